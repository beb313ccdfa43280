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
package org.signet.it.server.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** As much of a mail as one wants to read: the header without the trace of its way, and the first lines of the body. */
record Excerpt(List<String> lines) {

    private static final int BODY_LINES = 18;
    private static final int WIDTH = 110;
    private static final List<String> TRACE = List.of("Received:", "Return-Path:", "Delivered-To:", "Message-ID:", "Date:");

    static Excerpt of(byte[] message) {
        String[] parts = new String(message, StandardCharsets.UTF_8).split("\r?\n\r?\n", 2);
        List<String> lines = new ArrayList<>();
        boolean shown = true;
        for (String line : parts[0].split("\r?\n")) {
            if (!line.startsWith(" ") && !line.startsWith("\t")) {
                shown = TRACE.stream().noneMatch(field -> line.regionMatches(true, 0, field, 0, field.length()));
            }
            if (shown) {
                lines.add(shortened(line));
            }
        }
        lines.add("");
        lines.addAll(beginning(parts.length < 2 ? "" : parts[1]));
        return new Excerpt(List.copyOf(lines));
    }

    private static List<String> beginning(String body) {
        List<String> all = body.lines().map(Excerpt::shortened).toList();
        if (all.size() <= BODY_LINES) {
            return all;
        }
        List<String> beginning = new ArrayList<>(all.subList(0, BODY_LINES));
        beginning.add("... and " + (all.size() - BODY_LINES) + " more lines");
        return beginning;
    }

    private static String shortened(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + "...";
    }
}
