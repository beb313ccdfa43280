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
package org.signet.testkit;

import java.util.List;
import java.util.stream.Stream;

/**
 * A test of the NIST's path validation suite (PKITS), as docs/pkits.md shows it.
 *
 * @param number section of the suite's description
 * @param certificate whose path is judged; the file without its ending
 * @param settings the policy inputs that differ from the defaults, as options of {@code signet verify}
 * @param expected {@code valid} or {@code invalid}: what the suite asks for
 * @param mail what Signet says of the mail of 2003; a dash where the corpus has none
 * @param reissue what Signet says of the certificates of 2011
 */
public record PkitsCase(String number, String certificate, List<String> settings, String expected, String mail, String reissue) {

    /** All of the suite, in order. */
    public static List<PkitsCase> all() {
        return PageTable.rows("pkits.md", "Tests").stream().map(cells -> new PkitsCase(cells.get(0), cells.get(1),
            Stream.of(cells.get(2).split(" ")).filter(word -> !word.isEmpty()).toList(), cells.get(3), cells.get(4), cells.get(5)))
            .toList();
    }

    @Override
    public String toString() {
        return number + " " + certificate;
    }
}
