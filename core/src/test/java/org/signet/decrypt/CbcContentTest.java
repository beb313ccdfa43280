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
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.cms.EnvelopeReader;
import org.signet.encrypt.ContentCipher;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class CbcContentTest {
    private static final int KEY_LENGTH = 32;

    private final TestIdentity bob = TestPki.root("CBC Root").issue("bob@example.org").create();
    private final byte[] sent = Letters.encrypted(Messages.plain().bytes(), ContentCipher.AES256_CBC, bob);

    @Test
    void messageIsReadAgainForAnotherKeyAndAgainForTheSame() throws Exception {
        MimeEntity entity = Letters.entity(sent);
        try (Workspace workspace = Workspace.open(); InputStream cms = CmsBody.open(entity)) {
            EnvelopeReader reader = EnvelopeReader.open(cms);
            byte[] key = contentKey(reader);
            CbcContent content = content(entity, reader, workspace);

            byte[] wanted = Letters.bytes(Letters.entity(Messages.plain().bytes()).contentEntity());
            // Of wrong keys one in 256 gives something that looks padded; whatever it gives, it is not the message.
            assertThat(bytes(content.decrypt(new byte[KEY_LENGTH]))).isNotEqualTo(wanted);
            assertThat(bytes(content.decrypt(key))).isEqualTo(wanted);
            assertThat(bytes(content.decrypt(key))).isEqualTo(wanted);
        }
    }

    @Test
    void messageThatNoKeyWasTriedOnIsReadableOrNot() throws Exception {
        assertThatCode(() -> requireReadable(sent)).doesNotThrowAnyException();

        byte[] cms = Surgery.cmsOf(sent);
        byte[] cutOff = Surgery.withCms(sent, Arrays.copyOf(cms, cms.length - 1));
        assertThatThrownBy(() -> requireReadable(cutOff)).isInstanceOf(MalformedMessageException.class);
    }

    private static void requireReadable(byte[] mail) throws Exception {
        MimeEntity entity = Letters.entity(mail);
        try (Workspace workspace = Workspace.open(); InputStream cms = CmsBody.open(entity)) {
            content(entity, EnvelopeReader.open(cms), workspace).requireReadable();
        }
    }

    private byte[] contentKey(EnvelopeReader reader) throws Exception {
        EncryptedKey encrypted = RecipientReader.read(reader.recipients()).encryptedKeys().getFirst();
        return encrypted.open(Letters.key(bob), KEY_LENGTH).orElseThrow();
    }

    private static CbcContent content(MimeEntity entity, EnvelopeReader reader, Workspace workspace) throws Exception {
        return new CbcContent(entity, reader, ContentAlgorithm.of(reader.contentAlgorithm(), reader.isAuthenticated()), workspace, 0);
    }

    private static byte[] bytes(Optional<Content> content) throws IOException {
        return content.isPresent() ? content.get().toBytes(Integer.MAX_VALUE) : new byte[0];
    }
}
