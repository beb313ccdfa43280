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
package org.signet.james.rules;

import java.io.IOException;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;
import org.signet.mime.ContentType;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;

/** Recognises invitations and answers to them, which calendars read from the mail (RFC 6047 §2.4): text/calendar with a method. */
final class Invitations {
    private static final int DEEPEST = 5;

    private Invitations() {
    }

    static boolean isOne(MimeEntity message) throws IOException {
        return isOne(message, 0);
    }

    private static boolean isOne(MimeEntity entity, int depth) throws IOException {
        ContentType type = entity.contentType();
        if (type.is("text/calendar")) {
            return type.parameter("method").isPresent();
        }
        Optional<Multipart> multipart = depth < DEEPEST ? Multipart.of(entity) : Optional.empty();
        if (multipart.isEmpty()) {
            return false;
        }
        for (Content part : multipart.get().parts()) {
            if (isOne(part, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Content part, int depth) throws IOException {
        try {
            return isOne(MimeEntity.of(part), depth);
        } catch (MalformedMessageException noEntity) {
            return false;
        }
    }
}
