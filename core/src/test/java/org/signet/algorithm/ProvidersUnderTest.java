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
package org.signet.algorithm;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The providers of each choice that can be had here, made once: Amazon's has its jar in one run of the tests, and not in the other. */
final class ProvidersUnderTest {
    private static final Corretto CORRETTO = Corretto.find(ProvidersUnderTest.class.getClassLoader());
    private static final List<Named> ALL = all();

    private ProvidersUnderTest() {
    }

    record Named(ProviderChoice choice, CryptoProviders providers) {
        @Override
        public String toString() {
            return choice.label();
        }
    }

    static Stream<Named> each() {
        return ALL.stream();
    }

    /** Amazon's provider; without it the test is skipped. */
    static Corretto.Ready corretto() {
        return switch (CORRETTO) {
            case Corretto.Ready ready -> ready;
            case Corretto.Absent absent -> abort(Corretto.NAME + " is not on the class path of this run");
            case Corretto.Unusable unusable -> abort(Corretto.NAME + " does not run here: " + unusable.why());
        };
    }

    private static List<Named> all() {
        List<Named> all = new ArrayList<>();
        for (ProviderChoice choice : ProviderChoice.values()) {
            if (choice != ProviderChoice.ACCP || CORRETTO instanceof Corretto.Ready) {
                all.add(new Named(choice, CryptoProviders.of(choice, CORRETTO)));
            }
        }
        return all;
    }
}
