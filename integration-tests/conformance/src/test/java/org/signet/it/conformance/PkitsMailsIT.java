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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusVerdict;
import org.signet.testkit.PkitsCase;

/** The mails of the NIST's path validation suite are judged as docs/pkits.md shows. Skipped where the corpus is absent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PkitsMailsIT {
    private static final Instant AT = Instant.parse("2008-07-20T15:00:00Z");
    private static final List<String> OPTIONS = List.of("--sender", "any", "--profile", "legacy", "--revocation", "crl",
            "--on-unknown-revocation", "refuse");
    private static final Pattern OUTCOME = Pattern.compile("(4[.0-9]+) \\[[^]]*] (valid|invalid)");
    private static final String NONE = "—";

    /** A mail, and what the corpus says of it with the settings of one case. */
    private record Expected(String file, String verdict) {
    }

    private final Map<String, Expected> mails = new TreeMap<>();

    private Mailets mailets;

    @BeforeAll
    void findTheMails(@TempDir Path directory) throws IOException {
        for (CorpusVerdict file : Corpus.verdicts()) {
            if (file.file().startsWith("nist-pkits-2003/smime/")) {
                Matcher outcomes = OUTCOME.matcher(file.expected().orElse(""));
                while (outcomes.find()) {
                    mails.put(outcomes.group(1), new Expected(file.file(), outcomes.group(2)));
                }
            }
        }
        mailets = new Mailets(directory);
    }

    private static List<PkitsCase> casesWithMail() {
        return PkitsCase.all().stream().filter(test -> !test.mail().equals(NONE)).toList();
    }

    @ParameterizedTest
    @MethodSource("casesWithMail")
    void theMailIsValidOrNotAsTheSuiteSays(PkitsCase test) throws Exception {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(test.settings());
        Settings settings = new Settings(List.of(Corpus.file("nist-pkits-2003/certs/TrustAnchorRootCertificate.crt")), Optional.of(AT),
                options);
        Expected expected = mails.get(test.number());
        Received mail = Received.of(Corpus.bytes(expected.file()));

        Verdict verdict = SignetCommand.verify(mail, settings);

        assertThat(verdict.isValid() ? "valid" : "invalid").as("%s", verdict)
                .isEqualTo(test.mail()).isEqualTo(test.expected()).isEqualTo(expected.verdict());
        assertThat(verdict.broken()).as("what is signed is not altered, whatever the path").isEmpty();
        assertThat(Verdict.of(mailets.check(mail, settings))).as("by the mailet").isEqualTo(verdict);
    }

    @Test
    void everyMailHasItsCases() {
        assertThat(mails.keySet()).containsExactlyInAnyOrderElementsOf(casesWithMail().stream().map(PkitsCase::number).toList())
                .hasSize(128);
    }
}
