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
package org.signet.it.conformance;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusVerdict;
import org.signet.testkit.PageTable;

/**
 * A row of the table of judgements in docs/conformance.md.
 *
 * @param files which paths within the corpus
 * @param words what the corpus has to say of the file for the row to apply
 * @param demand what that asks for
 * @param trusted paths within the corpus, or nothing for an authority that has nothing to do with it
 * @param at the day for which is judged
 * @param options further options of {@code signet verify}
 * @param preparation what is done with the file first
 * @param verdict what Signet says: exactly, or with the words of a {@link Demand} where each file has findings of its own
 */
record Judgement(PathMatcher files, Pattern words, Demand demand, List<String> trusted, String at, List<String> options, String preparation,
        String verdict) {

    static List<Judgement> ofThePage() {
        return PageTable.rows("conformance.md", "Judgements").stream().map(Judgement::parse).toList();
    }

    private static Judgement parse(List<String> cells) {
        String words = Arrays.stream(cells.get(1).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return new Judgement(files(cells.get(0)), Pattern.compile(words), Demand.named(cells.get(2)), words(cells.get(3)), cells.get(4),
                words(cells.get(5)), cells.get(6), cells.get(7));
    }

    /** The paths that a cell means, as {@code folder/*.eml}. */
    static PathMatcher files(String cell) {
        return FileSystems.getDefault().getPathMatcher("glob:" + cell);
    }

    boolean appliesTo(CorpusVerdict file) {
        return wordsOf(file).filter(known -> words.matcher(known).matches()).isPresent() && files.matches(Path.of(file.file()));
    }

    /** What the corpus says of a file: the words of its origin, or else those of OpenSSL on its outermost layer. */
    static Optional<String> wordsOf(CorpusVerdict file) {
        return file.expected().or(() -> file.openssl().map(openssl -> "OpenSSL: " + openssl.split(" // ", 2)[0]));
    }

    Settings settings(Path stranger) {
        List<Path> roots = trusted.isEmpty() ? List.of(stranger) : trusted.stream().map(Corpus::file).toList();
        return new Settings(roots, Optional.of(Instant.parse(at + "T00:00:00Z")), options);
    }

    /** Whether the verdict is the one that the page shows. */
    boolean isAsShown(Verdict actual) {
        return actual.toString().equals(verdict) || Demand.find(verdict).filter(kind -> kind.isMetBy(actual)).isPresent();
    }

    private static List<String> words(String cell) {
        return Stream.of(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
