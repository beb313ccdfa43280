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
package org.signet.decrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.decrypt;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.encrypted;
import static org.signet.decrypt.Letters.entity;
import static org.signet.decrypt.Letters.keys;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.encrypt.ContentCipher;
import org.signet.mime.SmimeType;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class LayersTest {
    private final TestPki pki = TestPki.root("Layers Root");
    private final TestIdentity alice = pki.issue("alice@example.org").create();
    private final TestIdentity bob = pki.issue("bob@example.org").create();
    private final TestIdentity carol = pki.issue("carol@example.org").create();
    private final MailBuilder letter = Messages.plain();

    @Test
    void plainMailIsNotEncrypted() {
        assertThat(decrypt(letter.bytes(), bob)).isInstanceOf(DecryptionResult.NotEncrypted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-nodetach", "-binary"})
    void signedMailIsNotEncrypted(String option) {
        assertThat(decrypt(signed(letter.entity(), option), bob)).isInstanceOf(DecryptionResult.NotEncrypted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-nodetach", "-binary"})
    void innerSignatureIsKeptByteForByte(String option) {
        byte[] signed = content(signed(letter.entity(), option));

        byte[] opened = decrypted(encrypted(letter.withContent(signed), ContentCipher.AES256_GCM, bob), bob);

        assertThat(opened).isEqualTo(signed);
        assertThat(OpenSsl.required().cmsVerify(letter.withContent(opened), pki).succeeded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-nodetach", "-binary"})
    void signatureAroundTheWholeCiphertextIsTakenOff(String option) {
        byte[] inner = content(encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob));

        DecryptionResult result = decrypt(signed(inner, option), bob);

        assertThat(decrypted(signed(inner, option), bob)).isEqualTo(letter.entity());
        assertThat(((DecryptionResult.Decrypted) result).layers()).containsExactly(
                new Layer(option.equals("-nodetach") ? SmimeType.OPAQUE_SIGNED : SmimeType.CLEAR_SIGNED, "", false),
                new Layer(SmimeType.ENVELOPED, "aes128-cbc", false));
    }

    @Test
    void signedThenEncryptedThenSignedLeavesTheInnerSignature() {
        byte[] signed = content(signed(letter.entity(), "-nodetach"));
        byte[] wrapped = signed(content(encrypted(letter.withContent(signed), ContentCipher.AES256_CBC, bob)), "-binary");

        assertThat(decrypted(wrapped, bob)).isEqualTo(signed);
    }

    @Test
    void mailEncryptedTwiceIsOpenedTwice() {
        byte[] twice = encrypted(encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob), ContentCipher.AES256_GCM, carol);

        assertThat(decrypted(twice, bob, carol)).isEqualTo(letter.entity());
        assertThat(((DecryptionResult.Decrypted) decrypt(twice, bob, carol)).layers()).containsExactly(
                new Layer(SmimeType.AUTH_ENVELOPED, "aes256-gcm", true), new Layer(SmimeType.ENVELOPED, "aes128-cbc", false));
        assertThat(((DecryptionResult.Decrypted) decrypt(twice, bob, carol)).authenticated()).isFalse();
    }

    @Test
    void encryptionInsideForSomebodyElseStays() {
        byte[] forBob = encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob);
        byte[] forBoth = encrypted(forBob, ContentCipher.AES256_GCM, carol);

        assertThat(decrypted(forBoth, carol)).isEqualTo(content(forBob));
        assertThat(((DecryptionResult.Decrypted) decrypt(forBoth, carol)).authenticated()).isTrue();
    }

    @Test
    void encryptionInsideThatCannotBeReadStays() {
        byte[] broken = Messages.mail().content("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", new byte[10]).bytes();

        assertThat(decrypted(encrypted(broken, ContentCipher.AES256_GCM, carol), carol)).isEqualTo(content(broken));
    }

    @Test
    void encryptionInsideThatWasAlteredFails() {
        byte[] altered = Surgery.tag(encrypted(letter.bytes(), ContentCipher.AES128_GCM, bob), tag -> new byte[16]);

        assertThat(decrypt(encrypted(altered, ContentCipher.AES256_GCM, bob), bob)).isEqualTo(new DecryptionResult.Failed());
    }

    @Test
    void asManyLayersAsAllowedAreOpened() {
        byte[] mail = layers(SmimeDecryptor.DEFAULT_MAX_LAYERS);

        assertThat(decrypted(mail, bob)).isEqualTo(letter.entity());
    }

    @Test
    void oneLayerMoreIsMalformed() {
        byte[] mail = layers(SmimeDecryptor.DEFAULT_MAX_LAYERS + 1);

        assertThat(decrypt(mail, bob)).isEqualTo(new DecryptionResult.Malformed("the message has more than 5 layers of S/MIME"));
    }

    @Test
    void signatureAroundEncryptionCountsAsALayer() {
        byte[] mail = signed(content(encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob)), "-binary");

        assertThat(decrypt(mail, new SmimeDecryptor(keys(bob), 1))).isInstanceOf(DecryptionResult.Malformed.class);
        assertThat(decrypt(mail, new SmimeDecryptor(keys(bob), 2))).isInstanceOf(DecryptionResult.Decrypted.class);
    }

    @Test
    void innerSignatureCountsAsNone() {
        byte[] mail = encrypted(signed(letter.entity(), "-binary"), ContentCipher.AES128_CBC, bob);

        assertThat(decrypt(mail, new SmimeDecryptor(keys(bob), 1))).isInstanceOf(DecryptionResult.Decrypted.class);
    }

    @Test
    void signaturesAroundSignaturesAreLookedThroughOnlySoFar() {
        byte[] entity = content(encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob));
        for (int i = 0; i < SmimeDecryptor.DEFAULT_MAX_LAYERS + 1; i++) {
            entity = content(signed(entity, "-binary"));
        }

        assertThat(decrypt(letter.withContent(entity), bob))
                .isEqualTo(new DecryptionResult.Malformed("the message has more than 5 signatures around each other"));
    }

    @Test
    void decryptorOpensAtLeastOneLayer() {
        assertThatThrownBy(() -> new SmimeDecryptor(keys(bob), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/alternative", "multipart/related", "message/rfc822"})
    void ciphertextInsideAnythingElseIsLeftAlone(String type) {
        byte[] ciphertext = content(encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob));
        byte[] mail = type.startsWith("multipart") ? multipart(type, "", ciphertext, 1)
                : letter.content("Content-Type: message/rfc822", ciphertext).bytes();

        assertThat(decrypt(mail, bob)).isInstanceOf(DecryptionResult.NotEncrypted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void signedMultipartOfAnotherNumberOfPartsIsLeftAlone(int parts) {
        byte[] ciphertext = content(encrypted(letter.bytes(), ContentCipher.AES128_CBC, bob));

        assertThat(decrypt(multipart("multipart/signed", "; protocol=\"application/pkcs7-signature\"", ciphertext, parts), bob))
                .isInstanceOf(DecryptionResult.NotEncrypted.class);
    }

    private byte[] layers(int count) {
        byte[] mail = letter.bytes();
        for (int i = 0; i < count; i++) {
            mail = encrypted(mail, ContentCipher.AES128_GCM, bob);
        }
        return mail;
    }

    private byte[] multipart(String type, String parameters, byte[] part, int count) {
        String text = "--b\r\n" + new String(part, StandardCharsets.ISO_8859_1) + "\r\n";
        return letter.content("Content-Type: " + type + "; boundary=b" + parameters,
                (text.repeat(count) + "--b--\r\n").getBytes(StandardCharsets.ISO_8859_1)).bytes();
    }

    private byte[] signed(byte[] entity, String option) {
        return OpenSsl.required().cmsSign(entity, alice, option);
    }

    private static byte[] content(byte[] mail) {
        return bytes(entity(mail).contentEntity());
    }
}
