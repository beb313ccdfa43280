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

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.cms.SignedDataReader;
import org.signet.mime.CmsBody;
import org.signet.mime.ContentWriter;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/** What a signed message has signed, without its signature. */
public final class SignedContent {
    private SignedContent() {
    }

    /**
     * The entity that the outermost signature of this message is about, byte for byte, whether or not the signature is good; nothing
     * where the message is not signed. For the whole message without its signature: {@link MimeEntity#withContentOf}.
     *
     * @param workspace holds the content of an opaque message, which can be read until it is closed
     * @throws MalformedMessageException if the message claims to be signed and cannot be read
     * @throws IOException if the message cannot be read from, or its content not be written to, the workspace
     */
    public static Optional<MimeEntity> of(MimeEntity message, Workspace workspace) throws IOException, MalformedMessageException {
        return switch (SmimeType.of(message)) {
            case CLEAR_SIGNED -> Optional.of(MimeEntity.of(ClearSigned.of(message).content()));
            case OPAQUE_SIGNED -> opaque(message, workspace);
            case ENVELOPED, AUTH_ENVELOPED, COMPRESSED, CERTS_ONLY, NONE -> Optional.empty();
        };
    }

    private static Optional<MimeEntity> opaque(MimeEntity message, Workspace workspace) throws IOException, MalformedMessageException {
        try (InputStream in = CmsBody.open(message); ContentWriter content = workspace.writer()) {
            boolean encapsulated = SignedDataReader.read(in, content).encapsulated();
            return encapsulated ? Optional.of(MimeEntity.of(content.finish())) : Optional.empty();
        }
    }
}
