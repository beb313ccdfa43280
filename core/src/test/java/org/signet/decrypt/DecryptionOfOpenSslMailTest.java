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
import static org.signet.decrypt.Letters.decrypted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslRecipient;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class DecryptionOfOpenSslMailTest {
    private final OpenSsl openssl = OpenSsl.required();
    private final TestPki pki = TestPki.root("OpenSSL Writing Root");
    private final TestIdentity rsa = pki.issue("rsa@example.org").rsa(2048).create();
    private final TestIdentity ec = pki.issue("ec@example.org").ec("P-256").create();
    private final byte[] content = Messages.plain().attachment("photo.jpg", Messages.binary(40_000)).entity();

    @ParameterizedTest
    @ValueSource(strings = {"aes-128-cbc", "aes-192-cbc", "aes-256-cbc", "des-ede3-cbc", "aes-128-gcm", "aes-192-gcm", "aes-256-gcm"})
    void everyCipherThatIsAccepted(String cipher) {
        byte[] mail = openssl.cmsEncrypt(content, cipher, rsa, ec);

        assertThat(decrypted(mail, rsa)).isEqualTo(content);
        assertThat(decrypted(mail, ec)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1", "sha224", "sha256", "sha384", "sha512"})
    void oaepWithEveryHash(String digest) {
        byte[] mail = openssl.cmsEncrypt(content, "aes-128-cbc", List.of(OpenSslRecipient.to(rsa).oaep(digest)));

        assertThat(decrypted(mail, rsa)).isEqualTo(content);
    }

    @Test
    void oaepWithDifferentHashesAndALabel() {
        OpenSslRecipient recipient = new OpenSslRecipient(rsa, List.of("rsa_padding_mode:oaep", "rsa_oaep_md:sha512",
                "rsa_mgf1_md:sha1", "rsa_oaep_label:0123456789abcdef"));

        assertThat(decrypted(openssl.cmsEncrypt(content, "aes-256-cbc", List.of(recipient)), rsa)).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource({"P-256, sha1", "P-256, sha224", "P-256, sha256", "P-384, sha384", "P-521, sha512"})
    void ecdhWithEveryKeyDerivation(String curve, String digest) {
        TestIdentity recipient = pki.issue("curve@example.org").ec(curve).create();

        byte[] mail = openssl.cmsEncrypt(content, "aes-256-gcm", List.of(OpenSslRecipient.to(recipient).ecdhKdf(digest)));

        assertThat(decrypted(mail, recipient)).isEqualTo(content);
    }

    @Test
    void cofactorDiffieHellman() {
        OpenSslRecipient recipient = new OpenSslRecipient(ec, List.of("ecdh_kdf_md:sha256", "ecdh_cofactor_mode:1"));

        assertThat(decrypted(openssl.cmsEncrypt(content, "aes-128-cbc", List.of(recipient)), ec)).isEqualTo(content);
    }

    @Test
    void tripleDesWrapsTheKeyOfTripleDes() {
        assertThat(decrypted(openssl.cmsEncrypt(content, "des-ede3-cbc", List.of(OpenSslRecipient.to(ec)), "-des3-wrap"), ec))
                .isEqualTo(content);
    }

    @Test
    void recipientsNamedByKeyIdentifier() {
        byte[] mail = openssl.cmsEncrypt(content, "aes-256-cbc",
                List.of(OpenSslRecipient.to(rsa), OpenSslRecipient.to(ec)), "-keyid");

        assertThat(decrypted(mail, rsa)).isEqualTo(content);
        assertThat(decrypted(mail, ec)).isEqualTo(content);
    }

    @Test
    void structureOfIndefiniteLength() {
        assertThat(decrypted(openssl.cmsEncrypt(content, "aes-256-cbc", List.of(OpenSslRecipient.to(rsa)), "-stream"), rsa))
                .isEqualTo(content);
    }

    @Test
    void structureOfDefiniteLength() {
        assertThat(decrypted(openssl.cmsEncrypt(content, "aes-256-cbc", List.of(OpenSslRecipient.to(rsa)), "-noindef"), rsa))
                .isEqualTo(content);
    }
}
