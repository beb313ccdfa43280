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
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a leaf of the MIME tree gets safe for transfer.
 *
 * @param encoding the encoding that its body needs
 * @param hasLines whether the line ends of the body are made CRLF before it is encoded; they are data otherwise
 */
record TransferSafety(TransferEncoding encoding, boolean hasLines) {
    private static final Pattern WIDE_CHARSET = Pattern.compile("utf-?(16|32).*|.*ucs-?[24].*");

    /**
     * What has to be done about a body with these traits.
     *
     * @param lineFeedsEndLines whether the message as a whole has LF where CRLF should be
     * @return nothing where the body is safe as it is, once its line ends are CRLF
     */
    static Optional<TransferSafety> of(ContentType type, TransferEncoding present, int traits, boolean lineFeedsEndLines) {
        boolean encoded = present.isEncoding();
        boolean text = isText(type) && !LineTraits.any(traits, LineTraits.NUL);
        boolean hasLines = encoded || text || lineFeedsEndLines && present != TransferEncoding.BINARY;
        if (!LineTraits.any(traits, LineTraits.FRAGILE) && (hasLines || !LineTraits.any(traits, LineTraits.BARE_LF))) {
            return Optional.empty();
        }
        TransferEncoding needed = text ? TransferEncoding.QUOTED_PRINTABLE : TransferEncoding.BASE64;
        return Optional.of(new TransferSafety(encoded ? present : needed, hasLines));
    }

    /** Writes a body, of which the present encoding is taken off, in this one. */
    void encode(Content body, TransferEncoding present, OutputStream out) throws IOException {
        InputStream raw = body.open();
        try (InputStream plain = present.decode(hasLines ? new CanonicalInputStream(raw) : raw);
                OutputStream encoded = encoding == TransferEncoding.BASE64 ? new Base64OutputStream(out)
                        : new QuotedPrintableOutputStream(out)) {
            plain.transferTo(encoded);
        }
    }

    /** Text in a charset of 16 or 32 bits has bytes that only look like line ends. */
    private static boolean isText(ContentType type) {
        String charset = type.parameter("charset").orElse("").strip().toLowerCase(Locale.ROOT);
        return type.type().equals("text") && !WIDE_CHARSET.matcher(charset).matches();
    }
}
