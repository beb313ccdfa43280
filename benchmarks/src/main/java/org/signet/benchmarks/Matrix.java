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
package org.signet.benchmarks;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.annotations.Param;

/** Every case of every benchmark: all values of all their parameters, with the JDK's providers, and with the fastest there is. */
final class Matrix {
    static final List<Class<?>> BENCHMARKS = List.of(SignBenchmark.class, VerifyBenchmark.class, EncryptBenchmark.class,
            DecryptBenchmark.class);

    private Matrix() {
    }

    static List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Class<?> benchmark : BENCHMARKS) {
            for (Map<String, String> parameters : parameters(benchmark)) {
                for (String provider : List.of("jdk", "auto")) {
                    goals.add(new Goal(Case.of(benchmark, provider, parameters), OptionalDouble.empty(), OptionalDouble.empty()));
                }
            }
        }
        return goals;
    }

    private static List<Map<String, String>> parameters(Class<?> benchmark) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Field field : benchmark.getDeclaredFields()) {
            Param values = field.getAnnotation(Param.class);
            if (values != null) {
                combinations = combinations.stream().flatMap(given -> Arrays.stream(values.value()).map(value -> {
                    Map<String, String> more = new HashMap<>(given);
                    more.put(field.getName(), value);
                    return more;
                })).toList().stream().<Map<String, String>>map(Map::copyOf).toList();
            }
        }
        return combinations;
    }
}
