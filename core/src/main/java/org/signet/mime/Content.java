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
import java.util.List;

/**
 * An immutable sequence of bytes, in memory, in a temporary file, or computed as it is read, that can be read many times and by many
 * threads. What is stored in a file, or computed from what is, can be read until the {@link Workspace} that made it is closed.
 */
public sealed interface Content permits MemoryContent, FileContent, JoinedContent, ComputedContent {
    /** The content of nothing. */
    Content EMPTY = of(new byte[0]);

    /** A copy of these bytes. */
    static Content of(byte[] bytes) {
        return new MemoryContent(bytes.clone(), 0, bytes.length);
    }

    /** These contents one after the other; nothing is copied. */
    static Content join(List<Content> contents) {
        return JoinedContent.of(contents);
    }

    /** These contents one after the other; nothing is copied. */
    static Content join(Content... contents) {
        return join(List.of(contents));
    }

    /**
     * What this computation gives, each time it is read.
     *
     * @param size how many bytes that are; reading fails where they turn out to be others
     */
    static Content computed(long size, Computation computation) {
        return new ComputedContent(computation, size, 0, size);
    }

    /** How many bytes there are. */
    long size();

    /** A new stream from the first byte; closing it is optional. */
    InputStream open();

    /** A new stream of the bytes with every line ended by CRLF, the form in which text is signed (RFC 8551 §3.1.1). */
    default InputStream openCanonical() {
        return new CanonicalInputStream(open());
    }

    /**
     * The bytes from {@code from} (inclusive) to {@code to} (exclusive); nothing is copied.
     *
     * @throws IndexOutOfBoundsException unless 0 ≤ from ≤ to ≤ size
     */
    Content slice(long from, long to);

    /** Writes all bytes. */
    default void writeTo(OutputStream out) throws IOException {
        try (InputStream in = open()) {
            in.transferTo(out);
        }
    }

    /**
     * Writes all bytes with every line ended by CRLF, the form in which text is signed (RFC 8551 §3.1.1); what has that form already is
     * not copied on the way.
     */
    default void writeCanonicalTo(OutputStream out) throws IOException {
        writeTo(new CanonicalOutputStream(out));
    }

    /**
     * All bytes in memory, for what is known to be small.
     *
     * @throws IOException if there are more than {@code limit} bytes, or they cannot be read
     */
    default byte[] toBytes(int limit) throws IOException {
        if (size() > limit) {
            throw new IOException("content of " + size() + " bytes is over the limit of " + limit);
        }
        byte[] bytes = new byte[(int) size()];
        try (InputStream in = open()) {
            in.readNBytes(bytes, 0, bytes.length);
        }
        return bytes;
    }
}
