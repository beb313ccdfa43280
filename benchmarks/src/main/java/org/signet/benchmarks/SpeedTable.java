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

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures Signet beside the bare arithmetic and today's practice, and prints a table. */
@Command(name = "./benchmark", mixinStandardHelpOptions = true, description = {
        "Measures Signet beside the bare arithmetic and today's practice, round by round, and prints the medians as a table.",
        "Only the ratios within one table mean something. Leave the machine alone meanwhile."})
public final class SpeedTable implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(arity = "0..*", paramLabel = "OPERATION", description = "sign, verify, encrypt, decrypt; all of them if none is given")
    private List<String> operations = List.of();

    @Option(names = "--all", description = "every size, key, cipher and provider, instead of those that have goals; takes hours")
    private boolean all;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "how often everything is measured; default: 3")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "S", defaultValue = "12",
            description = "for how many seconds each method runs before it is measured in a round; default: 12")
    private int warmUp;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "3", description = "for how many seconds it is measured; default: 3")
    private int seconds;

    private SpeedTable() {
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpeedTable()).execute(arguments));
    }

    @Override
    public Integer call() throws RunnerException {
        List<Goal> goals = (all ? Matrix.goals() : Goal.ALL).stream()
                .filter(goal -> operations.isEmpty() || operations.contains(goal.measured().operation())).toList();
        if (goals.isEmpty()) {
            throw new CommandLine.ParameterException(command.commandLine(), "there is no operation " + String.join(", ", operations));
        }
        PrintWriter errors = command.commandLine().getErr();
        Map<Goal, List<Comparison>> comparisons = new LinkedHashMap<>();
        Jmh jmh = new Jmh(warmUp, seconds);
        for (int round = 1; round <= rounds; round++) {
            for (Goal goal : goals) {
                errors.println("round " + round + " of " + rounds + ": " + goal.measured() + ", " + goal.measured().provider());
                errors.flush();
                comparisons.computeIfAbsent(goal, unused -> new ArrayList<>()).add(jmh.compare(goal.measured()));
            }
        }
        PrintWriter out = command.commandLine().getOut();
        Table table = new Table(out);
        table.header();
        comparisons.forEach(table::row);
        out.flush();
        return 0;
    }
}
