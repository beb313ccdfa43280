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

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the table of {@code ./benchmark server}, in Markdown. */
record RowPrinter(PrintStream out) {

    /** The plug-in's share stays below the arithmetic of one signature and a fifth of it. */
    private static final double GOAL = 1.2;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    void print(List<Row> rows, int clients) {
        Map<Integer, Double> signatures = rows.stream().filter(row -> row.treatment() == Treatment.SIGNED)
            .collect(Collectors.toMap(Row::size, Row::arithmeticMillis));
        out.println("| mail | mails/s, " + clients + " at once | p50 ms | p99 ms | CPU ms | p50 ms, one at a time | p99 ms | plug-in ms "
            + "| bare arithmetic ms | × its arithmetic | × one signature (≤ " + GOAL + ") |");
        out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        rows.forEach(row -> out.println("| " + row.treatment().label() + ", " + row.size() / 1024 + " KB | "
            + number("%.0f", row.throughput()) + " | " + number("%.1f", row.busyMillis(MEDIAN)) + " | "
            + number("%.1f", row.busyMillis(NEARLY_ALL)) + " | " + number("%.2f", row.processorMillis()) + " | "
            + number("%.1f", row.aloneMillis(MEDIAN)) + " | "
            + number("%.1f", row.aloneMillis(NEARLY_ALL)) + " | " + plugIn(row, signatures.get(row.size()))));
    }

    private static String plugIn(Row row, double signature) {
        if (row.treatment() == Treatment.PLAIN) {
            return "– | – | – | – |";
        }
        double ratio = row.shareMillis() / signature;
        String mark = ratio < GOAL ? "" : "**";
        return number("%.3f", row.shareMillis()) + " | " + number("%.3f", row.arithmeticMillis()) + " | "
            + number("%.2f", row.shareMillis() / row.arithmeticMillis()) + " | " + mark + number("%.2f", ratio) + mark + " |";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
