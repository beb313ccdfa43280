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
package org.signet.stores.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up a host once, in time, and lets no address pass that the policy does not allow. */
record HostLookup(FetchPolicy policy, HostResolver resolver) {
    /** The addresses to connect to; they are never looked up again, so that the DNS cannot change its mind. */
    List<InetAddress> addresses(WebLocation location, Deadline deadline) throws IOException {
        List<InetAddress> addresses = location.literal().isPresent() ? List.of(location.literal().get()) : resolve(location, deadline);
        for (InetAddress address : addresses) {
            policy.checkAddress(location, address);
        }
        return addresses;
    }

    private List<InetAddress> resolve(WebLocation location, Deadline deadline) throws IOException {
        // The system's resolver knows no timeout of ours, and would hold up the carrier of a virtual thread.
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(() -> resolver.resolve(location.host()));
        Thread.ofPlatform().daemon().name("signet-lookup").start(lookup);
        try {
            return lookup.get(deadline.millisecondsFor(policy.timeouts().total()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("it was interrupted");
        } catch (TimeoutException e) {
            throw new DeadHostException("the name " + location.host() + " was not found in time", new UnknownHostException());
        } catch (ExecutionException e) {
            throw new DeadHostException("the name " + location.host() + " is not known", new UnknownHostException());
        } finally {
            lookup.cancel(true);
        }
    }
}
