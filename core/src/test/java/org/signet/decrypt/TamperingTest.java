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
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.decrypt;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.encrypted;
import static org.signet.decrypt.Letters.entity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class TamperingTest {
    private static final DecryptionResult FAILED = new DecryptionResult.Failed();

    private final TestPki pki = TestPki.root("Tampering Root");
    private final TestIdentity bob = pki.issue("bob@example.org").rsa(2048).create();
    private final TestIdentity carol = pki.issue("carol@example.org").create();
    private final byte[] mail = Messages.plain().attachment("data.bin", Messages.binary(3000)).bytes();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2000, -1})
    void anyAlteredByteOfGcmIsFound(int position) {
        byte[] sent = encrypted(mail, ContentCipher.AES128_GCM, bob);

        assertThat(decrypt(Surgery.ciphertext(sent, flip(position)), bob)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15})
    void anyAlteredByteOfTheTagIsFound(int position) {
        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, bob);

        assertThat(decrypt(Surgery.tag(sent, flip(position)), bob)).isEqualTo(FAILED);
    }

    @Test
    void contentCutShortIsFoundByGcm() {
        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, bob);

        assertThat(decrypt(Surgery.ciphertext(sent, bytes -> Arrays.copyOf(bytes, bytes.length - 16)), bob)).isEqualTo(FAILED);
        assertThat(decrypt(Surgery.ciphertext(sent, bytes -> new byte[0]), bob)).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({"11, Malformed", "12, Decrypted", "16, Decrypted", "17, Malformed", "0, Malformed"})
    void tagsFromTwelveToSixteenBytesAreAccepted(int length, String result) {
        // A tag of GCM cut short is the tag of that length (NIST SP 800-38D §7.1, step 6).
        byte[] sent = Surgery.tag(encrypted(mail, ContentCipher.AES256_GCM, bob), tag -> Arrays.copyOf(tag, length));

        assertThat(decrypt(sent, bob).getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void alteredPaddingOfCbcFails() {
        byte[] sent = encrypted(mail, ContentCipher.AES256_CBC, bob);

        // The byte before the last block decides on the last byte of the padding.
        assertThat(decrypt(Surgery.ciphertext(sent, flip(-17)), bob)).isEqualTo(FAILED);
    }

    @Test
    void ciphertextOfNoWholeBlocksIsMalformed() {
        DecryptionResult malformed = new DecryptionResult.Malformed("the encrypted content does not consist of whole blocks");
        byte[] sent = encrypted(mail, ContentCipher.AES256_CBC, bob);

        assertThat(decrypt(Surgery.ciphertext(sent, bytes -> Arrays.copyOf(bytes, bytes.length - 3)), bob)).isEqualTo(malformed);
        assertThat(decrypt(Surgery.ciphertext(sent, bytes -> new byte[0]), bob)).isEqualTo(malformed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS1", "OAEP_SHA256"})
    void alteredEncryptedKeyFails(RsaKeyTransport transport) {
        byte[] sent = encrypted(mail, new EncryptionPolicy(ContentCipher.AES256_GCM, transport), bob);

        assertThat(decrypt(Surgery.encryptedKey(sent, flip(100)), bob)).isEqualTo(FAILED);
        assertThat(decrypt(Surgery.encryptedKey(sent, bytes -> new byte[0]), bob)).isEqualTo(FAILED);
        assertThat(decrypt(Surgery.encryptedKey(sent, bytes -> new byte[5000]), bob)).isEqualTo(FAILED);
        assertThat(decrypt(Surgery.encryptedKey(sent, bytes -> filled(256, 0xFF)), bob)).isEqualTo(FAILED);
    }

    @Test
    void alteredKeyAgreementFails() {
        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, carol);

        assertThat(decrypt(Surgery.ephemeralKey(sent, flip(20)), carol)).as("point off the curve").isEqualTo(FAILED);
        assertThat(decrypt(Surgery.ephemeralKey(sent, bytes -> new byte[] {0}), carol)).as("point at infinity").isEqualTo(FAILED);
        assertThat(decrypt(Surgery.ephemeralKey(sent, bytes -> new byte[0]), carol)).as("no point").isEqualTo(FAILED);
        assertThat(decrypt(Surgery.ephemeralKey(sent, bytes -> anotherPoint()), carol)).as("another point").isEqualTo(FAILED);
        assertThat(decrypt(Surgery.wrappedKey(sent, flip(3)), carol)).as("wrapped key").isEqualTo(FAILED);
        assertThat(decrypt(Surgery.wrappedKey(sent, bytes -> new byte[7]), carol)).as("no wrapped key").isEqualTo(FAILED);
    }

    @Test
    void pointOfSmallOrderFails() {
        TestIdentity dave = pki.issue("dave@example.org").x25519().create();
        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, dave);

        assertThat(decrypt(Surgery.ephemeralKey(sent, bytes -> new byte[32]), dave)).isEqualTo(FAILED);
        assertThat(decrypt(Surgery.ephemeralKey(sent, bytes -> new byte[31]), dave)).isEqualTo(FAILED);
    }

    @Test
    void contentKeyOfAnotherLengthThanTheCipherSaysFails() {
        byte[] sent = encrypted(mail, ContentCipher.AES128_GCM, bob);

        byte[] relabelled = Surgery.algorithm(sent,
                algorithm -> new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_GCM, algorithm.getParameters()));

        assertThat(decrypt(relabelled, bob)).isEqualTo(FAILED);
    }

    /** Instead of a key that does not fit there is a random one (RFC 3218 §2.3.2), and one in 256 makes padding that looks right. */
    @RepeatedTest(20)
    void contentKeyOfAnotherLengthGivesNothingOfTheMailAwayInCbc() throws IOException {
        byte[] sent = encrypted(mail, ContentCipher.AES128_CBC, bob);

        byte[] relabelled = Surgery.algorithm(sent,
                algorithm -> new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes256_CBC, algorithm.getParameters()));

        if (decrypt(relabelled, bob) instanceof DecryptionResult.Decrypted garbage) {
            assertThat(new String(garbage.entity().content().toBytes(mail.length), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Content-Type");
        } else {
            assertThat(decrypt(relabelled, bob)).isEqualTo(FAILED);
        }
    }

    @Test
    void gcmReadAsCbcFails() {
        // Turning authenticated content into malleable content must at least never yield it (RFC 9709 §1).
        byte[] sent = Surgery.algorithm(encrypted(mail, ContentCipher.AES128_CBC, bob), algorithm ->
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes128_GCM, new GCMParameters(new byte[12], 16)));

        assertThat(decrypt(sent, bob)).isEqualTo(FAILED);
    }

    @Test
    void wrongPaddingWrongTagAndWrongKeyAreTheSameToTheOutside() {
        byte[] cbc = encrypted(mail, ContentCipher.AES256_CBC, bob);
        byte[] gcm = encrypted(mail, ContentCipher.AES256_GCM, bob);

        assertThat(decrypt(Surgery.ciphertext(cbc, flip(-17)), bob))
                .isEqualTo(decrypt(Surgery.tag(gcm, flip(0)), bob))
                .isEqualTo(decrypt(Surgery.encryptedKey(gcm, flip(9)), bob))
                .hasToString("Failed[]");
    }

    @ParameterizedTest
    @CsvSource({"1.2.840.113549.3.2", "1.3.14.3.2.7", "2.16.840.1.101.3.4.1.7", "1.2.3.4"})
    void otherCiphersAreNamedAndNotAccepted(String cipher) {
        byte[] sent = Surgery.algorithm(encrypted(mail, ContentCipher.AES128_CBC, bob), algorithm ->
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(cipher), algorithm.getParameters()));

        assertThat(decrypt(sent, bob)).isEqualTo(
                new DecryptionResult.Malformed("the content encryption algorithm " + cipher + " is not accepted"));
    }

    @Test
    void cbcInAuthEnvelopedDataIsMalformed() {
        byte[] sent = Surgery.algorithm(encrypted(mail, ContentCipher.AES128_GCM, bob), algorithm ->
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_aes128_CBC, new DEROctetString(new byte[16])));

        assertThat(decrypt(sent, bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @Test
    void malformedOaepParametersNeverFallBackToPkcs1() {
        byte[] sent = encrypted(mail, ContentCipher.AES128_CBC, bob);
        AlgorithmIdentifier broken = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP,
                new DERSequence(new DERTaggedObject(0, new ASN1Integer(1))));

        assertThat(decrypt(Surgery.keyAlgorithm(sent, algorithm -> broken), bob)).isInstanceOf(DecryptionResult.Malformed.class);
        assertThat(decrypt(Surgery.keyAlgorithm(sent, algorithm ->
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, DERNull.INSTANCE)), bob)).isEqualTo(FAILED);
    }

    @Test
    void recipientsWithoutEndDoNotKeepTheServerBusy() {
        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, bob);
        byte[] flooded = Surgery.recipients(Surgery.tag(sent, flip(0)), infos -> {
            var many = new ASN1EncodableVector();
            for (int i = 0; i < 1000; i++) {
                many.add(infos.getObjectAt(0));
            }
            return new DERSet(many);
        });

        long start = System.nanoTime();
        assertThat(decrypt(flooded, bob)).isEqualTo(FAILED);
        assertThat((System.nanoTime() - start) / 1_000_000_000).as("seconds").isLessThan(5);
    }

    @Test
    void nobodyAsRecipientIsMalformed() {
        byte[] sent = Surgery.recipients(encrypted(mail, ContentCipher.AES256_CBC, bob), infos -> new DERSet());

        assertThat(decrypt(sent, bob)).isEqualTo(new DecryptionResult.Malformed("the message is encrypted for nobody"));
    }

    @Test
    void surgeryThatChangesNothingDecrypts() {
        byte[] sent = encrypted(mail, ContentCipher.AES256_GCM, bob);

        assertThat(decrypted(Surgery.ciphertext(sent, UnaryOperator.identity()), bob)).isEqualTo(bytes(entity(mail).contentEntity()));
    }

    private static UnaryOperator<byte[]> flip(int position) {
        return bytes -> {
            byte[] flipped = bytes.clone();
            flipped[position < 0 ? bytes.length + position : position] ^= 1;
            return flipped;
        };
    }

    private byte[] anotherPoint() {
        TestIdentity other = pki.issue("eve@example.org").create();
        return SubjectPublicKeyInfo.getInstance(other.certificate().getPublicKey().getEncoded()).getPublicKeyData().getBytes();
    }

    private static byte[] filled(int length, int octet) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) octet);
        return bytes;
    }
}
