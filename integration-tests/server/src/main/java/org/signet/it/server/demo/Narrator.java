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

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Tells on a terminal what happens, and remembers whether all of it was as it should be. */
final class Narrator {

    private final PrintStream out;
    private final Instant start = Instant.now();
    private boolean allAsExpected = true;

    Narrator(PrintStream out) {
        this.out = out;
    }

    /** A new chapter. */
    void chapter(String title) {
        out.printf("%n== %s%n", title);
    }

    /** A sentence, with the time since the start. */
    void say(String sentence) {
        out.printf("%3d s  %s%n", Duration.between(start, Instant.now()).toSeconds(), sentence);
    }

    /** A mail, or the beginning of it. */
    void show(String caption, byte[] message) {
        out.printf("%n%s:%n", caption);
        Excerpt.of(message).lines().forEach(line -> out.printf("   | %s%n", line));
        out.println();
    }

    /** Something that was looked at, and whether it was so. */
    void check(String statement, boolean holds) {
        out.printf("  [%s] %s%n", holds ? "ok" : "WRONG", statement);
        allAsExpected &= holds;
    }

    /** Whether every check held until now. */
    boolean allAsExpected() {
        return allAsExpected;
    }
}
