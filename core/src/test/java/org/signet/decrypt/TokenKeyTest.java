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
import static org.signet.decrypt.Letters.encrypted;
import static org.signet.decrypt.Letters.entity;

import java.io.Serial;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.TemporaryFailureException;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Keys that only their provider can use; the JDK's providers are the tokens here. */
class TokenKeyTest {
    private final TestPki pki = TestPki.root("Token Root");
    private final TestIdentity rsa = pki.issue("rsa@example.org").rsa(2048).create();
    private final TestIdentity ec = pki.issue("ec@example.org").ec("P-384").create();
    private final byte[] mail = Messages.plain().bytes();

    @ParameterizedTest
    @EnumSource(RsaKeyTransport.class)
    void rsaKeyIsAskedForNothingButRawDecryption(RsaKeyTransport transport) throws Exception {
        byte[] sent = encrypted(mail, EncryptionPolicy.STANDARD.withRsaKeyTransport(transport), rsa);

        assertOpens(sent, DecryptionKey.inToken(rsa.privateKey(), rsa.certificate(), Security.getProvider("SunJCE")));
    }

    @Test
    void ellipticCurveKeyAgreesInItsToken() throws Exception {
        assertOpens(encrypted(mail, ContentCipher.AES256_GCM, ec),
                DecryptionKey.inToken(ec.privateKey(), ec.certificate(), Security.getProvider("SunEC")));
    }

    @ParameterizedTest
    @EnumSource(RsaKeyTransport.class)
    void tokenThatFailsIsNoFailureOfTheMessage(RsaKeyTransport transport) throws Exception {
        byte[] sent = encrypted(mail, EncryptionPolicy.STANDARD.withRsaKeyTransport(transport), rsa);

        assertFailsForNow(sent, DecryptionKey.inToken(new GoneKey("RSA"), rsa.certificate(), Security.getProvider("SunJCE")));
    }

    @Test
    void tokenThatFailsToAgreeIsNoFailureOfTheMessage() throws Exception {
        assertFailsForNow(encrypted(mail, ContentCipher.AES256_CBC, ec),
                DecryptionKey.inToken(new GoneKey("EC"), ec.certificate(), Security.getProvider("SunEC")));
    }

    @Test
    void tokenThatCannotDoWhatIsNeededOpensNothing() throws Exception {
        Provider unable = Security.getProvider("SUN");
        try (Workspace workspace = Workspace.open()) {
            DecryptionKey key = DecryptionKey.inToken(rsa.privateKey(), rsa.certificate(), unable);
            byte[] sent = encrypted(mail, ContentCipher.AES256_CBC, rsa);
            assertThat(new SmimeDecryptor(DecryptionKeys.of(key)).decrypt(entity(sent), workspace))
                    .isEqualTo(new DecryptionResult.Failed());
        }
    }

    private void assertOpens(byte[] sent, DecryptionKey key) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            DecryptionResult result = new SmimeDecryptor(DecryptionKeys.of(key)).decrypt(entity(sent), workspace);
            assertThat(result).isInstanceOfSatisfying(DecryptionResult.Decrypted.class, decrypted ->
                    assertThat(bytes(decrypted.entity())).isEqualTo(bytes(entity(mail).contentEntity())));
        }
    }

    private static void assertFailsForNow(byte[] sent, DecryptionKey key) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            SmimeDecryptor decryptor = new SmimeDecryptor(DecryptionKeys.of(key));
            assertThatThrownBy(() -> decryptor.decrypt(entity(sent), workspace)).isInstanceOf(TemporaryFailureException.class)
                    .hasMessageContaining("token");
        }
    }

    /** A key whose token is not there any more: its provider does not know what to do with it. */
    private record GoneKey(String algorithm) implements PrivateKey {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return algorithm;
        }

        @Override
        public String getFormat() {
            return null;
        }

        @Override
        public byte[] getEncoded() {
            return null;
        }
    }
}
