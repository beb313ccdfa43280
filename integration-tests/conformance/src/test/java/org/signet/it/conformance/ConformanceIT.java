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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusVerdict;
import org.signet.testkit.PageTable;
import org.signet.testkit.TestPki;

/** What docs/conformance.md shows is so. Skipped where the corpus is absent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceIT {
    private static final List<Judgement> JUDGEMENTS = Judgement.ofThePage();
    private static final List<List<String>> DISAGREEMENTS = PageTable.rows("conformance.md", "Disagreements");
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    private static List<String> files(String heading) {
        return PageTable.rows("conformance.md", heading).stream().map(List::getFirst).toList();
    }

    private static boolean isDisagreement(CorpusVerdict file, Judgement judgement) {
        return DISAGREEMENTS.stream()
                .anyMatch(cells -> isOneOf(file, List.of(cells.get(0))) && cells.get(1).equals(judgement.verdict()));
    }

    private static boolean isOneOf(CorpusVerdict file, List<String> patterns) {
        return patterns.stream().anyMatch(cell -> Judgement.files(cell).matches(Path.of(file.file())));
    }

    @TestFactory
    Stream<DynamicTest> theVerdictIsTheOneShown() throws IOException {
        Path stranger = TestPki.root("Nobody's root").writeRootPem(directory.resolve("nobody.pem"));
        Preparation preparation = new Preparation(directory);
        Mailets mailets = new Mailets(directory);
        return JUDGEMENTS.stream().flatMap(judgement -> Corpus.verdicts().stream().filter(judgement::appliesTo)
                .map(file -> DynamicTest.dynamicTest(String.join(" ", file.file(), judgement.at(), judgement.preparation(),
                        String.join(" ", judgement.options())), () -> {
                            Received received = preparation.received(file.file(), judgement.preparation());
                            Settings settings = judgement.settings(stranger);
                            Verdict verdict = assertTimeoutPreemptively(LONG, () -> SignetCommand.verify(received, settings));
                            assertThat(judgement.isAsShown(verdict)).as("%s is shown as %s", verdict, judgement.verdict()).isTrue();
                            assertThat(judgement.demand().isMetBy(verdict)).as("%s is what the corpus asks for", verdict)
                                    .isNotEqualTo(isDisagreement(file, judgement));
                            assertThat(Verdict.of(mailets.check(received, settings))).as("by the mailet").isEqualTo(verdict);
                        })));
    }

    @Test
    void noFileWithAVerdictIsForgotten() {
        List<String> notMessages = files("Not messages");
        assertThat(Corpus.verdicts().stream().filter(file -> Judgement.wordsOf(file).isPresent() && !isOneOf(file, notMessages))
                .filter(file -> JUDGEMENTS.stream().noneMatch(judgement -> judgement.appliesTo(file)))
                .map(file -> file.file() + ": " + Judgement.wordsOf(file).orElseThrow())).isEmpty();
    }

    @Test
    void noRowIsAboutNothing() {
        List<CorpusVerdict> files = Corpus.verdicts();
        assertThat(JUDGEMENTS).allSatisfy(row -> assertThat(files).anyMatch(row::appliesTo));
        assertThat(files("Not messages")).allSatisfy(glob -> assertThat(files).anyMatch(file -> isOneOf(file, List.of(glob))));
        assertThat(DISAGREEMENTS).allSatisfy(cells -> assertThat(files).anyMatch(file -> JUDGEMENTS.stream()
                .anyMatch(row -> row.appliesTo(file) && isOneOf(file, List.of(cells.get(0))) && cells.get(1).equals(row.verdict()))));
    }
}
