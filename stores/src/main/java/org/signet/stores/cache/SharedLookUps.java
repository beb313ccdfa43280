/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.signet.stores.cache;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObserver;
import org.signet.cert.EmailAddress;

/** Makes one look-up of several for the same address that come at the same time. */
final class SharedLookUps {
    /** Longer than a look-up takes with the usual time limits, of several servers in turn. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Duration patience;
    private final CacheObserver observer;
    private final Map<EmailAddress, CompletableFuture<List<X509Certificate>>> underWay = new ConcurrentHashMap<>();
    private final LongAdder shared = new LongAdder();

    interface LookUp {
        List<X509Certificate> run() throws TemporaryFailureException;
    }

    SharedLookUps(Duration patience, CacheObserver observer) {
        this.patience = patience;
        this.observer = observer;
    }

    /** What the look-up finds, or another one for that address that is under way. */
    List<X509Certificate> share(EmailAddress address, LookUp lookUp) throws TemporaryFailureException {
        CompletableFuture<List<X509Certificate>> mine = new CompletableFuture<>();
        CompletableFuture<List<X509Certificate>> first = underWay.putIfAbsent(address, mine);
        if (first != null) {
            observer.hit();
            shared.increment();
            return await(address, first);
        }
        try {
            List<X509Certificate> certificates = lookUp.run();
            mine.complete(certificates);
            return certificates;
        } catch (TemporaryFailureException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(address);
            mine.completeExceptionally(new IllegalStateException("the look-up ended without an answer"));
        }
    }

    /** How many look-ups were answered by another one. */
    long shared() {
        return shared.sum();
    }

    private List<X509Certificate> await(EmailAddress address, CompletableFuture<List<X509Certificate>> first)
            throws TemporaryFailureException {
        try {
            return first.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new TemporaryFailureException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new TemporaryFailureException("The certificates of " + address + " were not found out in " + patience.toSeconds()
                    + " s, by a look-up for another mail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailureException("Interrupted while waiting for the certificates of " + address, e);
        }
    }
}
