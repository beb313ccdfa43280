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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Contents one after the other. */
record JoinedContent(List<Content> parts, long size) implements Content {
    static Content of(List<Content> contents) {
        List<Content> parts = new ArrayList<>(contents.size());
        long size = 0;
        for (Content content : contents) {
            if (content.size() > 0) {
                parts.add(content);
                size += content.size();
            }
        }
        return switch (parts.size()) {
            case 0 -> Content.EMPTY;
            case 1 -> parts.getFirst();
            default -> new JoinedContent(List.copyOf(parts), size);
        };
    }

    @Override
    public InputStream open() {
        return new JoinedStream(parts);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Content part : parts) {
            part.writeTo(out);
        }
    }

    @Override
    public Content slice(long from, long to) {
        Objects.checkFromToIndex(from, to, size);
        List<Content> slices = new ArrayList<>();
        long start = 0;
        for (Content part : parts) {
            long first = Math.max(from - start, 0);
            long last = Math.min(to - start, part.size());
            if (first < last) {
                slices.add(part.slice(first, last));
            }
            start += part.size();
        }
        return of(slices);
    }

    @Override
    public String toString() {
        return "Content[" + size + " bytes in " + parts.size() + " pieces]";
    }

    /** Opens a piece when the one before it has been read, as there may be very many. */
    private static final class JoinedStream extends InputStream {
        private final Iterator<Content> rest;
        private InputStream current = InputStream.nullInputStream();

        JoinedStream(List<Content> parts) {
            this.rest = parts.iterator();
        }

        @Override
        public int read() throws IOException {
            int b = current.read();
            while (b < 0 && openNext()) {
                b = current.read();
            }
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            int count = current.read(target, offset, length);
            while (count < 0 && openNext()) {
                count = current.read(target, offset, length);
            }
            return count;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            long transferred = current.transferTo(out);
            while (openNext()) {
                transferred += current.transferTo(out);
            }
            return transferred;
        }

        private boolean openNext() throws IOException {
            if (!rest.hasNext()) {
                return false;
            }
            current.close();
            current = rest.next().open();
            return true;
        }

        @Override
        public void close() throws IOException {
            current.close();
        }
    }
}
