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

import java.io.InputStream;
import java.util.Locale;

/** A Content-Transfer-Encoding (RFC 2045 §6). */
public enum TransferEncoding {
    SEVEN_BIT("7bit"),
    EIGHT_BIT("8bit"),
    BINARY("binary"),
    BASE64("base64"),
    QUOTED_PRINTABLE("quoted-printable"),
    /** A name that RFC 2045 does not define: the body is taken as it is. */
    UNKNOWN("");

    private final String label;

    TransferEncoding(String label) {
        this.label = label;
    }

    /** The name as it is written in the field. */
    public String label() {
        return label;
    }

    /** Whether bodies in it are encoded text, not the data as it is. */
    public boolean isEncoding() {
        return this == BASE64 || this == QUOTED_PRINTABLE;
    }

    /** The encoding of that name; case, white space, comments, quotes, and whatever stands after the name do not matter. */
    public static TransferEncoding of(String value) {
        String name = new ContentTypeParser(value).firstWord().toLowerCase(Locale.ROOT);
        for (TransferEncoding encoding : values()) {
            if (encoding.label.equals(name) && encoding != UNKNOWN) {
                return encoding;
            }
        }
        return UNKNOWN;
    }

    /** Takes the encoding off. Characters that do not belong to the encoding are passed over (base64) or kept (quoted-printable). */
    public InputStream decode(InputStream encoded) {
        return switch (this) {
            case BASE64 -> new Base64InputStream(encoded);
            case QUOTED_PRINTABLE -> new QuotedPrintableInputStream(encoded);
            case SEVEN_BIT, EIGHT_BIT, BINARY, UNKNOWN -> encoded;
        };
    }

    /** Takes the encoding off a content; base64 is decoded from where the content is. */
    public InputStream decode(Content encoded) {
        return this == BASE64 ? new Base64InputStream(encoded) : decode(encoded.open());
    }
}
