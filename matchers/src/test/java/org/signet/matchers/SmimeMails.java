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
package org.signet.matchers;

import java.io.IOException;
import java.util.List;
import org.signet.SmimeException;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignatureForm;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Signed and encrypted messages of Alice. */
final class SmimeMails {
    static final TestPki CA = TestPki.root("Example CA");
    static final TestIdentity ALICE = CA.issue("alice@example.org").create();

    private SmimeMails() {
    }

    static byte[] signed(SignatureForm form) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open()) {
            return bytes(new SmimeSigner(SignaturePolicy.STANDARD.withForm(form))
                    .sign(plain(), SigningIdentity.of(ALICE.privateKey(), ALICE.chain()), workspace));
        }
    }

    static byte[] encrypted(ContentCipher cipher) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open()) {
            return bytes(new SmimeEncryptor(EncryptionPolicy.STANDARD.withCipher(cipher))
                    .encrypt(plain(), List.of(ALICE.certificate()), workspace));
        }
    }

    /** The message with the same body, in base64, under another content type and no other content field. */
    static byte[] under(String contentType, byte[] message) throws IOException, SmimeException {
        byte[] body = MimeEntity.of(Content.of(message)).body().toBytes(1_000_000);
        return Messages.plain().content("Content-Type: " + contentType + "\r\nContent-Transfer-Encoding: base64", body).bytes();
    }

    private static MimeEntity plain() throws IOException, SmimeException {
        return MimeEntity.of(Content.of(Messages.plain().bytes()));
    }

    private static byte[] bytes(MimeEntity message) throws IOException {
        return message.content().toBytes(1_000_000);
    }
}
