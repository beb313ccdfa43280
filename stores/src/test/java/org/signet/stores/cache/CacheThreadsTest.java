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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObserver;
import org.signet.cert.EmailAddress;
import org.signet.stores.CountedLookUps;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

@Timeout(30)
class CacheThreadsTest {
    private static final TestIdentity ALICE = TestPki.selfSigned("alice@example.org").create();
    private static final EmailAddress ADDRESS = EmailAddress.of("alice@example.org");

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch isAsking = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    private List<X509Certificate> slowly(EmailAddress address) {
        asked.incrementAndGet();
        isAsking.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return List.of(ALICE.certificate());
    }

    @Test
    void manyWhoAskAtTheSameTimeAskOnce() throws InterruptedException, ExecutionException {
        CountedLookUps lookUps = new CountedLookUps();
        CachingCertificateSource cache = new CachingCertificateSource(this::slowly, CacheSettings.STANDARD, lookUps.of("addresses"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<X509Certificate>>> answers = new ArrayList<>();
            answers.add(threads.submit(() -> cache.find(ADDRESS)));
            isAsking.await();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> cache.find(ADDRESS)));
            }
            mayAnswer.countDown();
            for (Future<List<X509Certificate>> answer : answers) {
                assertThat(answer.get()).containsExactly(ALICE.certificate());
            }
        }
        assertThat(asked).hasValue(1);
        assertThat(lookUps.counts()).isEqualTo(Map.of("addresses hit", 20, "addresses miss", 1));
    }

    @Test
    void othersDoNotWaitForEver() throws InterruptedException {
        CachingCertificateSource cache = new CachingCertificateSource(this::slowly, CacheSettings.STANDARD, CacheObserver.NONE,
                InstantSource.system(), Duration.ofMillis(50));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> cache.find(ADDRESS));
            isAsking.await();
            assertThatThrownBy(() -> cache.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class)
                    .hasMessageContaining("alice@example.org");
            mayAnswer.countDown();
        }
    }

    @Test
    void failureIsTheAnswerOfAllWhoWaited() throws InterruptedException {
        CachingCertificateSource cache = new CachingCertificateSource(address -> {
            slowly(address);
            throw new TemporaryFailureException("down");
        }, CacheSettings.STANDARD);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<X509Certificate>> first = threads.submit(() -> cache.find(ADDRESS));
            isAsking.await();
            Future<List<X509Certificate>> second = threads.submit(() -> cache.find(ADDRESS));
            mayAnswer.countDown();
            assertThatThrownBy(first::get).hasCauseInstanceOf(TemporaryFailureException.class);
            assertThatThrownBy(second::get).hasCauseInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void brokenSourceLeavesNobodyWaiting() {
        CachingCertificateSource cache = new CachingCertificateSource(address -> {
            throw new IllegalStateException("a mistake of the source's");
        }, CacheSettings.STANDARD);
        assertThatThrownBy(() -> cache.find(ADDRESS)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cache.find(ADDRESS)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void boundHoldsHoweverManyAsk() throws InterruptedException, ExecutionException {
        CachingCertificateSource cache = new CachingCertificateSource(address -> List.of(),
                new CacheSettings(50, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int first = t * 300;
                all.add(threads.submit(() -> {
                    for (int i = 0; i < 500; i++) {
                        cache.find(EmailAddress.of("user" + (first + i) + "@example.org"));
                    }
                    return cache.statistics();
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(cache.statistics().entries()).isBetween(1, 50);
    }
}
