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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.mailet.Mail;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.james.status.DecryptionStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** A user of this server whose key is on it, and mail that is encrypted to it. */
final class DecryptionScene {
    static final String US = "us@example.org";
    static final TestPki CA = TestPki.root("Example CA");
    static final TestIdentity OUR_KEY = CA.issue(US).create();
    static final byte[] PLAIN = Messages.plain().header("Message-ID: <1@example.org>")
            .attachment("all-bytes.bin", Messages.binary(2000)).bytes();

    private DecryptionScene() {
    }

    static byte[] encrypted(byte[] message, ContentCipher cipher, TestIdentity... recipients) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(message), workspace);
            return new SmimeEncryptor(EncryptionPolicy.STANDARD.withCipher(cipher))
                    .encrypt(entity, List.of(recipients).stream().map(TestIdentity::certificate).toList(), workspace)
                    .content().toBytes(10_000_000);
        }
    }

    static String contentOf(byte[] message) {
        return James.text(message).replaceFirst("(?s)\\A.*?(?=Content-)", "");
    }

    static void assertPassed(Mail mail, byte[] message, DecryptionStatus status) throws Exception {
        assertThat(James.text(mail)).isEqualTo(James.text(message));
        assertThat(SmimeAttributes.DECRYPTION_STATUS.get(mail)).contains(status);
        assertThat(mail.getState()).isEqualTo(Mail.TRANSPORT);
    }
}
