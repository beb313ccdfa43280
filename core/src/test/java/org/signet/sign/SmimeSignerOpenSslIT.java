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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.SmimeException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslResult;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What we sign, openssl verifies. */
class SmimeSignerOpenSslIT {

    private static final TestPki ROOT = TestPki.root("Test Root");
    private static final TestPki ISSUER = ROOT.intermediate("Test Issuing CA");

    private final OpenSsl openSsl = OpenSsl.required();

    static Stream<Arguments> everyAlgorithm() {
        List<DigestAlgorithm> digests = List.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512);
        record Key(String name, UnaryOperator<IdentityBuilder> choice, RsaPadding padding) {
        }
        List<Key> keys = List.of(
            new Key("RSA PKCS #1", key -> key.rsa(2048), RsaPadding.PKCS1),
            new Key("RSA PSS", key -> key.rsa(2048), RsaPadding.PSS),
            new Key("PSS certificate", IdentityBuilder::rsaPss, RsaPadding.PKCS1),
            new Key("P-256", key -> key.ec("P-256"), RsaPadding.PKCS1),
            new Key("P-384", key -> key.ec("P-384"), RsaPadding.PKCS1),
            new Key("P-521", key -> key.ec("P-521"), RsaPadding.PKCS1));
        return keys.stream().flatMap(key -> digests.stream().flatMap(digest -> Arrays.stream(SignatureForm.values())
            .map(form -> arguments(key.name(), key.choice().apply(ISSUER.issue("alice@example.org")).create(),
                SignaturePolicy.STANDARD.withForm(form).withDigest(digest).withRsaPadding(key.padding())))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("everyAlgorithm")
    void verifiesEveryAlgorithmInBothForms(String name, TestIdentity alice, SignaturePolicy policy) throws Exception {
        byte[] mail = Messages.plain().attachment("data.bin", Messages.binary(5_000)).bytes();

        OpenSslResult result = openSsl.cmsVerify(sign(mail, alice, policy), ROOT, "-verify_email", "alice@example.org");

        assertThat(result.succeeded()).as(result.toString()).isTrue();
        assertThat(result.stdout()).isEqualTo(contentOf(mail));
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void verifiesEd25519(SignatureForm form) throws Exception {
        openSsl.orNewer(3, 2, "verifies no Ed25519 signatures in CMS");
        TestIdentity alice = ISSUER.issue("alice@example.org").ed25519().create();
        byte[] mail = Messages.plain().bytes();

        assertThat(openSsl.cmsVerify(sign(mail, alice, SignaturePolicy.STANDARD.withForm(form)), ROOT).output()).isEqualTo(contentOf(mail));
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void tamperedContentIsDetected(SignatureForm form) throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();
        byte[] signed = sign(Messages.plain().bytes(), alice, SignaturePolicy.STANDARD.withForm(form));

        byte[] altered = form == SignatureForm.CLEAR ? alter(signed) : alterInBase64(signed);

        assertThat(openSsl.cmsVerify(signed, ROOT).succeeded()).isTrue();
        assertThat(altered).isNotEqualTo(signed);
        assertThat(openSsl.cmsVerify(altered, ROOT).succeeded()).isFalse();
    }

    @Test
    void fragileTextSurvivesServersThatTrimAndQuote() throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();
        byte[] mail = Messages.plain().text("From here on\nflowed \nnaïve café\n-- \nAlice\n").bytes();

        byte[] signed = sign(mail, alice, SignaturePolicy.STANDARD);
        String harmed = new String(signed, StandardCharsets.ISO_8859_1).replaceAll("[ \t]+\r\n", "\r\n")
            .replace("\r\nFrom ", "\r\n>From ").replaceAll("[\\x80-\\xFF]", "?");

        byte[] content = openSsl.cmsVerify(harmed.getBytes(StandardCharsets.ISO_8859_1), ROOT).output();
        assertThat(decoded(content)).isEqualTo("From here on\r\nflowed \r\nnaïve café\r\n-- \r\nAlice\r\n");
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void mailWithUnixLineEndsIsSignedInItsCanonicalForm(SignatureForm form) throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();
        byte[] mail = Messages.plain().bytes();

        byte[] signed = sign(Messages.lfOnly(mail), alice, SignaturePolicy.STANDARD.withForm(form));

        assertThat(openSsl.cmsVerify(signed, ROOT).output()).isEqualTo(contentOf(mail));
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void aMailWithoutAnyFieldIsSigned(SignatureForm form) throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();

        byte[] signed = sign("\r\nJust text.\r\n".getBytes(StandardCharsets.US_ASCII), alice, SignaturePolicy.STANDARD.withForm(form));

        assertThat(openSsl.cmsVerify(signed, ROOT).output()).asString().isEqualTo("\r\nJust text.\r\n");
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void anEmptyBodyIsSigned(SignatureForm form) throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();
        byte[] mail = "From: alice@example.org\r\nSubject: nothing\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(openSsl.cmsVerify(sign(mail, alice, SignaturePolicy.STANDARD.withForm(form)), ROOT).succeeded()).isTrue();
    }

    @Test
    void aSignedMailIsSignedAgainAndBothSignaturesVerify() throws Exception {
        TestIdentity alice = ISSUER.issue("alice@example.org").create();
        TestIdentity gateway = ISSUER.issue("gateway@example.org").create();
        byte[] once = openSsl.cmsSign(Messages.plain().text("8bit: é \nFrom me \n").entity(), alice);

        byte[] content = openSsl.cmsVerify(sign(once, gateway, SignaturePolicy.STANDARD), ROOT).output();

        assertThat(SmimeType.of(read(content))).isEqualTo(SmimeType.CLEAR_SIGNED);
        assertThat(openSsl.cmsVerify(content, ROOT).output()).isEqualTo(Messages.plain().text("8bit: é \nFrom me \n").entity());
    }

    private static byte[] sign(byte[] mail, TestIdentity signer, SignaturePolicy policy) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(new ByteArrayInputStream(mail), workspace);
            SigningIdentity identity = SigningIdentity.of(signer.privateKey(), signer.chain());
            return new SmimeSigner(policy).sign(message, identity, workspace).content().toBytes(1 << 20);
        }
    }

    private static byte[] alter(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("Hello Bob", "Hello Eve").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] alterInBase64(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int body = text.indexOf("\r\n\r\n") + 4;
        byte[] altered = alter(Base64.getMimeDecoder().decode(text.substring(body)));
        return (text.substring(0, body) + Base64.getMimeEncoder().encodeToString(altered) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] contentOf(byte[] mail) throws IOException, SmimeException {
        return read(mail).contentEntity().content().toBytes(1 << 20);
    }

    private static String decoded(byte[] entity) throws IOException, SmimeException {
        return new String(read(entity).openDecodedBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static MimeEntity read(byte[] mail) throws IOException, SmimeException {
        return MimeEntity.of(Content.of(mail));
    }
}
