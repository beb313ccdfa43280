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
import static org.signet.decrypt.Letters.decrypt;
import static org.signet.decrypt.Letters.decrypted;
import static org.signet.decrypt.Letters.encrypted;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.encrypt.ContentCipher;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Whatever a message consists of, decrypting it has a result. */
class GarbageTest {
    private final TestPki pki = TestPki.root("Garbage Root");
    private final TestIdentity bob = pki.issue("bob@example.org").rsa(2048).create();
    private final TestIdentity carol = pki.issue("carol@example.org").create();
    private final byte[] mail = Messages.plain().bytes();

    @ParameterizedTest
    @EnumSource(value = ContentCipher.class, names = {"AES128_CBC", "AES256_GCM"})
    void messageCutOffAnywhereIsMalformed(ContentCipher cipher) {
        byte[] sent = encrypted(mail, cipher, bob, carol);
        byte[] cms = Surgery.cmsOf(sent);

        for (int length = 30; length < cms.length; length += 7) {
            DecryptionResult result = decrypt(Surgery.withCms(sent, Arrays.copyOf(cms, length)), bob, carol);
            assertThat(result).as("cut off at " + length).isInstanceOf(DecryptionResult.Malformed.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = ContentCipher.class, names = {"AES128_CBC", "AES256_GCM"})
    void messageWithAnyByteAlteredHasAResult(ContentCipher cipher) {
        byte[] sent = encrypted(mail, cipher, carol);
        byte[] cms = Surgery.cmsOf(sent);
        Random random = new Random(7);

        for (int i = 0; i < cms.length; i++) {
            byte[] altered = cms.clone();
            altered[i] = (byte) random.nextInt(256);
            assertThat(decrypt(Surgery.withCms(sent, altered), carol)).as("altered at " + i).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"enveloped-data", "authEnveloped-data", "signed-data"})
    void nonsenseUnderAnySmimeTypeHasAResult(String smimeType) {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] nonsense = new byte[random.nextInt(200)];
            random.nextBytes(nonsense);
            byte[] sent = Messages.mail().content("Content-Type: application/pkcs7-mime; smime-type=" + smimeType, nonsense).bytes();

            assertThat(decrypt(sent, bob)).isNotInstanceOf(DecryptionResult.Decrypted.class);
        }
    }

    @Test
    void emptyBodyIsMalformed() {
        byte[] sent = Messages.mail().content("Content-Type: application/pkcs7-mime; smime-type=enveloped-data", new byte[0]).bytes();

        assertThat(decrypt(sent, bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @Test
    void lengthThatIsNotThereTakesNoMemory() {
        byte[] sent = encrypted(mail, ContentCipher.AES128_CBC, bob);
        ByteArrayOutputStream cms = new ByteArrayOutputStream();
        cms.writeBytes(Arrays.copyOf(Surgery.cmsOf(sent), 20));
        cms.writeBytes(new byte[] {0x02, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF});

        assertThat(decrypt(Surgery.withCms(sent, cms.toByteArray()), bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @Test
    void recipientsWithoutEndTakeNoMemory() {
        byte[] sent = encrypted(mail, ContentCipher.AES128_CBC, bob);
        byte[] head = {0x30, (byte) 0x80, 0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x07, 0x03,
            (byte) 0xA0, (byte) 0x80, 0x30, (byte) 0x80, 0x02, 0x01, 0x00, 0x31, (byte) 0x80};
        byte[] cms = Arrays.copyOf(head, 8 * 1024 * 1024);
        for (int i = head.length; i < cms.length - 1; i += 2) {
            cms[i] = 0x30;
        }

        assertThat(decrypt(Surgery.withCms(sent, cms), bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x30, 0x24})
    void nestingWithoutEndOverflowsNothing(int tag) {
        byte[] sent = encrypted(mail, ContentCipher.AES128_CBC, bob);
        byte[] nest = new byte[200_000];
        for (int i = 0; i < nest.length; i += 2) {
            nest[i] = (byte) tag;
            nest[i + 1] = (byte) 0x80;
        }

        assertThat(decrypt(Surgery.withCms(sent, nest), bob)).isInstanceOf(DecryptionResult.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "no colon\nat all", "%PDF-1.7\r\n\u00e2\u00e3\r\n1 0 obj", "\n\n\n"})
    void contentThatIsNoMimeIsGivenBackAllTheSame(String text) {
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] sent = OpenSsl.required().cmsEncrypt(content, "aes-128-cbc", bob);

        assertThat(decrypted(sent, bob)).isEqualTo(content);
    }
}
