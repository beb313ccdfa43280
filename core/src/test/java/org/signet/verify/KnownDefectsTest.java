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
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.ParsedCertificate;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What James' own mailet gets wrong, by the numbers of the list of defects that Signet exists to end. */
class KnownDefectsTest {
    private static final TestPki ROOT = TestPki.root("Verifier Test Root");
    private static final TestPki ISSUING = ROOT.intermediate("Verifier Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);

    /** D2. */
    @Test
    void signerWhoIsNotTheSenderIsRefused() {
        byte[] message = TestSigner.by(ALICE).clear(Messages.mail().from("ceo@victim.example").text("Pay the invoice.\n"));
        VerificationResult result = Verdicts.of(message, POLICY);
        assertThat(Verdicts.refusals(result)).containsExactly("sender-mismatch");
    }

    /** D3. */
    @Test
    void tlsCertificateIsRefused() {
        TestIdentity server = ISSUING.issue("alice@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create();
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(server).clear(Messages.plain()), POLICY)))
                .containsExactly("wrong-key-usage");
    }

    /** D3. */
    @Test
    void certificateForEncryptionAloneIsRefused() {
        TestIdentity encrypter = ISSUING.issue("alice@example.org").keyUsage(KeyUsage.keyEncipherment).create();
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(encrypter).clear(Messages.plain()), POLICY)))
                .containsExactly("wrong-key-usage");
    }

    /** D5. */
    @Test
    void oneGoodSignerDoesNotMakeUpForAnUntrustedOne() {
        TestIdentity stranger = TestPki.root("Foreign Root").issue("alice@example.org").create();
        VerificationResult result = Verdicts.of(TestSigner.by(ALICE).and(stranger).clear(Messages.plain()), POLICY);
        assertThat(Verdicts.refusals(result)).containsExactly("chain-untrusted");
        assertThat(((VerificationResult.Refused) result).signers()).extracting(SignerReport::isValid)
                .containsExactlyInAnyOrder(true, false);
    }

    /** D6. */
    @Test
    void md5IsRefused() {
        TestIdentity alice = ISSUING.issue("alice@example.org").rsa(2048).create();
        byte[] message = TestSigner.nobody().and(alice, "MD5withRSA", attributes -> attributes).with(alice.chain()).clear(Messages.plain());
        VerificationResult result = Verdicts.of(message, POLICY);
        assertThat(Verdicts.refusals(result)).containsExactly("algorithm-refused");
    }

    /** D6. */
    @Test
    void sha1IsRefusedUnlessAccepted() {
        byte[] message = TestSigner.nobody().and(ALICE, "SHA1withECDSA", attributes -> attributes).with(ALICE.chain())
                .clear(Messages.plain());
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("algorithm-refused");
        assertThat(Verdicts.of(message, POLICY.withAlgorithms(AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.MAX))))
                .isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY.withAlgorithms(
                AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, Instant.parse("2016-01-01T00:00:00Z"))))))
                .containsExactly("algorithm-refused");
    }

    /** D6. */
    @Test
    void rsaKeyOf1024BitsIsRefused() {
        TestIdentity weak = ISSUING.issue("alice@example.org").rsa(1024).create();
        byte[] message = TestSigner.by(weak).clear(Messages.plain());
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("algorithm-refused");
        assertThat(Verdicts.of(message, POLICY.withAlgorithms(AlgorithmPolicy.STANDARD.withMinimumModulusBits(1024))))
                .isInstanceOf(VerificationResult.Valid.class);
    }

    /** D6, of a certificate. */
    @Test
    void certificateSignedWithSha1IsRefused() {
        TestIdentity alice = ISSUING.issue("alice@example.org").signedWith("SHA1").create();
        VerificationResult result = Verdicts.of(TestSigner.by(alice).clear(Messages.plain()), POLICY);
        assertThat(Verdicts.refusals(result)).containsExactly("chain-algorithm-refused");
    }

    /** D8. */
    @Test
    void signerCertificateIsFoundByIssuerAndSerialAlone() {
        TestIdentity alice = ISSUING.issue("alice@example.org").withoutSubjectKeyIdentifier().create();
        TestIdentity renewed = ISSUING.issue("alice@example.org").key(alice.keyPair()).create();
        VerificationResult result = Verdicts.of(TestSigner.nobody().with(renewed.chain()).and(alice).clear(Messages.plain()), POLICY);
        assertThat(result).isInstanceOfSatisfying(VerificationResult.Valid.class,
                valid -> assertThat(valid.signers().getFirst().certificate()).contains(alice.certificate()));
    }

    /** D8. */
    @Test
    void signerCertificateIsFoundByKeyIdentifierAmongSeveral() {
        TestIdentity expired = ISSUING.issue("alice@example.org").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        TestIdentity renewed = ISSUING.issue("alice@example.org").key(expired.keyPair()).create();
        byte[] keyIdentifier = ParsedCertificate.of(expired.certificate()).keyIdentifier();
        byte[] message = TestSigner.nobody().byKeyIdentifier(expired, keyIdentifier).with(expired.chain()).with(renewed.chain())
                .clear(Messages.plain());
        assertThat(Verdicts.of(message, POLICY)).isInstanceOfSatisfying(VerificationResult.Valid.class,
                valid -> assertThat(valid.signers().getFirst().certificate()).contains(renewed.certificate()));
    }

    /** D9. */
    @Test
    void certificatesThatTheMessageLeavesOutAreTakenFromTheKnownOnes() {
        byte[] message = TestSigner.nobody().and(ALICE, "SHA256withECDSA", attributes -> attributes).clear(Messages.plain());
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("signer-certificate-missing");
        assertThat(Verdicts.of(message, POLICY.withIntermediates(ALICE.chain()))).isInstanceOf(VerificationResult.Valid.class);
    }

    /** D10. */
    @Test
    void expiredCertificateIsNothingWorseThanExpired() {
        TestIdentity former = ISSUING.issue("alice@example.org").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        byte[] message = TestSigner.by(former).clear(Messages.plain());
        VerificationResult now = Verdicts.of(message, POLICY);
        assertThat(Verdicts.refusals(now)).containsExactly("certificate-expired");

        VerificationResult then = Verdicts.of(message, POLICY.withTime(Instant.parse("2024-02-01T00:00:00Z")));
        assertThat(then).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.findings(then)).contains("certificate-expired-since");

        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY.withTime(Instant.parse("2021-02-01T00:00:00Z")))))
                .containsExactly("certificate-not-yet-valid");
    }

    /** D11. */
    @Test
    void garbageAsSignatureIsMalformedAndNeverUnsigned() {
        byte[] clear = Messages.plain().withContent(TestSigner.clearEntity(Messages.plain().entity(), Messages.binary(700)));
        byte[] opaque = Messages.plain().withContent(TestSigner.opaqueOf(Messages.binary(700)));
        assertThat(Verdicts.of(clear, POLICY)).isInstanceOf(VerificationResult.Malformed.class);
        assertThat(Verdicts.of(opaque, POLICY)).isInstanceOf(VerificationResult.Malformed.class);
    }

    /** D11. */
    @Test
    void pgpIsNotSigned() {
        byte[] message = Messages.plain().content("Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=b",
                ("--b\r\n\r\nHello\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--b--\r\n")
                        .getBytes(StandardCharsets.US_ASCII)).bytes();
        assertThat(Verdicts.of(message, POLICY))
                .isEqualTo(new VerificationResult.NotSigned(List.of(new Note.NotSmime("application/pgp-signature"))));
    }

    @Test
    void encryptedMessageIsNotSignedAndSaysWhy() {
        byte[] message = Messages.plain().content("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", Messages.binary(80))
                .bytes();
        assertThat(Verdicts.of(message, POLICY)).isEqualTo(new VerificationResult.NotSigned(List.of(new Note.StillEncrypted())));
    }

    /** D11. */
    @Test
    void opaqueMessageInBinaryIsValid() {
        byte[] message = Messages.plain().content("Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n"
                + "Content-Transfer-Encoding: binary", TestSigner.by(ALICE).signedData(Messages.plain().entity(), true)).bytes();
        assertThat(Verdicts.of(message, POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }

    /** D12. */
    @Test
    void signedPartOfAMailingListMailIsReported() {
        String signed = new String(TestSigner.by(ALICE).clearEntity(Messages.plain().entity()), StandardCharsets.ISO_8859_1);
        byte[] message = Messages.plain().content("Content-Type: multipart/mixed; boundary=list", ("--list\r\n" + signed
                + "\r\n--list\r\n\r\nTo unsubscribe, wait.\r\n--list--\r\n").getBytes(StandardCharsets.ISO_8859_1)).bytes();
        VerificationResult result = Verdicts.of(message, POLICY);
        assertThat(result).isInstanceOf(VerificationResult.NotSigned.class);
        assertThat(Verdicts.findings(result)).containsExactly("part-signed");
    }

    /** D16. */
    @Test
    void addressCountsWhereverTheCertificateNamesIt() {
        TestIdentity inSubject = ISSUING.issue("alice@example.org").subjectEmailOnly().create();
        TestIdentity second = ISSUING.issue("alice@example.org").emails("a.smith@example.org", "alice@example.org").create();
        assertThat(Verdicts.of(TestSigner.by(inSubject).clear(Messages.plain()), POLICY)).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.of(TestSigner.by(second).clear(Messages.plain()), POLICY)).isInstanceOf(VerificationResult.Valid.class);
    }
}
