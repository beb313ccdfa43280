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
package org.signet.it.server.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.signet.SmimeException;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.TestIdentity;

/** Makes mails as the people's programs submit them: signed and encrypted already, where the server is to verify and decrypt. */
final class MailProgram {

    private final People people;
    private final SmimeSigner signer = new SmimeSigner(SignaturePolicy.STANDARD);
    private final SmimeEncryptor encryptor = new SmimeEncryptor(EncryptionPolicy.STANDARD);
    private final Map<String, SigningIdentity> identities = new ConcurrentHashMap<>();

    MailProgram(People people) {
        this.people = people;
        people.senders().forEach(sender -> identities.put(sender.address(), identity(sender)));
    }

    byte[] bytes(LoadMail mail) throws IOException {
        TestIdentity sender = people.sender(mail);
        byte[] draft = mail.draft(sender.address(), people.recipient(mail).address()).bytes();
        if (!mail.treatment().verifies() && !mail.treatment().decrypts()) {
            return draft;
        }
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(new ByteArrayInputStream(draft), workspace);
            if (mail.treatment().verifies()) {
                message = signer.sign(message, identities.get(sender.address()), workspace);
            }
            if (mail.treatment().decrypts()) {
                List<X509Certificate> recipients = List.of(people.recipient(mail).certificate());
                message = encryptor.encrypt(message, recipients, workspace);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (SmimeException e) {
            throw new IllegalStateException("cannot protect mail " + mail.number(), e);
        }
    }

    private static SigningIdentity identity(TestIdentity sender) {
        return SigningIdentity.of(sender.privateKey(), sender.chain());
    }
}
