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
import static org.signet.mailets.James.ALICE;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.mailet.Mail;
import org.signet.cert.TrustAnchors;
import org.signet.james.status.SigningStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;

/** James with a directory of keys, in which alice has hers. */
final class SigningScene {
    static final TestPki CA = TestPki.root("Example CA");
    static final TestIdentity ALICES_KEY = CA.issue(ALICE).create();
    static final byte[] FROM_ALICE = Messages.plain().bytes();

    private SigningScene() {
    }

    static James in(Path home) throws Exception {
        James james = new James(home).withSmimeXml("<keys>file://conf/keys</keys>");
        ALICES_KEY.writePem(Files.createDirectories(james.conf().resolve("keys")).resolve("alice.pem"));
        return james;
    }

    static VerificationResult verdict(Mail mail) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeVerifier(VerificationPolicy.of(TrustAnchors.of(List.of(CA.rootCertificate()))))
                    .verify(MimeEntity.read(new ByteArrayInputStream(James.bytes(mail)), workspace), workspace);
        }
    }

    static void assertUntouched(Mail mail, byte[] message, SigningStatus status) throws Exception {
        assertThat(James.text(mail)).isEqualTo(James.text(message));
        assertThat(SmimeAttributes.SIGNING_STATUS.get(mail)).contains(status);
        assertThat(mail.getState()).isEqualTo(Mail.TRANSPORT);
    }
}
