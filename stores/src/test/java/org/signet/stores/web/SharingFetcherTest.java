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

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;

@Timeout(20)
class SharingFetcherTest {
    private static final URI LOCATION = URI.create("http://crl.example.org/");

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch firstIsAsking = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    private FetchResult slowly(FetchRequest request) {
        asked.incrementAndGet();
        firstIsAsking.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new FetchResult.Fetched(request.body().orElse("list".getBytes(StandardCharsets.US_ASCII)));
    }

    private List<FetchResult> together(Fetcher fetcher, List<FetchRequest> requests) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<FetchResult>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> fetcher.fetch(requests.getFirst())));
            firstIsAsking.await();
            requests.stream().skip(1).forEach(request -> answers.add(threads.submit(() -> fetcher.fetch(request))));
            Thread.sleep(200);
            mayAnswer.countDown();
            List<FetchResult> results = new ArrayList<>();
            for (Future<FetchResult> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    @Test
    void sameThingIsFetchedOnceForAllWhoAskAtTheSameTime() throws InterruptedException, ExecutionException {
        FetchRequest request = Requests.list(LOCATION);

        List<FetchResult> answers = together(new SharingFetcher(this::slowly), List.of(request, request, request, request));

        assertThat(answers).allMatch(answer -> answer instanceof FetchResult.Fetched fetched
            && new String(fetched.content(), StandardCharsets.US_ASCII).equals("list"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void differentThingsAreFetchedAtTheSameTime() throws InterruptedException, ExecutionException {
        together(new SharingFetcher(this::slowly), List.of(Requests.list(LOCATION), Requests.list(LOCATION.resolve("/other"))));

        assertThat(asked).hasValue(2);
    }

    @Test
    void questionWithANonceOfItsOwnIsAnsweredForItself() throws InterruptedException, ExecutionException {
        List<FetchResult> answers = together(new SharingFetcher(this::slowly),
            List.of(Requests.ocsp(LOCATION, "same", new byte[] {1}), Requests.ocsp(LOCATION, "same", new byte[] {2})));

        assertThat(answers).extracting(answer -> ((FetchResult.Fetched) answer).content()[0]).containsExactly((byte) 1, (byte) 2);
    }

    @Test
    void failureIsSharedToo() throws InterruptedException, ExecutionException {
        Fetcher failing = request -> {
            slowly(request);
            return new FetchResult.Failed("gone");
        };
        FetchRequest request = Requests.ocsp(LOCATION, "same", new byte[] {1});

        assertThat(together(new SharingFetcher(failing), List.of(request, request, request)))
            .containsOnly(new FetchResult.Failed("gone"));
        assertThat(asked).hasValue(1);
    }

    @Test
    @Timeout(10)
    void fetchWithinAFetchOfTheSameThingDoesNotWaitForItself() {
        mayAnswer.countDown();
        AtomicReference<Fetcher> outer = new AtomicReference<>();
        outer.set(new SharingFetcher(request -> asked.incrementAndGet() == 1 ? outer.get().fetch(request)
            : new FetchResult.Failed("gone")));

        assertThat(outer.get().fetch(Requests.list(LOCATION))).isEqualTo(new FetchResult.Failed("gone"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void nothingIsKeptWhenAllIsOver() {
        mayAnswer.countDown();
        Fetcher fetcher = new SharingFetcher(this::slowly);
        fetcher.fetch(Requests.list(LOCATION));
        fetcher.fetch(Requests.list(LOCATION));

        assertThat(asked).hasValue(2);
    }
}
