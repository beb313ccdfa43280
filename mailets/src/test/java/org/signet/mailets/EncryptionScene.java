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
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.James.CAROL;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.mailet.Mail;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.DecryptionResult;
import org.signet.decrypt.SmimeDecryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** James with a directory of certificates, in which are those of bob and carol. */
final class EncryptionScene {
    static final TestPki CA = TestPki.root("Example CA");
    static final TestIdentity BOBS_KEY = CA.issue(BOB).create();
    static final TestIdentity CAROLS_KEY = CA.issue(CAROL).create();
    static final String SECRET = "the secret";

    private EncryptionScene() {
    }

    static James in(Path home) throws Exception {
        James james = new James(home).withSmimeXml("<certificates>file://conf/certificates</certificates>");
        Path directory = Files.createDirectories(james.conf().resolve("certificates"));
        BOBS_KEY.writeCertificatePem(directory.resolve("bob.pem"));
        CAROLS_KEY.writeCertificatePem(directory.resolve("carol.pem"));
        return james;
    }

    static DecryptionResult decrypted(Mail mail, TestIdentity reader) throws Exception {
        DecryptionKey key = DecryptionKey.of(reader.privateKey(), reader.certificate());
        try (Workspace workspace = Workspace.open()) {
            return new SmimeDecryptor(hint -> key.answersTo(hint) ? List.of(key) : List.of())
                    .decrypt(MimeEntity.read(new ByteArrayInputStream(James.bytes(mail)), workspace), workspace);
        }
    }

    static void assertReadableBy(Mail mail, TestIdentity... readers) throws Exception {
        for (TestIdentity reader : readers) {
            DecryptionResult result = decrypted(mail, reader);
            assertThat(result).isInstanceOf(DecryptionResult.Decrypted.class);
            assertThat(James.text(((DecryptionResult.Decrypted) result).entity().content().toBytes(100_000))).contains(SECRET);
        }
    }

    static void assertEncryptedButNotFor(Mail mail, TestIdentity reader) throws Exception {
        assertThat(James.text(mail)).doesNotContain(SECRET);
        assertThat(decrypted(mail, reader)).isInstanceOf(DecryptionResult.NoKey.class);
    }

    static SmimeType type(Mail mail) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            return SmimeType.of(MimeEntity.read(new ByteArrayInputStream(James.bytes(mail)), workspace));
        }
    }
}
