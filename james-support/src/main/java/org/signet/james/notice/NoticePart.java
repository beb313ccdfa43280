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
package org.signet.james.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/** A part of a notice, of lines that every mail server passes on as they are. */
final class NoticePart {
    private static final String CRLF = "\r\n";
    /** RFC 5322 §2.1.1. */
    private static final int LONGEST_LINE = 998;

    private NoticePart() {
    }

    /** The part of this type with these bytes, in quoted-printable only where they need it. */
    static MimeEntity of(String contentType, byte[] bytes) throws MessagingException, IOException {
        Headers headers = Headers.NONE.plus(HeaderField.of("Content-Type", contentType, CRLF));
        if (isSafe(bytes)) {
            return MimeEntity.of(headers, Content.of(bytes));
        }
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        try (OutputStream quotedPrintable = MimeUtility.encode(encoded, "quoted-printable")) {
            quotedPrintable.write(bytes);
        }
        return MimeEntity.of(headers.plus(HeaderField.of("Content-Transfer-Encoding", "quoted-printable", CRLF)),
                Content.of(encoded.toByteArray()));
    }

    private static boolean isSafe(byte[] bytes) {
        int length = 0;
        for (byte b : bytes) {
            length = b == '\n' ? 0 : length + 1;
            if (b <= 0 || length > LONGEST_LINE) {
                return false;
            }
        }
        return true;
    }
}
