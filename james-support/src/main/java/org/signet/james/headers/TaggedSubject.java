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
package org.signet.james.headers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/** The subject of a message in which its sender has written tags for this server, as {@code [secure]}. */
public final class TaggedSubject {
    private static final String SUBJECT = "Subject";

    private TaggedSubject() {
    }

    /** The subject as people read it; where a message has several, which some programs show, all of them. Empty where it has none. */
    public static String text(MimeEntity message) {
        return message.headers().all(SUBJECT).stream().map(field -> SubjectTags.decoded(field.value())).collect(Collectors.joining(" "));
    }

    /** The message without these tags in its subject, wherever they stand there; a subject without them keeps its bytes. */
    public static MimeEntity without(MimeEntity message, Collection<String> tags) {
        if (tags.isEmpty()) {
            return message;
        }
        List<HeaderField> fields = new ArrayList<>();
        for (HeaderField field : message.headers().fields()) {
            fields.add(field.is(SUBJECT) ? without(field, tags, message.lineEnd()) : field);
        }
        return message.withHeaders(new Headers(fields));
    }

    private static HeaderField without(HeaderField subject, Collection<String> tags, String lineEnd) {
        String text = SubjectTags.decoded(subject.value());
        String clean = TagRemoval.without(tags, text);
        return clean.equals(text) ? subject : HeaderField.of(SUBJECT, UnstructuredText.encode(clean), lineEnd);
    }
}
