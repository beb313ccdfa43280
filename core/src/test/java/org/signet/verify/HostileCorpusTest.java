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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.EmailAddress;
import org.signet.cert.TrustAnchors;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusMail;
import org.signet.testkit.CorpusVerdict;
import org.signet.verify.SenderRule.Scope;

/** Forgeries and garbage that others made. Skipped where the corpus is absent. */
class HostileCorpusTest {
    /** OpenSSL refuses a DigestInfo without parameters; RFC 4055 §2.1 tells to accept both forms. MD4 we do not know at all. */
    private static final Set<String> JUDGED_OTHERWISE = Set.of("dss-cades/cades-broken-sig-tst.p7m",
            "dss-cades/cades-broken-sig-tst-and-ats-v3.cms", "openssl/cms/recipes/80-test_cms_data/pkcs7-md4.pem");

    /** GlobalSign's intermediate as the trust anchor, at a time when the certificates were valid. */
    private static VerificationPolicy johnny() {
        return CorpusPolicies.trusting("johnny/assets/certificates/intermediate_ca.crt").withTime(Instant.parse("2019-03-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"johnny/01-cms/valid_email_from_manager.eml", "johnny/assets/valid-signed/manager-smime.eml"})
    void genuineMailsOfTheManagerAreValid(String mail) {
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message(mail), johnny()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01-cms/c1_eContent-confusion/eContent_confusion.eml, content-altered",
        "01-cms/c2_multiple-signerInfos/multiple_signerInfos_append_johnny.eml, content-altered",
        "01-cms/c3_no-signerInfos/no_signerInfos_detached.eml, signer-missing",
        "03-mime/m1-prepending-text/m1-smime.eml, not-signed",
        "03-mime/m3-hiding-in-reference/m3-smime.eml, not-signed",
        "04-id/i1-sender-signer-checks/i1-from-unequals-signer-smime.eml, sender-mismatch",
        "04-id/i2-display-name-confusion/i2-from-is-only-a-name-smime.eml, from-unreadable",
        "04-id/i2-display-name-confusion/i2-from-is-sender-signer-a-smime.eml, from-unreadable",
        "04-id/i2-display-name-confusion/i2-from-is-signer-sender-a-smime.eml, from-unreadable",
        "04-id/i3-from-sender-confusion/i3-from-is-sender-sender-signer-smime.eml, sender-mismatch",
        "04-id/i3-from-sender-confusion/i3-from-sender-others-signer-smime.eml, sender-only",
        "04-id/i3-from-sender-confusion/i3-from1-sender-from2-signer-smime.eml, from-unreadable"})
    void johnnysForgeriesAreRefused(String mail, String refusal) {
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message("johnny/" + mail), johnny()))).contains(refusal);
    }

    @Test
    void noForgeryIsValidForTheManager() {
        for (CorpusVerdict mail : Corpus.verdicts()) {
            if (mail.expected().filter(verdict -> verdict.startsWith("FORGERY")).isPresent()
                    && Verdicts.of(CorpusMail.message(mail.file()), johnny()) instanceof VerificationResult.Valid valid) {
                assertThat(valid.signers()).as(mail.file()).extracting(SignerReport::emails)
                        .containsOnly(List.of(EmailAddress.of("eve@bigcorporation.de")));
            }
        }
    }

    @Test
    void integrityIsSeenAsOpenSslSeesIt() {
        VerificationPolicy policy = VerificationPolicy.of(TrustAnchors.NONE).withSenderRule(SenderRule.STANDARD.withScope(Scope.ANY))
                .withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD.accepting(DigestAlgorithm.MD5, Instant.MAX));
        int compared = 0;
        for (CorpusVerdict file : Corpus.verdicts()) {
            String openssl = file.openssl().orElse("").split(" // ")[0];
            boolean comparable = openssl.matches("(multipart/signed|signedData);.*crypto=(OK|FAIL: (verification|bad sig|attribute)).*");
            if (!comparable || openssl.contains("ED25519") || JUDGED_OTHERWISE.contains(file.file())) {
                continue;
            }
            VerificationResult result = Verdicts.of(CorpusMail.message(file.file()), policy);
            boolean detached = result instanceof VerificationResult.Malformed malformed && malformed.why().contains("not what it signs");
            if (!detached) {
                boolean intact = result instanceof VerificationResult.Refused refused
                        && refused.allFindings().stream().noneMatch(IntegrityFinding.class::isInstance);
                assertThat(intact).as("%s %s", file.file(), result).isEqualTo(openssl.contains("crypto=OK"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    @Test
    void garbageNeverMakesAnythingButAVerdict() {
        for (CorpusVerdict file : Corpus.verdicts()) {
            if (file.kind().equals("fuzz") || file.kind().startsWith("malformed") || file.kind().startsWith("nested/attack")) {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(Verdicts.of(CorpusMail.message(file.file()), johnny()))
                        .as(file.file()).isNotInstanceOf(VerificationResult.Valid.class));
            }
        }
    }
}
