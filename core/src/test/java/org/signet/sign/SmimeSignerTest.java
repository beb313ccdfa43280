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
package org.signet.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The message around the signature. */
class SmimeSignerTest {

    private static final TestIdentity ALICE = TestPki.root("Test Root").issue("alice@example.org").create();
    private static final SignaturePolicy POLICY = SignaturePolicy.STANDARD;

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void fieldsOutsideTheContentKeepTheirBytesAndTheirOrder(SignatureForm form) throws Exception {
        String outer = "Received: from x\r\n\tby y;  Mon\r\nMessage-ID:<1@example.org>\r\nfrom: \"A\" <alice@example.org>\r\n"
            + "Subject: =?utf-8?q?x?=  \r\n y\r\nX-Raw: caf\u00E9\r\nMIME-Version: 1.0 (x)\r\n";
        String mail = outer.replace("Subject", "Content-Language: de\r\nContent-Type: text/html\r\nSubject") + "\r\n<p>Hello</p>\r\n";

        SignedMail signed = SignedMail.sign(mail.getBytes(StandardCharsets.ISO_8859_1), ALICE, POLICY.withForm(form));

        assertThat(signed.text()).startsWith(outer + "Content-Type: ");
        assertThat(signed.signedContent()).asString().isEqualTo("Content-Language: de\r\nContent-Type: text/html\r\n\r\n<p>Hello</p>\r\n");
        assertThat(signed.verifies()).isTrue();
    }

    @Test
    void clearSignedMailHasTheShapeThatRfc8551Says() throws Exception {
        SignedMail signed = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY);

        assertThat(signed.text()).matches("(?s)From: .*"
            + "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256;\r\n"
            + " boundary=\"(=_signet_[A-Za-z0-9_-]{24})\"\r\n\r\n"
            + "This is an S/MIME signed message\r\n"
            + "--\\1\r\nContent-Type: text/plain; .*Hello Bob,\r\nthis is a test\\.\r\n"
            + "\r\n--\\1\r\n"
            + "Content-Type: application/pkcs7-signature; name=\"smime.p7s\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"smime.p7s\"\r\n"
            + "Content-Description: S/MIME Cryptographic Signature\r\n\r\n"
            + "([A-Za-z0-9+/=]{1,76}\r\n)+"
            + "\r\n--\\1--\r\n");
        assertThat(SmimeType.of(signed.message())).isEqualTo(SmimeType.CLEAR_SIGNED);
    }

    @Test
    void opaqueSignedMailHasTheShapeThatRfc8551Says() throws Exception {
        SignedMail signed = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY.withForm(SignatureForm.OPAQUE));

        assertThat(signed.text()).matches("(?s)From: .*"
            + "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=\"smime.p7m\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment; filename=\"smime.p7m\"\r\n\r\n"
            + "([A-Za-z0-9+/=]{1,76}\r\n)+");
        assertThat(SmimeType.of(signed.message())).isEqualTo(SmimeType.OPAQUE_SIGNED);
        assertThat(signed.signedData().isDetachedSignature()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SHA256, sha-256", "SHA384, sha-384", "SHA512, sha-512"})
    void micalgNamesTheDigest(DigestAlgorithm digest, String micalg) throws Exception {
        SignedMail signed = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY.withDigest(digest));

        assertThat(signed.message().contentType().parameter("micalg")).contains(micalg);
        assertThat(signed.signer().getDigestAlgOID()).isEqualTo(digest.oid().getId());
    }

    @Test
    void noTwoMailsHaveTheSameBoundary() throws Exception {
        SignedMail first = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY);
        SignedMail second = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY);

        assertThat(first.message().contentType().parameter("boundary")).isNotEqualTo(second.message().contentType().parameter("boundary"));
    }

    @Test
    void thePreambleIsTheAdministratorsOrNone() throws Exception {
        SignedMail two = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY.withPreamble("one\ntwo"));
        SignedMail none = SignedMail.sign(Messages.plain().bytes(), ALICE, POLICY.withPreamble(""));

        assertThat(two.text()).contains("\r\n\r\none\r\ntwo\r\n--=_signet_");
        assertThat(none.text()).contains("\r\n\r\n--=_signet_");
        assertThat(two.verifies() && none.verifies()).isTrue();
    }

    @Test
    void aPreambleThatWouldBreakTheMessageIsRefused() {
        for (String preamble : new String[] {"--x", "text\n--x", "café", "x".repeat(999), "nul\0"}) {
            assertThatThrownBy(() -> POLICY.withPreamble(preamble)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preamble");
        }
    }

    @Test
    void weakDigestsAreRefused() {
        for (DigestAlgorithm weak : new DigestAlgorithm[] {DigestAlgorithm.MD5, DigestAlgorithm.SHA1, DigestAlgorithm.SHA224}) {
            assertThatThrownBy(() -> POLICY.withDigest(weak)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sha256");
        }
    }

    @Test
    void everyByteOfAClearSignedMailIsSafe() throws Exception {
        SignedMail signed = SignedMail.sign(Messages.plain().text("caf\u00E9 \nFrom me\n").binaryAttachment("x", Messages.binary(3000))
            .bytes(), ALICE, POLICY);

        String lines = signed.text();
        assertThat(lines).isASCII().doesNotContain("\0").doesNotContain(" \r\n").doesNotContain("\r\nFrom ").doesNotContain("8bit")
            .doesNotContainPattern("\r(?!\n)").doesNotContainPattern("(?<!\r)\n");
        assertThat(Arrays.stream(lines.split("\r\n")).mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(998);
        assertThat(signed.verifies()).isTrue();
    }

    @Test
    void attachmentsDecodeToTheSameBytes() throws Exception {
        byte[] data = Messages.binary(100_000);
        byte[] mail = Messages.plain().binaryAttachment("raw", data).attachment("encoded", data).bytes();
        SignedMail signed = SignedMail.sign(mail, ALICE, POLICY);

        Multipart parts = Multipart.of(MimeEntity.of(Content.of(signed.signedContent()))).orElseThrow();
        assertThat(MimeEntity.of(parts.parts().get(1)).openDecodedBody().readAllBytes()).isEqualTo(data);
        assertThat(MimeEntity.of(parts.parts().get(2)).openDecodedBody().readAllBytes()).isEqualTo(data);
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void defectD21AMailThatIsSafeIsSignedByteForByte(SignatureForm form) throws Exception {
        byte[] mail = Messages.plain().attachment("x", Messages.binary(10_000)).bytes();

        assertThat(SignedMail.sign(mail, ALICE, POLICY.withForm(form)).signedContent()).isEqualTo(
            MimeEntity.of(Content.of(mail)).contentEntity().content().toBytes(1 << 20));
    }

    @Test
    void defectD18NothingIsAddedToTheContentAndNoFieldIsCopiedIntoIt() throws Exception {
        byte[] mail = Messages.plain().header("Bcc: secret@example.org").bytes();

        SignedMail signed = SignedMail.sign(mail, ALICE, POLICY);

        assertThat(Multipart.of(signed.message()).orElseThrow().parts()).hasSize(2);
        assertThat(signed.signedContent()).asString().doesNotContain("secret").doesNotContain("Subject");
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void aKeyThatDoesNotSignAnyMoreIsATemporaryFailure(SignatureForm form) throws Exception {
        FailingKey key = new FailingKey((ECPrivateKey) ALICE.privateKey());
        SigningIdentity identity = SigningIdentity.of(key, ALICE.chain());
        byte[] mail = Messages.plain().bytes();
        assertThat(SignedMail.sign(mail, identity, POLICY.withForm(form)).verifies()).isTrue();
        key.takeOut();

        assertThatThrownBy(() -> SignedMail.sign(mail, identity, POLICY.withForm(form))).isInstanceOf(TemporaryFailureException.class)
            .hasMessage("the key of CN=alice@example.org does not sign");
    }

    @Test
    void whatKeeps8BitInsideSaysSoOutside() throws Exception {
        String mail = "MIME-Version: 1.0\r\nContent-Type: multipart/signed; protocol=\"application/pgp-signature\"; boundary=p\r\n"
            + "Content-Transfer-Encoding: 8bit\r\n\r\n--p\r\nContent-Transfer-Encoding: 8bit\r\n\r\ncaf\u00E9\r\n--p\r\n"
            + "Content-Type: application/pgp-signature\r\n\r\nx\r\n--p--\r\n";
        SignedMail signed = SignedMail.sign(mail.getBytes(StandardCharsets.ISO_8859_1), ALICE, POLICY);

        assertThat(signed.message().headers().value("Content-Transfer-Encoding")).contains("8bit");
        assertThat(signed.signedContent()).isEqualTo(mail.substring(mail.indexOf("Content-Type")).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aMailWithUnixLineEndsKeepsThemInItsHeader() throws Exception {
        SignedMail signed = SignedMail.sign(Messages.lfOnly(Messages.plain().bytes()), ALICE, POLICY);

        String header = signed.message().headers().fields().stream().map(field -> new String(field.raw(), StandardCharsets.UTF_8))
            .collect(Collectors.joining());
        assertThat(header).doesNotContain("\r").contains("\n boundary=");
        assertThat(signed.signedContent()).asString().contains("Bob,\r\n").doesNotContainPattern("(?<!\r)\n");
        assertThat(signed.verifies()).isTrue();
    }

    @Test
    void theSignedMessageStaysInTheWorkspace() throws Exception {
        SigningIdentity identity = SigningIdentity.of(ALICE.privateKey(), ALICE.chain());
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(Messages.large(3 << 20), workspace);
            MimeEntity signed = new SmimeSigner(POLICY.withForm(SignatureForm.OPAQUE)).sign(message, identity, workspace);

            assertThat(signed.body().toString()).contains("in a temporary file");
        }
    }
}
