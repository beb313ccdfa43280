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
package org.signet.it.server;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The objects of a Java process that are in use.
 *
 * @param bytes what the objects of a class take, by the name of the class as the JVM prints it
 */
public record LiveObjects(Map<String, Long> bytes) {

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+)");

    public LiveObjects {
        bytes = Map.copyOf(bytes);
    }

    /** Reads what {@code jcmd GC.class_histogram} prints. */
    static LiveObjects parse(String histogram) {
        return new LiveObjects(LINE.matcher(histogram).results()
            .collect(Collectors.toMap((MatchResult line) -> line.group(2), line -> Long.valueOf(line.group(1)), Long::sum)));
    }

    /** What all objects take. */
    public long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The classes whose objects take most more than earlier, a line each. */
    public List<String> grownMost(LiveObjects earlier, int classes) {
        Map<String, Long> growth = new HashMap<>();
        bytes.forEach((name, size) -> growth.put(name, size - earlier.bytes.getOrDefault(name, 0L)));
        return growth.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(classes)
            .map(entry -> "%+d bytes: %s".formatted(entry.getValue(), entry.getKey()))
            .toList();
    }
}
