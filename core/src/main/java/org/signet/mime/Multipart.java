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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a multipart body (RFC 2046 §5.1.1), each byte for byte as it stands between its delimiters; the line end before a
 * delimiter belongs to the delimiter.
 *
 * @param parts the bytes of each part, header and body
 * @param closed whether the closing delimiter was found
 */
public record Multipart(List<Content> parts, boolean closed) {
    /** Limit on the number of parts, so that a hostile message cannot fill the memory: 10,000. */
    public static final int MAX_PARTS = 10_000;

    public Multipart {
        parts = List.copyOf(parts);
    }

    /**
     * Splits the body of a multipart entity.
     *
     * @return nothing where the entity is no multipart, names no boundary, or has more than {@link #MAX_PARTS} parts
     */
    public static Optional<Multipart> of(MimeEntity entity) throws IOException {
        Optional<String> boundary = entity.contentType().parameter("boundary").filter(value -> !value.isBlank());
        if (!entity.contentType().isMultipart() || boundary.isEmpty()) {
            return Optional.empty();
        }
        return split(entity.body(), boundary.get());
    }

    private static Optional<Multipart> split(Content body, String boundary) throws IOException {
        byte[] delimiter = ("--" + boundary.stripTrailing()).getBytes(StandardCharsets.UTF_8);
        List<Content> parts = new ArrayList<>();
        long partStart = -1;
        try (InputStream in = body.open()) {
            LineScanner lines = new LineScanner(in, body.size(), delimiter.length + 512);
            while (lines.next()) {
                LineScanner.Delimiter kind = lines.delimiter(delimiter);
                if (kind == LineScanner.Delimiter.NONE) {
                    continue;
                }
                if (partStart >= 0) {
                    parts.add(body.slice(partStart, Math.max(partStart, lines.start() - lines.previousLineEndLength())));
                }
                if (kind == LineScanner.Delimiter.CLOSING) {
                    return Optional.of(new Multipart(parts, true));
                }
                if (parts.size() >= MAX_PARTS) {
                    return Optional.empty();
                }
                partStart = lines.end();
            }
        }
        if (partStart >= 0) {
            parts.add(body.slice(partStart, body.size()));
        }
        return Optional.of(new Multipart(parts, false));
    }
}
