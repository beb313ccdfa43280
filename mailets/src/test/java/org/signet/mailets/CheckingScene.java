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

import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;

import java.nio.file.Path;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignatureForm;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** James with an authority that it trusts, and alice, who has a key of it. */
final class CheckingScene {
    static final TestPki CA = TestPki.root("Example CA");
    static final TestIdentity ALICES_KEY = CA.issue(ALICE).create();

    private static final int LIMIT = 10_000_000;

    private final James james;

    CheckingScene(Path home) throws Exception {
        james = new James(home).withSmimeXml("<trust>file://conf/ca.pem</trust>");
        CA.writeRootPem(james.conf().resolve("ca.pem"));
    }

    /** The mail to bob with this message, checked by a mailet with these parameters. */
    MailImpl checked(byte[] message, String... namesAndValues) throws Exception {
        return checked(James.received(message, BOB), namesAndValues);
    }

    MailImpl checked(MailImpl mail, String... namesAndValues) throws Exception {
        james.check(namesAndValues).service(mail);
        return mail;
    }

    static byte[] signed(byte[] message, TestIdentity signer, SignatureForm form) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeSigner(SignaturePolicy.STANDARD.withForm(form)).sign(MimeEntity.of(Content.of(message)),
                    SigningIdentity.of(signer.privateKey(), signer.chain()), workspace).content().toBytes(LIMIT);
        }
    }

    static byte[] encryptedToAlice(byte[] message) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeEncryptor(EncryptionPolicy.STANDARD).encrypt(MimeEntity.of(Content.of(message)),
                    List.of(ALICES_KEY.certificate()), workspace).content().toBytes(LIMIT);
        }
    }

    /** The content of a message: its {@code Content-…} fields and its body. */
    static byte[] content(byte[] message) throws Exception {
        return MimeEntity.of(Content.of(message)).contentEntity().content().toBytes(LIMIT);
    }
}
