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

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** An entity of the MIME tree whose end has not been reached yet. */
final class OpenEntity {
    enum Kind {
        /** The empty line after the header has not come yet. */
        HEADER,
        /** A body that can be encoded. */
        LEAF,
        /** Parts between delimiters. */
        MULTIPART,
        /** Another message (RFC 2046 §5.2.1). */
        MESSAGE,
        /** A body that stays as it is: it may not be encoded, or nobody knows how it is. */
        UNTOUCHED,
        /** A body that stays as it is because it is signed or encrypted. */
        SECURED
    }

    private static final String ENCODING_FIELD = "Content-Transfer-Encoding";
    private static final ContentType MESSAGE_TYPE = new ContentType("message", "rfc822", Map.of());

    private final long start;
    private final ContentType defaultType;
    private final int replacementsBefore;
    private Kind kind = Kind.HEADER;
    private Headers headers = Headers.NONE;
    private ContentType type = ContentType.TEXT_PLAIN;
    private TransferEncoding encoding = TransferEncoding.SEVEN_BIT;
    private long bodyStart;
    private byte[] delimiter = new byte[0];
    private boolean closed;
    private boolean secured;
    private int headerTraits;
    private int bodyTraits;
    private int remainingTraits;

    private OpenEntity(long start, ContentType defaultType, int replacementsBefore) {
        this.start = start;
        this.bodyStart = start;
        this.defaultType = defaultType;
        this.replacementsBefore = replacementsBefore;
    }

    static OpenEntity root() {
        return new OpenEntity(0, ContentType.TEXT_PLAIN, 0);
    }

    /** The next part, or the message inside; what has no type in a multipart/digest is a message (RFC 2046 §5.1.5). */
    OpenEntity child(long childStart, int replacements) {
        return new OpenEntity(childStart, type.is("multipart/digest") ? MESSAGE_TYPE : ContentType.TEXT_PLAIN, replacements);
    }

    /** The header is complete; the kind follows from it. */
    void enterBody(Headers header, long start, boolean tooDeep) {
        headers = header;
        bodyStart = start;
        encoding = header.value(ENCODING_FIELD).map(TransferEncoding::of).orElse(TransferEncoding.SEVEN_BIT);
        type = header.value("Content-Type").flatMap(ContentType::parse).orElse(defaultType);
        kind = tooDeep ? Kind.UNTOUCHED : kindOf(type);
        secured = kind == Kind.SECURED;
        if (kind == Kind.MULTIPART) {
            delimiter = ("--" + type.parameter("boundary").orElse("").stripTrailing()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Nothing of it can be understood. */
    void leaveUntouched() {
        kind = Kind.UNTOUCHED;
    }

    private Kind kindOf(ContentType contentType) {
        if (isSecured(contentType)) {
            return Kind.SECURED;
        }
        return switch (contentType.type()) {
            case "multipart" -> contentType.parameter("boundary").filter(value -> !value.isBlank()).isPresent()
                    ? Kind.MULTIPART : Kind.UNTOUCHED;
            case "message" -> kindOfMessage(contentType.subtype());
            default -> hasPrivateEncoding() ? Kind.UNTOUCHED : Kind.LEAF;
        };
    }

    /** No message may be encoded (RFC 2046 §5.2) but those of RFC 6532. */
    private Kind kindOfMessage(String subtype) {
        return switch (subtype) {
            case "rfc822" -> encoding.isEncoding() ? Kind.UNTOUCHED : Kind.MESSAGE;
            case "global" -> Kind.LEAF;
            default -> Kind.UNTOUCHED;
        };
    }

    private boolean isSecured(ContentType contentType) {
        return switch (contentType.mediaType()) {
            case "multipart/signed", "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime",
                    "application/pkcs7-signature", "application/x-pkcs7-signature" -> true;
            case "application/octet-stream" -> SmimeType.fileName(headers, contentType)
                    .filter(name -> name.endsWith(".p7m") || name.endsWith(".p7s")).isPresent();
            default -> false;
        };
    }

    /** Encodings such as x-uuencode, which only its readers can take off. */
    private boolean hasPrivateEncoding() {
        return encoding == TransferEncoding.UNKNOWN && headers.value(ENCODING_FIELD).map(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> value.startsWith("x-") || value.contains("uu")).isPresent();
    }

    LineScanner.Delimiter match(LineScanner lines) {
        return kind == Kind.MULTIPART && !closed ? lines.delimiter(delimiter) : LineScanner.Delimiter.NONE;
    }

    void close() {
        closed = true;
    }

    /** Takes notice of a line that belongs to this entity itself. */
    void addLine(int traits) {
        if (kind == Kind.HEADER) {
            headerTraits |= traits;
            return;
        }
        bodyTraits |= traits;
        if (kind != Kind.LEAF) {
            remainingTraits |= traits;
        }
    }

    /** Takes notice of an entity inside that has come to its end. */
    void addChild(OpenEntity child) {
        bodyTraits |= child.headerTraits | child.bodyTraits;
        remainingTraits |= child.headerTraits | child.remainingTraits;
        secured |= child.secured;
    }

    /** Everything inside stays as it was. */
    void restore() {
        remainingTraits = bodyTraits;
    }

    Kind kind() {
        return kind;
    }

    long start() {
        return start;
    }

    long bodyStart() {
        return bodyStart;
    }

    Headers headers() {
        return headers;
    }

    ContentType type() {
        return type;
    }

    TransferEncoding encoding() {
        return encoding;
    }

    /** How many replacements had been made when it started. */
    int replacementsBefore() {
        return replacementsBefore;
    }

    /** Whether something inside is signed or encrypted. */
    boolean isSecured() {
        return secured;
    }

    /** What its body is as received. */
    int bodyTraits() {
        return bodyTraits;
    }

    /** Whether its body, after all replacements, is what 7bit means. */
    boolean isBodySevenBit() {
        return !LineTraits.any(remainingTraits, LineTraits.NOT_7BIT);
    }
}
