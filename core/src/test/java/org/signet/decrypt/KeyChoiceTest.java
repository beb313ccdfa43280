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
import static org.signet.decrypt.Letters.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TemporaryFailureException;
import org.signet.encrypt.ContentCipher;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslRecipient;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class KeyChoiceTest {
    private final TestPki pki = TestPki.root("Key Choice Root");
    private final TestIdentity alice = pki.issue("alice@example.org").create();
    private final TestIdentity bob = pki.issue("bob@example.org").rsa(2048).create();
    private final TestIdentity carol = pki.issue("carol@example.org").x25519().create();
    private final byte[] mail = Messages.plain().bytes();
    private final byte[] content = bytes(entity(mail).contentEntity());

    @Test
    void withoutTheKeyTheRecipientsAreNamed() {
        DecryptionResult result = decrypt(encrypted(mail, ContentCipher.AES128_CBC, alice, bob), carol);

        assertThat(result).isInstanceOfSatisfying(DecryptionResult.NoKey.class, noKey ->
                assertThat(noKey.hints()).containsExactlyInAnyOrder(nameOf(alice), nameOf(bob)));
    }

    @Test
    void hintReadsLikeTheNameOfACertificate() {
        assertThat(nameOf(bob)).hasToString("issuer CN=Key Choice Root, serial " + bob.certificate().getSerialNumber().toString(16));
        assertThat(RecipientHint.KeyIdentifier.of(new byte[] {1, (byte) 0xAB})).hasToString("subject key identifier 01ab");
    }

    @Test
    void rightOneOfManyKeysIsFound() {
        List<TestIdentity> many = new ArrayList<>(List.of(alice, carol));
        for (int i = 0; i < 20; i++) {
            many.add(pki.issue("user" + i + "@example.org").create());
        }
        many.add(bob);

        assertThat(decrypted(encrypted(mail, ContentCipher.AES256_GCM, bob), many.toArray(TestIdentity[]::new))).isEqualTo(content);
    }

    @Test
    void keyOfAnExpiredCertificateStillDecrypts() {
        TestIdentity former = pki.issue("bob@example.org").rsa(2048).expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create();

        assertThat(decrypted(encrypted(mail, ContentCipher.AES128_CBC, former), former)).isEqualTo(content);
    }

    @Test
    void renewedCertificateOfTheSameKeyIsAnotherRecipient() {
        TestIdentity renewed = pki.issue("bob@example.org").key(bob.keyPair()).create();

        assertThat(decrypt(encrypted(mail, ContentCipher.AES128_CBC, bob), renewed)).isInstanceOf(DecryptionResult.NoKey.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keyIdentifierMayFitSeveralKeysWhichAreAllTried(boolean rightOneFirst) {
        TestIdentity impostor = pki.issue("bob@example.org").rsa(2048).create();
        byte[] sent = OpenSsl.required().cmsEncrypt(content, "aes-128-gcm", List.of(OpenSslRecipient.to(bob)), "-keyid");
        List<DecryptionKey> keys = rightOneFirst ? List.of(key(bob), key(impostor)) : List.of(key(impostor), key(bob));

        assertThat(decrypt(sent, new SmimeDecryptor(hint -> keys))).isInstanceOf(DecryptionResult.Decrypted.class);
    }

    @Test
    void certificateWithoutIdentifierIsFoundByTheDigestOfItsKey() {
        TestIdentity plain = pki.issue("dave@example.org").withoutSubjectKeyIdentifier().create();
        TestIdentity named = pki.issue("dave@example.org").key(plain.keyPair()).create();
        byte[] sent = OpenSsl.required().cmsEncrypt(content, "aes-128-cbc", List.of(OpenSslRecipient.to(named)), "-keyid");

        assertThat(decrypted(sent, plain)).isEqualTo(content);
    }

    @Test
    void storeThatIsDownIsNotAMissingKey() throws Exception {
        SmimeDecryptor decryptor = new SmimeDecryptor(hint -> {
            throw new TemporaryFailureException("the directory does not answer");
        });

        try (Workspace workspace = Workspace.open()) {
            assertThatThrownBy(() -> decryptor.decrypt(entity(encrypted(mail, ContentCipher.AES128_CBC, bob)), workspace))
                    .isInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void keysSayWhoseTheyAreAndNothingElse() {
        assertThat(DecryptionKeys.of(key(bob))).hasToString("DecryptionKeys[DecryptionKey[CN=bob@example.org]]");
    }

    private static RecipientHint nameOf(TestIdentity identity) {
        return new RecipientHint.IssuerAndSerial(identity.certificate().getIssuerX500Principal(),
                identity.certificate().getSerialNumber());
    }
}
