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

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
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
    private static final List<String> DISAGREEMENTS = files("Disagreements");

    @TempDir
    private Path directory;

    private static List<String> files(String heading) {
        return PageTable.rows("conformance.md", heading).stream().map(List::getFirst).toList();
    }

    private static boolean isOneOf(CorpusVerdict file, List<String> patterns) {
        return patterns.stream().anyMatch(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(file.file())));
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
                            Verdict verdict = SignetCommand.verify(received, settings);
                            assertThat(judgement.isAsShown(verdict)).as("%s is shown as %s", verdict, judgement.verdict()).isTrue();
                            assertThat(judgement.demand().isMetBy(verdict)).as("%s is what the corpus asks for", verdict)
                                    .isNotEqualTo(isOneOf(file, DISAGREEMENTS));
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
        TreeSet<String> idle = new TreeSet<>(JUDGEMENTS.stream().filter(row -> Corpus.verdicts().stream().noneMatch(row::appliesTo))
                .map(row -> row.files() + " " + row.words()).toList());
        Stream.concat(DISAGREEMENTS.stream(), files("Not messages").stream())
                .filter(glob -> Corpus.verdicts().stream().noneMatch(file -> isOneOf(file, List.of(glob)))).forEach(idle::add);
        assertThat(idle).isEmpty();
    }
}
