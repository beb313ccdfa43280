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

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
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
class BenchmarksTest {
    @ParameterizedTest
    @MethodSource("benchmarks")
    void everyMethodDoesItsWorkForEveryKey(Class<?> benchmark) throws RunnerException {
        Collection<RunResult> results = runOnce(benchmark, Map.of("size", "2048"), "");

        long combinations = Matrix.goals().stream().map(Goal::measured)
                .filter(measured -> measured.benchmark() == benchmark && measured.provider().equals("jdk")
                        && measured.parameters().get("size").equals("2048")).count();
        assertThat(results).hasSizeGreaterThanOrEqualTo((int) (3 * combinations));
    }

    @Test
    void everyGoalNamesMethodsAndParametersThatAreThere() throws RunnerException {
        for (Goal goal : Goal.ALL) {
            Case measured = goal.measured();
            Map<String, String> parameters = new TreeMap<>(measured.parameters());
            parameters.put("size", "2048");
            for (String method : new String[] {"signet", measured.limit(), measured.practice()}) {
                assertThat(runOnce(measured.benchmark(), parameters, method)).as("%s %s", measured, method).hasSize(1);
            }
            assertThat(Matrix.goals().stream().map(Goal::measured).map(Case::parameters)).contains(measured.parameters());
        }
    }

    static Collection<Class<?>> benchmarks() {
        return Matrix.BENCHMARKS;
    }

    private static Collection<RunResult> runOnce(Class<?> benchmark, Map<String, String> parameters, String method)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\." + (method.isEmpty() ? "" : method + "$"))
                .mode(Mode.SingleShotTime).forks(0).warmupIterations(0).measurementIterations(1)
                .verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        parameters.forEach(options::param);
        return new Runner(options.build()).run();
    }
}
