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
package org.signet.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.signet.MalformedMessageException;

/** Entities and contents as strings, of which each character is one byte. */
final class Mime {

    private Mime() {
    }

    static MimeEntity entity(String text) throws IOException, MalformedMessageException {
        return MimeEntity.of(content(text));
    }

    static Content content(String text) {
        return Content.of(bytes(text));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static String text(MimeEntity entity) throws IOException {
        return text(entity.content());
    }

    static String text(Content content) throws IOException {
        return text(content.open());
    }

    static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
