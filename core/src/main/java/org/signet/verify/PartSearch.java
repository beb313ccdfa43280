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
        return new PartSearch().signature(new Place(message, "", true), 0).<Finding>map(Note.PartSigned::new).stream().toList();
    }

    /**
     * An entity and where it is.
     *
     * @param section of a part its own, of an embedded message that of the part which holds it, empty for the outermost message
     * @param message whether it is a message, whose parts are numbered anew
     */
    private record Place(MimeEntity entity, String section, boolean message) {
        /** A message that is not in parts has one, which is its body. */
        String body() {
            return message && !entity.contentType().isMultipart() ? child(1) : section;
        }

        String child(int number) {
            return section.isEmpty() ? String.valueOf(number) : section + "." + number;
        }
    }

    /** The section of the first signature below this entity. */
    private Optional<String> signature(Place place, int depth) throws IOException {
        ContentType type = place.entity().contentType();
        List<Content> children = children(place.entity());
        for (int i = 0; i < children.size(); i++) {
            Optional<MimeEntity> part = parse(children.get(i));
            if (part.isEmpty() || depth >= MAX_DEPTH || --entitiesLeft < 0) {
                continue;
            }
            Place child = new Place(part.get(), type.isMultipart() ? place.child(i + 1) : place.body(), !type.isMultipart());
            Optional<String> found = ofItself(child);
            if (found.isEmpty()) {
                found = signature(child, depth + 1);
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofItself(Place place) throws IOException {
        return switch (SmimeType.of(place.entity())) {
            case CLEAR_SIGNED -> Optional.of(place.child(2));
            case OPAQUE_SIGNED -> Optional.of(place.body());
            case ENVELOPED, AUTH_ENVELOPED, COMPRESSED, CERTS_ONLY, NONE -> Optional.empty();
        };
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
