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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SignedContentTest {
    private static final TestIdentity ALICE = TestPki.root("Content Root").issue("alice@example.org").create();
    private static final byte[] ENTITY = Messages.plain().attachment("a.bin", Messages.binary(5000)).entity();

    private static Optional<byte[]> contentOf(byte[] message) throws IOException, MalformedMessageException {
        try (Workspace workspace = Workspace.open()) {
            Optional<MimeEntity> content =
                    SignedContent.of(MimeEntity.read(new ByteArrayInputStream(message), workspace), workspace);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (content.isPresent()) {
                content.get().writeTo(bytes);
            }
            return content.map(entity -> bytes.toByteArray());
        }
    }

    @Test
    void contentOfBothFormsComesBackByteForByte() throws IOException, MalformedMessageException {
        assertThat(contentOf(Messages.plain().withContent(TestSigner.by(ALICE).clearEntity(ENTITY)))).contains(ENTITY);
        assertThat(contentOf(Messages.plain().withContent(TestSigner.by(ALICE).opaqueEntity(ENTITY)))).contains(ENTITY);
    }

    @Test
    void onlyTheOutermostSignatureIsTakenOff() throws IOException, MalformedMessageException {
        byte[] inner = TestSigner.by(ALICE).clearEntity(ENTITY);
        assertThat(contentOf(Messages.plain().withContent(TestSigner.by(ALICE).opaqueEntity(inner)))).contains(inner);
    }

    @Test
    void contentWithBareLineFeedsKeepsThem() throws IOException, MalformedMessageException {
        byte[] entity = Messages.lfOnly(ENTITY);
        assertThat(contentOf(Messages.plain().withContent(TestSigner.by(ALICE).clearEntity(entity)))).contains(entity);
    }

    @Test
    void messageThatIsNotSignedHasNone() throws IOException, MalformedMessageException {
        assertThat(contentOf(Messages.plain().bytes())).isEmpty();
    }

    @Test
    void messageThatCannotBeReadIsMalformed() {
        byte[] message = Messages.plain().withContent(TestSigner.opaqueOf(Messages.binary(300)));
        assertThatThrownBy(() -> contentOf(message)).isInstanceOf(MalformedMessageException.class);
    }
}
