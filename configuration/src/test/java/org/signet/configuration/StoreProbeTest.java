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
package org.signet.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.signet.stores.Store;

class StoreProbeTest {
    private record Answering(String name, Supplier<Optional<String>> answer) implements Store {
        @Override
        public Optional<String> problem() {
            return answer.get();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static Optional<String> never() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<String> defect() {
        throw new IllegalStateException("secret");
    }

    @Test
    void storesThatCanBeAskedAreNoProblem() {
        assertThat(new StoreProbe(Duration.ofSeconds(5)).problems(List.of(new Answering("a", Optional::empty)))).isEmpty();
    }

    @Test
    void eachProblemIsNamedInTheOrderOfTheStores() {
        List<Store> stores = List.of(new Answering("ldap one", () -> Optional.of("it is down")), new Answering("ldap two", Optional::empty),
                new Answering("ldap three", StoreProbeTest::defect));

        assertThat(new StoreProbe(Duration.ofSeconds(5)).problems(stores))
                .containsExactly("ldap one: it is down", "ldap three: it failed with IllegalStateException");
    }

    @Test
    void storesThatDoNotAnswerAreNotWaitedForEachInTurn() {
        Instant start = Instant.now();

        assertThat(new StoreProbe(Duration.ofSeconds(1)).problems(List.of(new Answering("a", StoreProbeTest::never),
                new Answering("b", StoreProbeTest::never), new Answering("c", () -> Optional.of("it is down")))))
                .containsExactly("a: it has not answered within 1 seconds", "b: it has not answered within 1 seconds", "c: it is down");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
}
