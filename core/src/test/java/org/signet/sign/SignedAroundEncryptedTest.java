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
package org.signet.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** A signature around an encrypted content, which is computed each time it is read. */
class SignedAroundEncryptedTest {
    private static final int LENGTH = 300_000;
    private static final TestIdentity ALICE = TestPki.root("Test Root").issue("alice@example.org").create();

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void signatureIsGoodForWhatIsWritten(SignatureForm form) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(Messages.large(LENGTH), workspace);
            MimeEntity encrypted = new SmimeEncryptor(EncryptionPolicy.STANDARD).encrypt(message, List.of(ALICE.certificate()), workspace);

            MimeEntity signed = new SmimeSigner(SignaturePolicy.STANDARD.withForm(form))
                    .sign(encrypted, SigningIdentity.of(ALICE.privateKey(), ALICE.chain()), workspace);

            SignedMail taken = SignedMail.of(signed.content().toBytes(2 * LENGTH + LENGTH));
            assertThat(taken.verifies()).isTrue();
            assertThat(taken.signedContent()).isEqualTo(encrypted.contentEntity().content().toBytes(2 * LENGTH));
        }
    }
}
