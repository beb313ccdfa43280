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

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs cases, each method in a JVM of its own.
 *
 * @param warmUp for how many seconds a method runs before it is measured: its code has to be compiled
 * @param seconds for how many seconds it is measured
 */
record Jmh(int warmUp, int seconds) {
    private static final double NANOSECONDS = 1e9;

    Comparison compare(Case measured) throws RunnerException {
        return new Comparison(run(measured, "signet", 1), run(measured, "signet", 2), run(measured, measured.limit(), 1),
                measured.hasPractice() ? Optional.of(run(measured, measured.practice(), 1)) : Optional.empty());
    }

    private Score run(Case measured, String method, int threads) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(measured.benchmark().getName().replace(".", "\\.") + "\\." + method + "$")
                .forks(1).threads(threads)
                .warmupIterations(warmUp).warmupTime(TimeValue.seconds(1))
                .measurementIterations(seconds).measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend(CpuTime.COLLECTOR, "-Dsignet.provider=" + measured.provider(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .addProfiler(CpuTime.class).addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT).shouldFailOnError(true);
        measured.parameters().forEach(options::param);
        Collection<RunResult> results = new Runner(options.build()).run();
        RunResult result = results.iterator().next();
        double microseconds = result.getPrimaryResult().getScore();
        return new Score(NANOSECONDS / result.getSecondaryResults().get(CpuTime.RESULT).getScore(),
                threads * TimeUnit.SECONDS.toMicros(1) / microseconds,
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
