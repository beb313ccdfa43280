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
package org.signet.matchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.james.matching.SmimeMatcher;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusVerdict;

/** Mail of other programs. */
class CorpusIT {
    private static final int LARGE = 1_000_000;
    private static final Set<String> UNUSUAL = Set.of("attack", "nested/attack", "malformed-mime", "malformed/regression", "nested",
            "real-mua", "real-mua/edge", "header-protection", "legacy", "james-own");

    @TempDir
    private Path root;

    @BeforeEach
    void requireCorpus() {
        assumeTrue(Corpus.isAvailable(), "the corpus of foreign mail does not lie beside the project");
    }

    private static boolean matches(SmimeMatcher matcher, String file) throws Exception {
        return !Mails.started(matcher).match(Mails.received(Corpus.bytes(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "thunderbird/smime/alice.dsig.SHA256.multipart.eml, true, false",
        "thunderbird/smime/alice.dsig.SHA256.multipart.bad.eml, true, false",
        "thunderbird/smime/alice.sig.SHA256.opaque.eml, true, false",
        "thunderbird/smime/alice.sig.SHA256.opaque.env.eml, false, true",
        "thunderbird/smime/alice.env.eml, false, true",
        "nextcloud/signed-message.txt, true, false",
        "nextcloud/signed-opaque-message.txt, true, false",
        "nextcloud/encrypted-message.txt, false, true",
        "simple-java-mail/pkcs12/test_messages/S_MIME_test_message_signed.eml, true, false",
        "james/smime-test-resource-set/mail_with_signature_and_content_type_xpkcs7mime.eml, true, false",
        "james/eml/non_smime_mail.eml, false, false"})
    void mailOfOtherProgramsIsRecognised(String file, boolean signed, boolean encrypted) throws Exception {
        assertThat(matches(new IsSMIMESigned(), file)).isEqualTo(signed);
        assertThat(matches(new IsSMIMEEncrypted(), file)).isEqualTo(encrypted);
    }

    @Test
    void everyUnusualMailIsAnsweredByEveryMatcher() throws Exception {
        List<SmimeMatcher> matchers = AllMatchers.startedIn(new JamesDirectory(root));
        List<String> mails = Corpus.verdicts().stream().filter(row -> row.size() < LARGE && UNUSUAL.contains(row.kind()))
                .map(CorpusVerdict::file).filter(file -> file.endsWith(".eml") || file.endsWith(".txt")).toList();
        assertThat(mails).hasSizeGreaterThan(50);
        for (String file : mails) {
            MailImpl mail = Mails.received(Corpus.bytes(file));
            for (SmimeMatcher matcher : matchers) {
                assertThat(matcher.match(mail)).as("%s of %s", matcher.getMatcherInfo(), file)
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }
}
