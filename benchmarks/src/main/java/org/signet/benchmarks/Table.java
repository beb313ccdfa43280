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
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.signet.algorithm.CryptoProviders;

/** Prints the medians of all rounds, in Markdown. */
record Table(PrintWriter out) {
    private static final String NOTHING = "–";

    void header() {
        out.println("Java " + System.getProperty("java.version") + ", " + System.getProperty("os.arch")
                + ". Operations per CPU second; goals in parentheses.");
        out.println("auto: " + CryptoProviders.standard().duties().stream().map(duty -> duty.work() + " by " + duty.provider())
                .collect(Collectors.joining(", ")) + ".");
        out.println();
        out.println("| operation | provider | Signet | practice | limit | × practice | % of limit | bytes allocated | 2 threads |");
        out.println("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    }

    void row(Goal goal, List<Comparison> rounds) {
        out.println("| " + goal.measured() + " | " + goal.measured().provider()
                + " | " + number(median(rounds, round -> round.signet().perCpuSecond()))
                + " | " + number(median(rounds, Comparison::practicePerCpuSecond))
                + " | " + number(median(rounds, round -> round.limit().perCpuSecond()))
                + " | " + ratio(median(rounds, Comparison::timesPractice), goal.timesPractice(), 1, "%.1f", "%.4s")
                + " | " + ratio(median(rounds, Comparison::shareOfLimit), goal.shareOfLimit(), 100, "%.0f", "%.0f")
                + " | " + String.format(Locale.ROOT, "%,.0f", median(rounds, round -> round.signet().bytes()))
                + " | " + String.format(Locale.ROOT, "%.2f", median(rounds, Comparison::speedUp)) + " |");
    }

    private static String ratio(double value, OptionalDouble goal, int scale, String format, String goalFormat) {
        String text = Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, format, value * scale);
        if (goal.isEmpty()) {
            return text;
        }
        String wanted = " (≥ " + String.format(Locale.ROOT, goalFormat, goal.getAsDouble() * scale) + ")";
        return value >= goal.getAsDouble() ? text + wanted : "**" + text + "**" + wanted;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static double median(List<Comparison> rounds, ToDoubleFunction<Comparison> value) {
        double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
