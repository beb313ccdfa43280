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
package org.signet.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/** Shows the tree of layers of a message: MIME types, CMS types, algorithms, recipients and signers. Needs no key, proves nothing. */
public final class MessageInspector {
    /** How deep the tree is followed: 20 levels. */
    public static final int MAX_DEPTH = 20;

    private final Workspace workspace;

    /** An inspector whose large content goes to this workspace. */
    public MessageInspector(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * The tree of this entity; what cannot be read is said in it.
     *
     * @throws IOException if the entity or the workspace cannot be read or written
     */
    public InspectedEntity inspect(MimeEntity entity) throws IOException {
        return inspect(entity, 0);
    }

    private InspectedEntity inspect(MimeEntity entity, int depth) throws IOException {
        String mediaType = entity.contentType().mediaType();
        SmimeType type = SmimeType.of(entity);
        if (depth >= MAX_DEPTH) {
            return InspectedEntity.unreadable(mediaType, type, "more than " + MAX_DEPTH + " levels");
        }
        try {
            return switch (type) {
                case ENVELOPED, AUTH_ENVELOPED -> EncryptedLayer.inspect(entity, type);
                case CLEAR_SIGNED -> clearSigned(entity, depth);
                case OPAQUE_SIGNED, CERTS_ONLY -> opaqueSigned(entity, type, depth);
                case COMPRESSED -> InspectedEntity.plain(mediaType, type,
                        contentOf(CompressedLayer.open(entity, workspace), depth));
                case NONE -> InspectedEntity.plain(mediaType, type, children(entity, depth));
            };
        } catch (MalformedMessageException malformed) {
            return InspectedEntity.unreadable(mediaType, type, malformed.getMessage());
        }
    }

    private InspectedEntity clearSigned(MimeEntity entity, int depth) throws IOException, MalformedMessageException {
        Optional<Multipart> parts = Multipart.of(entity);
        if (parts.isEmpty() || parts.get().parts().size() != 2) {
            throw new MalformedMessageException("multipart/signed does not have two parts");
        }
        SignedLayer signature = SignedLayer.detached(MimeEntity.of(parts.get().parts().get(1)));
        return signature.toEntity(entity.contentType().mediaType(), SmimeType.CLEAR_SIGNED,
                contentOf(parts.get().parts().get(0), depth));
    }

    private InspectedEntity opaqueSigned(MimeEntity entity, SmimeType type, int depth) throws IOException, MalformedMessageException {
        SignedLayer layer = SignedLayer.opaque(entity, workspace);
        return layer.toEntity(entity.contentType().mediaType(), type,
                layer.content().isPresent() ? contentOf(layer.content().get(), depth) : List.of());
    }

    private List<InspectedEntity> children(MimeEntity entity, int depth) throws IOException, MalformedMessageException {
        List<InspectedEntity> children = new ArrayList<>();
        Optional<Multipart> parts = Multipart.of(entity);
        if (parts.isPresent()) {
            for (Content part : parts.get().parts()) {
                children.addAll(contentOf(part, depth));
            }
        } else if (entity.contentType().is("message/rfc822")) {
            try (InputStream in = entity.openDecodedBody()) {
                children.addAll(contentOf(workspace.store(in), depth));
            }
        }
        return children;
    }

    private List<InspectedEntity> contentOf(Content content, int depth) throws IOException, MalformedMessageException {
        return List.of(inspect(MimeEntity.of(content), depth + 1));
    }
}
