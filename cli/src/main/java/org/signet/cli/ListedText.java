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
package org.signet.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates for people, one line each, in columns. */
final class ListedText {
    private static final List<String> HEADINGS = List.of("ADDRESS", "STATE", "VALID UNTIL", "FINGERPRINT", "ORIGIN");

    private ListedText() {
    }

    static String of(List<ListedCertificate> certificates, Instant now) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        certificates.forEach(certificate -> rows.add(row(certificate, now)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEADINGS.size(); column++) {
            int place = column;
            widths.add(rows.stream().mapToInt(row -> row.get(place).length()).max().orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static List<String> row(ListedCertificate certificate, Instant now) {
        String addresses = certificate.addresses().isEmpty() ? "(none)"
                : certificate.addresses().stream().map(Object::toString).collect(Collectors.joining(","));
        boolean expired = now.isAfter(certificate.validUntil());
        return List.of(addresses, certificate.state(), date(certificate.validUntil()) + (expired ? " expired" : ""),
                certificate.fingerprint().start(), certificate.origin());
    }

    static String date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size() - 1; column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.append(row.getLast()).append('\n').toString();
    }
}
