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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.cms.SignedDataReader;
import org.signet.mime.CmsBody;
import org.signet.mime.ContentWriter;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/**
 * The encrypted entity that an entity is as a whole: itself, or all that its signature covers.
 *
 * @param entity the encrypted entity
 * @param signatures the layers of signatures around it, the outermost first
 */
record EncryptedRoot(MimeEntity entity, List<Layer> signatures) {
    EncryptedRoot {
        signatures = List.copyOf(signatures);
    }

    /** How many layers it takes to open it. */
    int depth() {
        return signatures.size() + 1;
    }

    /**
     * Looks for it.
     *
     * @param maxSignatures how many signatures are looked through
     * @return nothing where the entity, or what its signatures cover, is not encrypted
     * @throws MalformedMessageException if there are more signatures
     */
    static Optional<EncryptedRoot> find(MimeEntity entity, Workspace workspace, int maxSignatures)
            throws IOException, MalformedMessageException {
        List<Layer> signatures = new ArrayList<>();
        Optional<MimeEntity> current = Optional.of(entity);
        while (current.isPresent()) {
            SmimeType type = SmimeType.of(current.get());
            if (type.isEncrypted()) {
                return Optional.of(new EncryptedRoot(current.get(), signatures));
            }
            if (!type.isSigned()) {
                return Optional.empty();
            }
            if (signatures.size() >= maxSignatures) {
                throw new MalformedMessageException("the message has more than " + maxSignatures + " signatures around each other");
            }
            signatures.add(new Layer(type, "", false));
            current = type == SmimeType.CLEAR_SIGNED ? clearSigned(current.get()) : opaqueSigned(current.get(), workspace);
        }
        return Optional.empty();
    }

    /** The signed part of a multipart/signed that has exactly its two parts (RFC 1847 §2.1). */
    private static Optional<MimeEntity> clearSigned(MimeEntity entity) throws IOException {
        Optional<Multipart> multipart = Multipart.of(entity);
        if (multipart.isEmpty() || !multipart.get().closed() || multipart.get().parts().size() != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(MimeEntity.of(multipart.get().parts().getFirst()));
        } catch (MalformedMessageException noEntity) {
            return Optional.empty();
        }
    }

    private static Optional<MimeEntity> opaqueSigned(MimeEntity entity, Workspace workspace) throws IOException {
        ContentWriter content = workspace.writer();
        try (InputStream cms = CmsBody.open(entity)) {
            SignedDataReader.read(cms, content);
            return Optional.of(MimeEntity.of(content.finish()));
        } catch (MalformedMessageException notReadable) {
            return Optional.empty();
        }
    }
}
