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
package org.signet.encrypt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;

/**
 * What of a message is encrypted.
 *
 * @param content its bytes
 * @param canonical whether each of its lines gets a CRLF
 * @param size how many bytes are encrypted
 */
record Plaintext(Content content, boolean canonical, long size) {
    /** All bytes of the content; where the lines of the message end in bare LF, as in a file, with CRLF (RFC 8551 §3.1.1). */
    static Plaintext of(MimeEntity message) throws IOException {
        Content content = message.contentEntity().content();
        boolean canonical = message.lineEnd().equals("\n");
        return new Plaintext(content, canonical, canonical ? canonicalSize(content) : content.size());
    }

    private static long canonicalSize(Content content) throws IOException {
        try (InputStream in = content.openCanonical()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    InputStream open() {
        return canonical ? content.openCanonical() : content.open();
    }

    void writeTo(OutputStream out) throws IOException {
        if (canonical) {
            content.writeCanonicalTo(out);
        } else {
            content.writeTo(out);
        }
    }
}
