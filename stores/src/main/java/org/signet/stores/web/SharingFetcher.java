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

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;

/**
 * Makes one fetch of many that ask for the same at the same time.
 *
 * <p>Those who wait get what the first has got, or ask themselves when that answers a question of the first alone, as one with a nonce: a
 * cache behind this one has it by then if it is good for them.
 */
public final class SharingFetcher implements Fetcher {
    /** Longer than a fetch takes; judging an answer may need another one, and two that wait for each other must not wait for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Fetcher fetcher;
    private final Map<String, Flight> underWay = new ConcurrentHashMap<>();

    private record Flight(Thread leader, CompletableFuture<FetchResult> result) {
    }

    public SharingFetcher(Fetcher fetcher) {
        this.fetcher = Objects.requireNonNull(fetcher);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        String name = request.kind() + " " + request.key();
        Flight mine = new Flight(Thread.currentThread(), new CompletableFuture<>());
        Flight first = underWay.putIfAbsent(name, mine);
        if (first != null) {
            return first.leader() == Thread.currentThread() ? fetcher.fetch(request) : after(first.result(), request);
        }
        try {
            FetchResult result = fetcher.fetch(request);
            mine.result().complete(result);
            return result;
        } finally {
            underWay.remove(name);
            mine.result().completeExceptionally(new IllegalStateException("the first fetch ended without a result"));
        }
    }

    private FetchResult after(CompletableFuture<FetchResult> first, FetchRequest request) {
        try {
            FetchResult result = first.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (result instanceof FetchResult.Fetched fetched) {
                return request.body().isPresent() ? fetcher.fetch(request) : new FetchResult.Fetched(fetched.content(), true);
            }
            return result;
        } catch (ExecutionException | TimeoutException withoutResult) {
            return fetcher.fetch(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FetchResult.Failed("it was interrupted");
        }
    }

    @Override
    public String toString() {
        return "SharingFetcher[" + fetcher + "]";
    }
}
