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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Of the defects of James' own S/MIME mailets, D1 to D29, each has a test here whose name begins with its number. */
class DefectsTest {

    @Test
    void d29_everyDefectHasATestNamedAfterIt() {
        Set<String> tested = Stream.of(DecryptingDefectsIT.class, SigningDefectsIT.class, VerifyingDefectsIT.class, TrustDefectsIT.class,
                ServerStaysCleanIT.class, ReloadIT.class, DefectsTest.class)
            .flatMap(tests -> Stream.of(tests.getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .map(Method::getName).filter(name -> name.matches("d\\d\\d_.*")).map(name -> name.substring(0, 3))
            .collect(Collectors.toSet());
        Set<String> defects = IntStream.rangeClosed(1, 29).mapToObj("d%02d"::formatted).collect(Collectors.toSet());

        assertThat(tested).containsExactlyInAnyOrderElementsOf(defects);
    }
}
