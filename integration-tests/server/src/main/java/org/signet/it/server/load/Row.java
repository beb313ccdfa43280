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
package org.signet.it.server.load;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * All rounds of one kind of mail.
 *
 * @param treatment what the server did
 * @param size      bytes of a mail, about
 */
record Row(Treatment treatment, int size, List<Round> rounds) {

    Row {
        rounds = List.copyOf(rounds);
    }

    /** Mails a second that came through when many were sent at once. */
    double throughput() {
        Duration elapsed = rounds.stream().map(Round::elapsed).reduce(Duration.ZERO, Duration::plus);
        return rounds.stream().mapToInt(round -> round.busy().size()).sum() / seconds(elapsed);
    }

    /** Milliseconds of processor time that the whole server used for a mail when many were sent at once. */
    double processorMillis() {
        Duration processor = rounds.stream().map(Round::processor).reduce(Duration.ZERO, Duration::plus);
        return seconds(processor) * 1000 / all(Round::busy).size();
    }

    /** Milliseconds within which this part of the mails was in the mailbox when many were sent at once. */
    double busyMillis(double part) {
        return quantile(Round::busy, part);
    }

    /** The same when one was sent after the other. */
    double aloneMillis(double part) {
        return quantile(Round::alone, part);
    }

    /**
     * Milliseconds that the server's mailets of Signet took for one mail, when one was sent after the other: the average of the median
     * round. James tells no more than averages, and one mail during which something else had the processor can make up half of one.
     */
    double shareMillis() {
        return median(round -> seconds(round.share().mean())) * 1000;
    }

    /** Milliseconds that the bare arithmetic took, averaged likewise. */
    double arithmeticMillis() {
        return median(round -> round.arithmetic().stream().mapToDouble(Row::seconds).average().orElse(0)) * 1000;
    }

    private double median(ToDoubleFunction<Round> which) {
        double[] sorted = rounds.stream().mapToDouble(which).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private double quantile(Function<Round, List<Duration>> which, double part) {
        List<Duration> sorted = all(which).stream().sorted().toList();
        int index = (int) Math.ceil(part * sorted.size()) - 1;
        return seconds(sorted.get(Math.max(0, index))) * 1000;
    }

    private List<Duration> all(Function<Round, List<Duration>> which) {
        return rounds.stream().map(which).flatMap(List::stream).toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
