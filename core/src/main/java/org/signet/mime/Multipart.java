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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The parts of a multipart body (RFC 2046 §5.1.1), each byte for byte as it stands between its delimiters; the line end before a
 * delimiter belongs to the delimiter.
 *
 * @param parts the bytes of each part, header and body
 * @param closed whether the closing delimiter was found
 * @param canonical which of the parts, counted from zero, have no line that ends otherwise than with CRLF
 */
public record Multipart(List<Content> parts, boolean closed, Set<Integer> canonical) {
    /** Limit on the number of parts, so that a hostile message cannot fill the memory: 10,000. */
    public static final int MAX_PARTS = 10_000;

    public Multipart {
        parts = List.copyOf(parts);
        canonical = Set.copyOf(canonical);
    }

    /**
     * Splits the body of a multipart entity.
     *
     * @return nothing where the entity is no multipart, names no boundary, or has more than {@link #MAX_PARTS} parts
     */
    public static Optional<Multipart> of(MimeEntity entity) throws IOException {
        ContentType type = entity.contentType();
        Optional<String> boundary = type.parameter("boundary").filter(value -> !value.isBlank());
        if (!type.isMultipart() || boundary.isEmpty()) {
            return Optional.empty();
        }
        Splitter splitter = new Splitter(entity.body(), ("--" + boundary.get().stripTrailing()).getBytes(StandardCharsets.UTF_8));
        entity.body().writeTo(splitter);
        return splitter.split();
    }

    private static final class Splitter extends DelimiterScanner {
        private final Content body;
        private final List<Content> parts = new ArrayList<>();
        private final Set<Integer> canonical = new HashSet<>();
        private long partStart = -1;
        private long firstBareLineFeed = Long.MAX_VALUE;
        private boolean closed;
        private boolean tooMany;

        Splitter(Content body, byte[] delimiter) {
            super(delimiter);
            this.body = body;
        }

        @Override
        boolean delimiter(boolean closing, long start, long end, int lineEndBefore) {
            endPart(Math.max(partStart, start - lineEndBefore));
            closed = closing;
            tooMany = !closing && parts.size() >= MAX_PARTS;
            partStart = closed || tooMany ? -1 : end;
            firstBareLineFeed = Long.MAX_VALUE;
            return partStart >= 0;
        }

        @Override
        void bareLineFeed(long place) {
            if (place >= partStart) {
                firstBareLineFeed = Math.min(firstBareLineFeed, place);
            }
        }

        private void endPart(long end) {
            if (partStart >= 0) {
                if (firstBareLineFeed >= end) {
                    canonical.add(parts.size());
                }
                parts.add(body.slice(partStart, end));
            }
        }

        Optional<Multipart> split() {
            finish();
            endPart(body.size());
            return tooMany ? Optional.empty() : Optional.of(new Multipart(parts, closed, canonical));
        }
    }
}
