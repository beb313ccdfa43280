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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one file of the corpus. Empty: not known.
 *
 * @param file          path within the corpus
 * @param kind          what sort of file it is, {@code cms-der} for example
 * @param licenceClass  A permissive, B copyleft, C not stated
 * @param expected      the verdict of the origin's own tests or documents
 * @param openssl       the verdict of OpenSSL
 * @param bouncyCastle  the verdict of Bouncy Castle, which proves little: it is our own library
 * @param size          in bytes
 * @param sha256        lower case hexadecimal
 */
public record CorpusVerdict(String file, String kind, String licenceClass, Optional<String> expected, Optional<String> openssl,
                            Optional<String> bouncyCastle, long size, String sha256) {

    private static final int COLUMNS = 8;

    static CorpusVerdict parse(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != COLUMNS) {
            throw new IllegalArgumentException("Not a row of " + COLUMNS + " cells: " + line);
        }
        return new CorpusVerdict(cells.get(0), cells.get(1), cells.get(2), known(cells.get(3)), known(cells.get(4)),
            known(cells.get(5)), Long.parseLong(cells.get(6)), cells.get(7));
    }

    /** The file itself. */
    public Path path() {
        return Corpus.file(file);
    }

    private static Optional<String> known(String cell) {
        return Optional.of(cell.strip()).filter(text -> !text.isEmpty());
    }
}
