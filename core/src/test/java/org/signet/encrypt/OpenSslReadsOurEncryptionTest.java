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
import static org.signet.decrypt.Letters.bytes;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.encrypted;
import static org.signet.decrypt.Letters.entity;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.algorithm.CryptoProviders;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class OpenSslReadsOurEncryptionTest {
    private final OpenSsl openssl = OpenSsl.required();
    private final TestPki pki = TestPki.root("OpenSSL Reading Root");
    private final TestIdentity rsa = pki.issue("rsa@example.org").rsa(2048).create();
    private final TestIdentity ec = pki.issue("ec@example.org").ec("P-256").create();
    private final byte[] mail = Messages.plain().attachment("photo.jpg", Messages.binary(40_000)).bytes();
    private final byte[] content = bytes(entity(mail).contentEntity());

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void everyCipherForAnRsaRecipient(ContentCipher cipher) {
        assertThat(openssl.cmsDecrypt(encrypted(mail, cipher, rsa), rsa).output()).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void oaepWithEveryCipher(ContentCipher cipher) {
        EncryptionPolicy policy = new EncryptionPolicy(cipher, RsaKeyTransport.OAEP_SHA256);

        assertThat(openssl.cmsDecrypt(encrypted(mail, policy, rsa), rsa).output()).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void everyCipherForAnEllipticCurveRecipient(ContentCipher cipher) {
        assertThat(openssl.cmsDecrypt(encrypted(mail, cipher, ec), ec).output()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "P-384", "P-521"})
    void everyCurve(String curve) {
        TestIdentity recipient = pki.issue("curve@example.org").ec(curve).create();

        assertThat(openssl.cmsDecrypt(encrypted(mail, ContentCipher.AES256_GCM, recipient), recipient).output()).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"})
    void curvesOfTheGermanAdministration(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", CryptoProviders.standard().bouncyCastle());
        generator.initialize(new ECGenParameterSpec(curve));
        TestIdentity recipient = pki.issue("curve@example.org").key(generator.generateKeyPair()).create();
        byte[] sent = encrypted(mail, EncryptionPolicy.BSI_TR_03116, recipient);

        assertThat(openssl.cmsDecrypt(sent, recipient).output()).isEqualTo(content);
        assertThat(decrypted(sent, recipient)).isEqualTo(content);
    }

    @Test
    void everyoneOfManyRecipients() {
        TestIdentity other = pki.issue("other@example.org").ec("P-384").create();
        byte[] sent = encrypted(mail, ContentCipher.AES256_CBC, rsa, ec, other);

        assertThat(List.of(rsa, ec, other)).allSatisfy(recipient ->
                assertThat(openssl.cmsDecrypt(sent, recipient).output()).isEqualTo(content));
    }

    @Test
    void mailFromAFile() {
        byte[] sent = encrypted(Messages.lfOnly(mail), ContentCipher.AES128_CBC, rsa);

        assertThat(openssl.cmsDecrypt(sent, rsa).output()).isEqualTo(content);
    }

    @Test
    void emptyContent() {
        byte[] empty = "From: alice@example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(openssl.cmsDecrypt(encrypted(empty, ContentCipher.AES128_GCM, rsa), rsa).output()).isEqualTo(new byte[] {'\r', '\n'});
    }
}
