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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That the benchmarks run; how fast is nothing for tests. */
class BenchmarksIT {
    private static final Map<String, String> SMALL = Map.of("size", "2048", "recipients", "1");

    @ParameterizedTest
    @MethodSource("benchmarks")
    void everyMethodDoesItsWorkForEveryKey(Class<?> benchmark) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\.")
                .mode(Mode.SingleShotTime).forks(0).warmupIterations(0).measurementIterations(1)
                .shouldDoGC(false).verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        SMALL.forEach(options::param);

        Collection<RunResult> results = new Runner(options.build()).run();

        long combinations = cases().stream().filter(measured -> measured.benchmark() == benchmark && measured.provider().equals("jdk")
                && isSmall(measured.parameters())).count();
        assertThat(results).hasSizeGreaterThanOrEqualTo((int) (3 * combinations));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void everyGoalIsOneOfTheCasesAndNamesMethodsThatAreThere(Goal goal) {
        Case measured = goal.measured();

        assertThat(cases()).extracting(Case::parameters).contains(measured.parameters());
        assertThat(Arrays.stream(measured.benchmark().getMethods()).map(method -> method.getName()))
                .contains("signet", measured.limit(), measured.practice());
    }

    static Collection<Class<?>> benchmarks() {
        return Matrix.BENCHMARKS;
    }

    static Collection<Goal> goals() {
        return Goal.ALL;
    }

    private static List<Case> cases() {
        return Matrix.goals().stream().map(Goal::measured).toList();
    }

    private static boolean isSmall(Map<String, String> parameters) {
        Map<String, String> small = new HashMap<>(SMALL);
        small.keySet().retainAll(parameters.keySet());
        return parameters.entrySet().containsAll(small.entrySet());
    }
}
