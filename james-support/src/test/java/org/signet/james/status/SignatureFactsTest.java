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
package org.signet.james.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

class SignatureFactsTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Instant SIGNED = Instant.parse("2026-02-28T12:00:00Z");
    private static final TestIdentity ALICE = TestPki.root("Signet Root").intermediate("Issuing CA").issue("alice@example.org").create();

    private final MailImpl mail = MailImpl.builder().name("mail").build();

    private static SignerReport alice(Finding... findings) {
        return new SignerReport(Optional.of(ALICE.certificate()), List.of(EmailAddress.of("alice@example.org")), "sha256", "ecdsa",
                Optional.of(SIGNED), ALICE.chainWithRoot(), List.of(findings));
    }

    private static SignerReport unknown() {
        return new SignerReport(Optional.empty(), List.of(), "sha256", "rsa", Optional.empty(), List.of(),
                List.of(new IntegrityFinding.SignerCertificateMissing()));
    }

    @Test
    void factsSurviveTheJsonThatJamesStoresAttributesAs() throws Exception {
        SignatureFacts facts = SignatureFacts.of(new VerificationResult.Refused(
                List.of(alice(new IdentityFinding.SenderMismatch("mallory"), new Note.SignerIsAuthority()), unknown()),
                List.of(new Note.ContentTwice())), AT);
        facts.write(mail);

        AttributeValue<?> value = mail.getAttribute(SmimeAttributes.SIGNATURE_VERDICT.name()).orElseThrow().getValue();
        AttributeValue<?> stored = AttributeValue.fromJsonString(value.toJson().orElseThrow().toString());
        mail.setAttribute(new Attribute(SmimeAttributes.SIGNATURE_VERDICT.name(), stored));

        assertThat(SmimeAttributes.SIGNATURE_VERDICT.get(mail)).contains(facts);
        assertThat(SmimeAttributes.SIGNATURE_VERDICT.get(MailImpl.duplicate(mail))).contains(facts);
        assertThat(facts.findings()).extracting(FindingFacts::severity).containsExactly(Severity.NOTE);
        assertThat(facts.signers().getFirst().findings()).extracting(FindingFacts::severity)
                .containsExactly(Severity.IDENTITY, Severity.NOTE);
    }

    @Test
    void signerIsDescribed() {
        SignerFacts signer = SignatureFacts.of(new VerificationResult.Valid(List.of(alice())), AT).signers().getFirst();

        assertThat(signer.valid()).isTrue();
        assertThat(signer.signingTime()).contains(SIGNED);
        assertThat(signer.trustPath()).hasSize(3);
        assertThat(signer.authorities()).containsExactly(ALICE.certificate().getIssuerX500Principal().getName(),
                ALICE.chainWithRoot().getLast().getSubjectX500Principal().getName());
        assertThat(signer.certificate()).hasValueSatisfying(certificate -> {
            assertThat(certificate.emails()).containsExactly("alice@example.org");
            assertThat(certificate.serial()).isEqualTo(ALICE.certificate().getSerialNumber().toString(16));
            assertThat(certificate.fingerprint()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void codesOfTheMessageAndOfEverySignerAreInTheFlatList() {
        SignatureFacts.of(new VerificationResult.Valid(List.of(alice(new Note.SignerIsAuthority())), List.of(new Note.ContentTwice())), AT)
                .write(mail);

        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(mail)).contains(SignatureStatus.VALID);
        assertThat(SmimeAttributes.SIGNATURE_FINDINGS.get(mail).orElseThrow()).containsExactly("content-twice", "signer-is-authority");
    }

    @Test
    void onlyAValidSignatureHasValidSigners() {
        VerificationResult other = new VerificationResult.Refused(List.of(alice(), unknown()), List.of());

        assertThat(SignatureFacts.of(new VerificationResult.Valid(List.of(alice())), AT).validSigners()).hasSize(1);
        assertThat(SignatureFacts.of(other, AT).validSigners()).isEmpty();
    }

    @Test
    void attributeOfAnotherShapeIsNoVerdict() {
        for (AttributeValue<?> value : List.of(AttributeValue.of("valid"), AttributeValue.of(Map.of("status", AttributeValue.of("valid"))),
                AttributeValue.of(Map.of("status", AttributeValue.of("splendid"), "judged-at", AttributeValue.of(AT.toString()))))) {
            mail.setAttribute(new Attribute(SmimeAttributes.SIGNATURE_VERDICT.name(), value));

            assertThat(SmimeAttributes.SIGNATURE_VERDICT.get(mail)).isEmpty();
        }
    }
}
