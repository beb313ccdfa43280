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
package org.signet.encrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.decrypt;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.encrypted;
import static org.signet.decrypt.Letters.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.decrypt.DecryptionResult;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class EncryptionRoundTripTest {
    private static final Map<String, UnaryOperator<IdentityBuilder>> KEYS = Map.of(
            "RSA", builder -> builder.rsa(2048), "P-256", builder -> builder.ec("P-256"), "P-384", builder -> builder.ec("P-384"),
            "P-521", builder -> builder.ec("P-521"), "X25519", IdentityBuilder::x25519);

    private final TestPki pki = TestPki.root("Encryption Root");
    private final TestIdentity bob = pki.issue("bob@example.org").create();

    static List<Arguments> ciphersAndKeys() {
        List<Arguments> all = new ArrayList<>();
        for (ContentCipher cipher : ContentCipher.values()) {
            for (RsaKeyTransport transport : RsaKeyTransport.values()) {
                all.add(Arguments.of(cipher, transport, "RSA"));
            }
            KEYS.keySet().stream().filter(key -> !key.equals("RSA"))
                    .forEach(key -> all.add(Arguments.of(cipher, RsaKeyTransport.PKCS1, key)));
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("ciphersAndKeys")
    void whatIsEncryptedIsDecrypted(ContentCipher cipher, RsaKeyTransport transport, String key) {
        TestIdentity recipient = KEYS.get(key).apply(pki.issue("carol@example.org")).create();
        byte[] mail = Messages.plain().attachment("photo.jpg", Messages.binary(5000)).bytes();

        byte[] sent = encrypted(mail, new EncryptionPolicy(cipher, transport), recipient);

        assertThat(decrypted(sent, recipient)).isEqualTo(bytes(entity(mail).contentEntity()));
        assertThat(((DecryptionResult.Decrypted) decrypt(sent, recipient)).layers()).singleElement().satisfies(layer -> {
            assertThat(layer.algorithm()).isEqualTo(cipher.label());
            assertThat(layer.authenticated()).isEqualTo(cipher.isAuthenticated());
        });
    }

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void typeOfTheMessageSaysWhichEnvelopeItIs(ContentCipher cipher) throws IOException {
        MimeEntity sent = entity(encrypted(Messages.plain().bytes(), cipher, bob));

        assertThat(SmimeType.of(sent)).isEqualTo(cipher.isAuthenticated() ? SmimeType.AUTH_ENVELOPED : SmimeType.ENVELOPED);
        assertThat(sent.headers().value("Content-Type")).hasValue("application/pkcs7-mime; smime-type="
                + (cipher.isAuthenticated() ? "authEnveloped-data" : "enveloped-data") + "; name=\"smime.p7m\"");
        assertThat(sent.headers().value("Content-Transfer-Encoding")).hasValue("base64");
        assertThat(sent.headers().value("Content-Disposition")).hasValue("attachment; filename=\"smime.p7m\"");
    }

    @Test
    void everyRecipientOfManyCanRead() {
        List<TestIdentity> recipients = KEYS.values().stream()
                .map(kind -> kind.apply(pki.issue("member@example.org")).create()).toList();
        byte[] mail = Messages.plain().bytes();

        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, recipients.toArray(TestIdentity[]::new));

        assertThat(recipients).allSatisfy(recipient ->
                assertThat(decrypted(sent, recipient)).isEqualTo(bytes(entity(mail).contentEntity())));
    }

    @Test
    void recipientNamedTwiceIsOneRecipient() {
        byte[] once = encrypted(Messages.plain().bytes(), ContentCipher.AES128_CBC, bob);
        byte[] twice = encrypted(Messages.plain().bytes(), ContentCipher.AES128_CBC, bob, bob);

        assertThat(twice).hasSameSizeAs(once);
    }

    @Test
    void nobodyCanBeEncryptedTo() {
        assertThatThrownBy(() -> encrypted(Messages.plain().bytes(), ContentCipher.AES128_CBC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unsuitableRecipientStopsTheEncryption() {
        TestIdentity signer = pki.issue("signer@example.org").ed25519().create();

        assertThatThrownBy(() -> encrypted(Messages.plain().bytes(), ContentCipher.AES128_CBC, bob, signer))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("signer@example.org");
    }

    @Test
    void otherHeaderFieldsKeepBytesAndOrder() {
        byte[] mail = Messages.mail().header("Received: from x\r\n\tby y").from("=?utf-8?q?J=C3=B6rg?= <j@example.org>")
                .header("Subject:   three   spaces").header("X-Raw: \u00fc").text("Hello").bytes();

        String sent = new String(encrypted(mail, ContentCipher.AES128_CBC, bob), StandardCharsets.UTF_8);

        assertThat(sent).startsWith("Received: from x\r\n\tby y\r\nFrom: =?utf-8?q?J=C3=B6rg?= <j@example.org>\r\n"
                + "Subject:   three   spaces\r\nX-Raw: \u00fc\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime;");
        assertThat(sent).doesNotContain("text/plain").doesNotContain("Hello");
    }

    @Test
    void mailFromAFileIsEncryptedWithCanonicalLineEnds() {
        byte[] mail = Messages.plain().bytes();

        byte[] sent = encrypted(Messages.lfOnly(mail), ContentCipher.AES128_CBC, bob);

        assertThat(decrypted(sent, bob)).isEqualTo(bytes(entity(mail).contentEntity()));
    }

    @Test
    void bareLineFeedsOfABinaryPartStay() {
        byte[] mail = Messages.plain().binaryAttachment("data.bin", "a\nb\r\nc\rd\0e\n".getBytes(StandardCharsets.US_ASCII)).bytes();

        assertThat(decrypted(encrypted(mail, ContentCipher.AES256_CBC, bob), bob)).isEqualTo(bytes(entity(mail).contentEntity()));
    }

    @Test
    void messageWithoutContentFieldsOrBodyIsEncrypted() {
        byte[] mail = "From: alice@example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(decrypted(encrypted(mail, ContentCipher.AES256_GCM, bob), bob)).asString(StandardCharsets.US_ASCII).isEqualTo("\r\n");
    }

    @Test
    void contentAboveTheThresholdGoesThroughFiles() throws Exception {
        byte[] mail = Messages.plain().attachment("large.bin", Messages.binary(300_000)).bytes();

        try (Workspace workspace = Workspace.open(Path.of(System.getProperty("java.io.tmpdir")), 10_000)) {
            MimeEntity sent = new SmimeEncryptor(EncryptionPolicy.STANDARD)
                    .encrypt(entity(mail), List.of(bob.certificate()), workspace);

            assertThat(decrypted(bytes(sent), bob)).isEqualTo(bytes(entity(mail).contentEntity()));
        }
    }
}
