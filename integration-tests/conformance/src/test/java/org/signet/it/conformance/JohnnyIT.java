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

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusVerdict;
import org.signet.testkit.PageTable;

/**
 * The attacks of "Johnny, you are fired" (USENIX Security 2019): in all of them somebody passes himself off as the manager. Skipped where
 * the corpus is absent.
 */
class JohnnyIT {
    private static final String MANAGER = "manager@bigcorporation.de";
    private static final Instant WHEN_THE_CERTIFICATES_WERE_VALID = Instant.parse("2019-03-01T00:00:00Z");

    private static List<CorpusVerdict> mails(String words) {
        return Corpus.verdicts().stream().filter(file -> file.file().startsWith("johnny/"))
                .filter(file -> file.expected().filter(verdict -> verdict.startsWith(words)).isPresent()).toList();
    }

    /** The verdicts of the command and of the mailet, which are one. */
    private static List<Verdict> verdicts(List<CorpusVerdict> mails, Path directory) throws Exception {
        Mailets mailets = new Mailets(directory);
        Settings settings = new Settings(List.of(Corpus.file("johnny/assets/certificates/intermediate_ca.crt")),
                Optional.of(WHEN_THE_CERTIFICATES_WERE_VALID), List.of());
        List<Verdict> verdicts = new ArrayList<>();
        for (CorpusVerdict mail : mails) {
            Received received = Received.of(Corpus.bytes(mail.file()));
            Verdict verdict = SignetCommand.verify(received, settings);
            assertThat(Verdict.of(mailets.check(received, settings))).as("%s by the mailet", mail.file()).isEqualTo(verdict);
            verdicts.add(verdict);
        }
        return verdicts;
    }

    @Test
    void noSpoofIsShownAsValidForTheManager(@TempDir Path directory, TestReporter reporter) throws Exception {
        List<Verdict> spoofs = verdicts(mails("FORGERY"), directory);
        long believed = spoofs.stream().filter(Verdict::isValid).filter(verdict -> verdict.signers().contains(MANAGER)).count();
        String result = believed + " of " + spoofs.size() + " spoofs are shown as valid for the manager";

        reporter.publishEntry("Johnny, you are fired", result);
        assertThat(result).isEqualTo("0 of 13 spoofs are shown as valid for the manager");
        assertThat(PageTable.section("conformance.md", "Spoofing")).contains(result);
    }

    @Test
    void theManagersOwnMailsAreValid(@TempDir Path directory) throws Exception {
        assertThat(verdicts(mails("control"), directory)).hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict.isValid() && verdict.signers().equals(List.of(MANAGER))).isTrue());
    }
}
