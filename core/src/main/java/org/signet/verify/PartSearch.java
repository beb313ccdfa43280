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
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;
import org.signet.mime.ContentType;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;
import org.signet.mime.SmimeType;

/** Looks for signed parts within a message that is not signed as a whole: a mailing list's footer or a forwarded mail leave such. */
final class PartSearch {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_ENTITIES = 1000;

    private int entitiesLeft = MAX_ENTITIES;

    private PartSearch() {
    }

    static List<Finding> findings(MimeEntity message) throws IOException {
        return new PartSearch().hasSignedPart(message, 0) ? List.of(new Note.PartSigned()) : List.of();
    }

    private boolean hasSignedPart(MimeEntity entity, int depth) throws IOException {
        for (Content content : children(entity)) {
            Optional<MimeEntity> part = parse(content);
            if (part.isEmpty() || depth >= MAX_DEPTH || --entitiesLeft < 0) {
                continue;
            }
            if (SmimeType.of(part.get()).isSigned() || hasSignedPart(part.get(), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static List<Content> children(MimeEntity entity) throws IOException {
        ContentType type = entity.contentType();
        if (type.isMultipart()) {
            return Multipart.of(entity).map(Multipart::parts).orElse(List.of());
        }
        return type.is("message/rfc822") ? List.of(entity.body()) : List.of();
    }

    private static Optional<MimeEntity> parse(Content content) throws IOException {
        try {
            return Optional.of(MimeEntity.of(content));
        } catch (MalformedMessageException noEntity) {
            return Optional.empty();
        }
    }
}
