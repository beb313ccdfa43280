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
package org.signet.james.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;
import org.signet.cert.EmailAddress;
import org.signet.james.status.SignatureStatus;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.SignerReport;
import org.signet.verify.TrustFinding;
import org.signet.verify.VerificationResult;

class VerdictTest {
    private static final Finding UNTRUSTED = new TrustFinding.ChainUntrusted("no path");
    private static final Finding EXPIRED = new TrustFinding.CertificateExpired(Instant.EPOCH);
    private static final Finding REVOKED = new TrustFinding.CertificateRevoked("CN=Alice", Instant.EPOCH, "keyCompromise");
    private static final Finding UNKNOWN = new TrustFinding.RevocationUnknown("CN=Alice", "there is no list");
    private static final Finding MISMATCH = new IdentityFinding.SenderMismatch("mallory");
    private static final Finding ALTERED = new IntegrityFinding.ContentAltered();
    private static final Finding WEAK = new IntegrityFinding.AlgorithmRefused("md5");
    private static final TestPki CA = TestPki.root("Example CA");

    private static MimeEntity message(String contentType) {
        try {
            return MimeEntity.of(Content.of(("From: alice@example.org\r\nContent-Type: " + contentType + "\r\n\r\nx\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException | MalformedMessageException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignerReport signer(String emails, Finding... findings) {
        return new SignerReport(Optional.empty(), List.of(emails.split(",")).stream().map(EmailAddress::of).toList(), "sha256", "ecdsa",
                Optional.empty(), List.of(), List.of(findings));
    }

    private static SignerReport signer(TestIdentity identity) {
        return new SignerReport(Optional.of(identity.certificate()), List.of(EmailAddress.of(identity.address())), "sha256", "ecdsa",
                Optional.empty(), List.of(), List.of());
    }

    private static Verdict verdict(VerificationResult result) throws IOException {
        return Verdict.of(result, message("text/plain"), true);
    }

    private static Verdict refused(Finding... findings) throws IOException {
        return verdict(new VerificationResult.Refused(List.of(signer("a@b", findings)), List.of()));
    }

    private static List<String> texts(Verdict verdict) {
        return verdict.entries().stream().map(ResultEntry::text).toList();
    }

    private static String valid(String email) throws IOException {
        return texts(verdict(new VerificationResult.Valid(List.of(signer(email))))).getFirst();
    }

    @Test
    void validSignatureIsGoodAndPasses() throws Exception {
        Verdict verdict = verdict(new VerificationResult.Valid(List.of(signer("alice@example.org", new Note.PartSigned("1.2")))));

        assertThat(verdict.shown()).isEqualTo("Good signature");
        assertThat(verdict.status()).isEqualTo(SignatureStatus.VALID);
        assertThat(verdict.isGood()).isTrue();
        assertThat(texts(verdict)).containsExactly("smime=pass\n\tbody.smime-identifier=alice@example.org");
    }

    @Test
    void everySignerHasAnEntry() throws Exception {
        assertThat(texts(verdict(new VerificationResult.Valid(List.of(signer("a@b"), signer("c@d"))))))
                .containsExactly("smime=pass\n\tbody.smime-identifier=a@b", "smime=pass\n\tbody.smime-identifier=c@d");
    }

    @Test
    void signerIsNamedByIssuerAndSerialNumberToo() throws Exception {
        TestIdentity alice = TestPki.root("Example \"CA\", with M\u00fcller").issue("alice@example.org").create();

        assertThat(texts(verdict(new VerificationResult.Valid(List.of(signer(alice))))).getFirst())
                .contains("\n\tbody.smime-serial=" + alice.certificate().getSerialNumber().toString(16) + "\n")
                .contains("\n\tbody.smime-issuer=\"CN=Example \\\\\\\"CA\\\\\\\"\\\\, with M\\\\C3\\\\BCller");
    }

    @Test
    void issuerThatWouldEndTheFieldIsEscaped() throws Exception {
        TestIdentity alice = TestPki.root("CA\r\nX-SMIME-Status: Good signature").issue("alice@example.org").create();

        assertThat(texts(verdict(new VerificationResult.Valid(List.of(signer(alice))))).getFirst())
                .contains("CA\\\\0D\\\\0AX-SMIME-Status").doesNotContain("\r");
    }

    @Test
    void issuerThatIsTooLongForALineIsLeftOutWithTheSerialNumber() throws Exception {
        TestIdentity alice = TestPki.root("x".repeat(1000)).issue("alice@example.org").create();

        assertThat(texts(verdict(new VerificationResult.Valid(List.of(signer(alice))))))
                .containsExactly("smime=pass\n\tbody.smime-identifier=alice@example.org");
    }

    @Test
    void addressThatTheMessageIsFromIsTheOneThatIsShown() throws Exception {
        assertThat(valid("a.smith@example.org,alice@example.org")).contains("body.smime-identifier=alice@example.org");
        assertThat(valid("a.smith@example.org,b@example.org")).contains("body.smime-identifier=a.smith@example.org");
    }

    @Test
    void partOfTheSignatureIsThatOfItsForm() throws Exception {
        VerificationResult result = new VerificationResult.Valid(List.of(signer("a@b")));
        Verdict clear = Verdict.of(result, message("multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s"), true);
        Verdict opaque = Verdict.of(result, message("application/pkcs7-mime; smime-type=signed-data"), true);

        assertThat(texts(clear).getFirst()).endsWith("\n\tbody.smime-part=2");
        assertThat(texts(opaque).getFirst()).endsWith("\n\tbody.smime-part=1");
        assertThat(texts(clear.withoutPart())).containsExactly("smime=pass\n\tbody.smime-identifier=a@b");
    }

    @Test
    void unsignedMessageHasNoSignature() throws Exception {
        Verdict verdict = verdict(new VerificationResult.NotSigned(List.of()));

        assertThat(verdict.shown()).isEqualTo("Not signed");
        assertThat(texts(verdict)).containsExactly("smime=none");
    }

    @Test
    void signedPartIsNotTheMessagesAndWhereItIsIsSaid() throws Exception {
        assertThat(texts(verdict(new VerificationResult.NotSigned(List.of(new Note.PartSigned("2.1"))))))
                .containsExactly("smime=none reason=\"part-signed\"\n\tbody.smime-part=2.1");
    }

    @Test
    void malformedSignatureIsBadAndNeutral() throws Exception {
        Verdict verdict = Verdict.of(new VerificationResult.Malformed("garbage"), message("text/plain"), false);

        assertThat(verdict.shown()).isEqualTo("Bad signature");
        assertThat(texts(verdict)).containsExactly("smime=neutral reason=\"malformed\"");
    }

    @Test
    void whatFailsAVerificationTestFails() throws Exception {
        assertThat(texts(refused(ALTERED, UNTRUSTED)))
                .containsExactly("smime=fail reason=\"content-altered, chain-untrusted\"\n\tbody.smime-identifier=a@b");
        assertThat(texts(refused(EXPIRED, MISMATCH)).getFirst()).startsWith("smime=fail reason=\"certificate-expired, sender-mismatch\"");
    }

    @Test
    void whatVerifiesAndIsNotAcceptedHereIsAgainstThePolicy() throws Exception {
        assertThat(texts(refused(MISMATCH)).getFirst()).startsWith("smime=policy reason=\"sender-mismatch\"");
        assertThat(texts(refused(UNTRUSTED)).getFirst()).startsWith("smime=policy reason=\"chain-untrusted\"");
        assertThat(texts(refused(WEAK)).getFirst()).startsWith("smime=policy reason=\"algorithm-refused\"");
    }

    @Test
    void missingSignersCertificateIsAPermanentError() throws Exception {
        assertThat(texts(refused(new IntegrityFinding.SignerCertificateMissing())).getFirst()).startsWith("smime=permerror ");
    }

    @Test
    void revocationThatCouldNotBeFoundOutIsATemporaryErrorUnlessSomethingGraverIsWrong() throws Exception {
        assertThat(texts(refused(UNKNOWN, MISMATCH)).getFirst())
                .startsWith("smime=temperror reason=\"revocation-unknown, sender-mismatch\"");
        assertThat(texts(refused(UNKNOWN, REVOKED)).getFirst()).startsWith("smime=fail ");
    }

    @Test
    void revokedSignerIsBadEvenWhereTrustIsNotAskedFor() throws Exception {
        VerificationResult revoked = new VerificationResult.Refused(List.of(signer("a@b", REVOKED)), List.of());
        VerificationResult unknown = new VerificationResult.Refused(List.of(signer("a@b", UNKNOWN)), List.of());

        assertThat(Verdict.of(revoked, message("text/plain"), false).isGood()).isFalse();
        assertThat(Verdict.of(unknown, message("text/plain"), false).isGood()).isTrue();
    }

    @Test
    void goodSignerBesideABadOneDoesNotPass() throws Exception {
        assertThat(texts(verdict(new VerificationResult.Refused(List.of(signer("a@b"), signer("c@d", ALTERED)), List.of()))))
                .containsExactly("smime=policy reason=\"another-signer-refused\"\n\tbody.smime-identifier=a@b",
                        "smime=fail reason=\"content-altered\"\n\tbody.smime-identifier=c@d");
    }

    @Test
    void whatIsWrongWithTheMessageIsWrongForEverySigner() throws Exception {
        assertThat(texts(verdict(new VerificationResult.Refused(List.of(signer("a@b")), List.of(ALTERED)))).getFirst())
                .startsWith("smime=fail reason=\"content-altered\"");
        assertThat(texts(verdict(new VerificationResult.Refused(List.of(), List.of(new IntegrityFinding.SignerMissing())))))
                .containsExactly("smime=fail reason=\"signer-missing\"");
    }

    @Test
    void manyReasonsAreFolded() throws Exception {
        assertThat(texts(refused(ALTERED, UNTRUSTED, EXPIRED, MISMATCH, WEAK)).getFirst()).startsWith("smime=fail"
                + " reason=\"content-altered, chain-untrusted, certificate-expired,\n sender-mismatch, algorithm-refused\"\n");
    }

    @Test
    void signatureWrongInNothingButTrustIsGoodWhereTrustIsNotAskedFor() throws Exception {
        VerificationResult result = new VerificationResult.Refused(List.of(signer("a@b", UNTRUSTED)), List.of());

        assertThat(verdict(result).isGood()).isFalse();
        Verdict lenient = Verdict.of(result, message("text/plain"), false);
        assertThat(lenient.isGood()).isTrue();
        assertThat(texts(lenient).getFirst()).startsWith("smime=policy");
    }

    @Test
    void untrustedSignatureOfSomebodyElseIsBadEvenWhereTrustIsNotAskedFor() throws Exception {
        VerificationResult result = new VerificationResult.Refused(List.of(signer("a@b", UNTRUSTED)), List.of(MISMATCH));

        assertThat(Verdict.of(result, message("text/plain"), false).isGood()).isFalse();
    }

    @Test
    void refusalWithoutAnySignerIsBadEvenWhereTrustIsNotAskedFor() throws Exception {
        VerificationResult result = new VerificationResult.Refused(List.of(), List.of());

        assertThat(Verdict.of(result, message("text/plain"), false).isGood()).isFalse();
    }

    @Test
    void localPartThatIsNoAtomIsQuoted() throws Exception {
        assertThat(valid("\"a; smime=pass\"@b.example")).isEqualTo("smime=pass\n\tbody.smime-identifier=\"a; smime=pass\"@b.example");
        assertThat(valid("\"a\\\"b\\\\c\"@b.example")).endsWith("=\"a\\\"b\\\\c\"@b.example");
        assertThat(valid("o'neil+x@b.example")).endsWith("=o'neil+x@b.example");
        assertThat(valid("alice@b\u00fccher.example")).endsWith("=alice@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"j\u00fcrgen@example.org", "alice@[192.0.2.1]"})
    void addressThatCannotBeWrittenInASCIIOrHasNoDomainNameIsLeftOut(String address) throws Exception {
        assertThat(valid(address)).isEqualTo("smime=pass");
    }

    @Test
    void addressLongerThanAnyCanBeIsLeftOut() throws Exception {
        assertThat(valid("a".repeat(250) + "@example.org")).isEqualTo("smime=pass");
    }
}
