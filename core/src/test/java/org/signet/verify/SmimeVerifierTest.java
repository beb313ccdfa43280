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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SmimeVerifierTest {
    private static final TestPki ROOT = TestPki.root("Verifier Test Root");
    private static final TestPki ISSUING = ROOT.intermediate("Verifier Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);

    @Test
    void clearSignedMessageIsValid() {
        VerificationResult result = Verdicts.of(TestSigner.by(ALICE).clear(Messages.plain()), POLICY);

        assertThat(result).isInstanceOfSatisfying(VerificationResult.Valid.class, valid -> {
            SignerReport signer = valid.signers().getFirst();
            assertThat(signer.certificate()).contains(ALICE.certificate());
            assertThat(signer.emails()).hasToString("[alice@example.org]");
            assertThat(signer.digest()).isEqualTo("sha256");
            assertThat(signer.signatureAlgorithm()).isEqualTo("ecdsa");
            assertThat(signer.signingTime()).isPresent();
            assertThat(signer.trustPath()).containsExactlyElementsOf(ALICE.chainWithRoot());
            assertThat(signer.findings()).isEmpty();
            assertThat(valid.notes()).isEmpty();
        });
    }

    @Test
    void opaqueMessageIsValid() {
        assertThat(Verdicts.of(TestSigner.by(ALICE).opaque(Messages.plain()), POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void messageThatArrivesWithBareLineFeedsIsValid() {
        byte[] message = Messages.lfOnly(TestSigner.by(ALICE).clear(Messages.plain()));
        assertThat(Verdicts.of(message, POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void messageWhoseSignerSawBareLineFeedsIsValid() {
        byte[] entity = Messages.lfOnly(Messages.plain().entity());
        byte[] message = Messages.plain().withContent(TestSigner.by(ALICE).clearEntity(entity));
        assertThat(Verdicts.of(message, POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void plainMessageIsNotSigned() {
        assertThat(Verdicts.of(Messages.plain().bytes(), POLICY)).isEqualTo(new VerificationResult.NotSigned(List.of()));
    }

    @Test
    void alteredContentIsToldApartFromAnotherWrong() {
        byte[] message = Verdicts.replace(TestSigner.by(ALICE).clear(Messages.plain()), "Hello Bob", "Hello Rob");
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("content-altered");
    }

    @Test
    void alteredContentOfASignatureWithoutAttributesIsRefused() {
        byte[] message = Verdicts.replace(TestSigner.nobody().withoutAttributes(ALICE).clear(Messages.plain()), "Hello Bob", "Hello Rob");
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("signature-wrong");
    }

    @Test
    void signatureWithoutAttributesIsValid() {
        byte[] message = TestSigner.nobody().withoutAttributes(ALICE).clear(Messages.plain());
        assertThat(Verdicts.of(message, POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void signatureOfAnotherKeyIsRefused() {
        TestIdentity mallory = ISSUING.issue("mallory@example.org").create();
        byte[] message = TestSigner.nobody().and(mallory.privateKey(), ALICE.certificate(), "SHA256withECDSA", attributes -> attributes)
                .with(ALICE.chain()).clear(Messages.plain());
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("signature-wrong");
    }

    @Test
    void severalThingsThatAreWrongAreAllReported() {
        TestIdentity server = TestPki.root("Nobody's Root").issue("www@example.net").expiredOn(Instant.parse("2024-03-01T00:00:00Z"))
                .extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create();
        byte[] message = Verdicts.replace(TestSigner.by(server).clear(Messages.plain()), "Hello Bob", "Hello Rob");
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactlyInAnyOrder("content-altered", "certificate-expired",
                "chain-untrusted", "wrong-key-usage", "sender-mismatch");
    }

    @Test
    void certificateWithoutExtendedKeyUsageAndOneForAnyPurposeAreFit() {
        TestIdentity unlimited = ISSUING.issue("alice@example.org").noExtendedKeyUsage().keyUsage(KeyUsage.nonRepudiation).create();
        TestIdentity any = ISSUING.issue("alice@example.org").extendedKeyUsage(KeyPurposeId.anyExtendedKeyUsage).create();
        assertThat(Verdicts.of(TestSigner.by(unlimited).clear(Messages.plain()), POLICY)).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.of(TestSigner.by(any).clear(Messages.plain()), POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void messageIsJudgedForTheTimeThatIsGivenWithIt() throws Exception {
        TestIdentity expired = ISSUING.issue("alice@example.org").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        MimeEntity message = MimeEntity.of(Content.of(TestSigner.by(expired).clear(Messages.plain())));
        SmimeVerifier verifier = new SmimeVerifier(POLICY);
        try (Workspace workspace = Workspace.open()) {
            assertThat(Verdicts.refusals(verifier.verify(message, workspace))).contains("certificate-expired");
            assertThat(Verdicts.findings(verifier.verify(message, workspace, Instant.parse("2024-02-28T00:00:00Z"))))
                    .contains("certificate-expired-since").doesNotContain("certificate-expired");
        }
    }

    @Test
    void twoGoodSignersAreValid() {
        TestIdentity second = ISSUING.issue("alice@example.org").rsa(2048).create();
        assertThat(Verdicts.of(TestSigner.by(ALICE).and(second).opaque(Messages.plain()), POLICY))
                .isInstanceOfSatisfying(VerificationResult.Valid.class, valid -> assertThat(valid.signers()).hasSize(2));
    }

    @Test
    void signatureWithoutSignerIsRefused() {
        VerificationResult result = Verdicts.of(TestSigner.nobody().with(ALICE.chain()).clear(Messages.plain()), POLICY);
        assertThat(Verdicts.refusals(result)).containsExactly("signer-missing");
    }

    @Test
    void certificatesAloneAreNoSignature() {
        byte[] message = Messages.plain()
                .withContent(TestSigner.opaqueOf(TestSigner.nobody().with(ALICE.chain()).signedData(new byte[0], false)));
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("not-signed");
    }

    @Test
    void alteredMessageWithoutCertificateIsReportedAsBoth() {
        byte[] signed = TestSigner.nobody().and(ALICE, "SHA256withECDSA", attributes -> attributes).clear(Messages.plain());
        byte[] message = Verdicts.replace(signed, "Hello Bob", "Hello Rob");
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("content-altered", "signer-certificate-missing");
    }

    @Test
    void certificateThatNamesNobodyIsNotTheSenders() {
        TestIdentity somebody = ISSUING.issue("alice@example.org").noEmail().create();
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(somebody).clear(Messages.plain()), POLICY)))
                .containsExactly("sender-mismatch");
    }

    @Test
    void contentInsideADetachedSignatureIsIgnored() {
        byte[] hidden = Messages.mail().text("This was signed.\n").entity();
        byte[] swapped = Messages.plain().withContent(
                TestSigner.clearEntity(Messages.plain().entity(), TestSigner.by(ALICE).signedData(hidden, true)));
        VerificationResult result = Verdicts.of(swapped, POLICY);
        assertThat(Verdicts.refusals(result)).containsExactly("content-altered");
        assertThat(Verdicts.findings(result)).contains("content-twice");
    }

    @Test
    void multipartSignedOfThreePartsIsMalformed() {
        String signed = new String(TestSigner.by(ALICE).clear(Messages.plain()), StandardCharsets.ISO_8859_1);
        String footer = signed.replaceFirst("(?s)\r\n(------=_signed_by_test)--", "\r\n$1\r\n\r\nFooter\r\n$1--");
        assertThat(Verdicts.of(footer.getBytes(StandardCharsets.ISO_8859_1), POLICY)).isInstanceOf(VerificationResult.Malformed.class);
    }

    @Test
    void wrongMicalgIsNotedAndNotRefused() {
        byte[] message = Verdicts.replace(TestSigner.by(ALICE).clear(Messages.plain()), "micalg=sha-256", "micalg=md5");
        VerificationResult result = Verdicts.of(message, POLICY);
        assertThat(result).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.findings(result)).containsExactly("micalg-mismatch");
    }

    @Test
    void twoContentTypesAreRefused() {
        byte[] message = TestSigner.by(ALICE).clear(Messages.plain().header("Content-Type: text/html"));
        byte[] reversed = Verdicts.replace(TestSigner.by(ALICE).clear(Messages.plain()),
                "_by_test\"\r\n\r\n", "_by_test\"\r\nContent-Type: text/html\r\n\r\n");
        assertThat(Verdicts.of(message, POLICY)).isNotInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.refusals(Verdicts.of(reversed, POLICY))).containsExactly("header-ambiguous");
    }

    @Test
    void trustedCertificateOfTheSignerItselfIsEnough() {
        TestIdentity self = TestPki.selfSigned("alice@example.org").create();
        byte[] message = TestSigner.by(self).clear(Messages.plain());
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("chain-untrusted");
        assertThat(Verdicts.of(message, Verdicts.trusting(self.certificate()))).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.of(TestSigner.by(ALICE).clear(Messages.plain()), Verdicts.trusting(ALICE.certificate())))
                .isInstanceOf(VerificationResult.Valid.class);
    }
}
