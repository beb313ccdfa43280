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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.ConfigurationException;

/** Collects what is amiss with a configuration. */
final class CheckReport {
    private enum Kind {
        /** The server would not start. */
        ERROR("error", "error(s)"),
        /** It could not be found out now. */
        UNREACHABLE("unreachable", "unreachable store(s)"),
        /** The server would start, and something would not be as it seems. */
        WARNING("warning", "warning(s)");

        private final String label;
        private final String counted;

        Kind(String label, String counted) {
            this.label = label;
            this.counted = counted;
        }
    }

    private record Entry(Kind kind, String text) {
    }

    private final List<Entry> entries = new ArrayList<>();

    /** Adds what keeps the action from succeeding; gives whether it succeeded. */
    boolean succeeds(String origin, Runnable action) {
        return !get(origin, () -> {
            action.run();
            return List.of(action);
        }).isEmpty();
    }

    /** What the supplier gives; an empty list, and an error, where it finds something wrong. */
    <T> List<T> get(String origin, Supplier<List<T>> supplier) {
        try {
            return supplier.get();
        } catch (ConfigurationException e) {
            error(e.getMessage().startsWith("conf/smime.xml") ? e.getMessage() : origin + ": " + e.getMessage());
            return List.of();
        }
    }

    void error(String text) {
        entries.add(new Entry(Kind.ERROR, text));
    }

    void unreachable(String text) {
        entries.add(new Entry(Kind.UNREACHABLE, text));
    }

    void warning(String text) {
        entries.add(new Entry(Kind.WARNING, text));
    }

    /** One line for each, and one in the end that counts them. */
    String text(Path file) {
        String lines = entries.stream().distinct().map(entry -> entry.kind().label + ": " + entry.text() + "\n")
                .collect(Collectors.joining());
        return lines + file + ": " + Stream.of(Kind.values()).map(kind -> count(kind) + " " + kind.counted)
                .collect(Collectors.joining(", ")) + "\n";
    }

    int status() {
        if (count(Kind.ERROR) > 0) {
            return ExitStatus.USAGE;
        }
        return count(Kind.UNREACHABLE) > 0 ? ExitStatus.TEMPORARY : ExitStatus.DONE;
    }

    private long count(Kind kind) {
        return entries.stream().distinct().filter(entry -> entry.kind() == kind).count();
    }
}
