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

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** A content; what of it is in memory is not copied. */
final class ContentBlocks implements Blocks {
    private final Deque<Content> rest = new ArrayDeque<>();
    /** Where the first of the rest goes on. */
    private long position;
    private byte[] buffer = new byte[0];
    private byte[] bytes = buffer;
    private int from;
    private int to;
    /** Of the first of the rest, where it can only be read from its start. */
    private InputStream running = InputStream.nullInputStream();

    ContentBlocks(Content content) {
        rest.push(content);
    }

    @Override
    public boolean next() throws IOException {
        while (!rest.isEmpty()) {
            Content first = rest.element();
            if (first instanceof JoinedContent joined) {
                rest.pop();
                joined.parts().reversed().forEach(rest::push);
            } else if (position == first.size()) {
                rest.pop();
                position = 0;
            } else {
                load(first, (int) Math.min(SIZE, first.size() - position));
                position += to - from;
                return true;
            }
        }
        return false;
    }

    private void load(Content content, int count) throws IOException {
        switch (content) {
            case MemoryContent memory -> {
                bytes = memory.bytes();
                from = memory.from() + (int) position;
            }
            case FileContent file -> {
                buffer = buffer.length < count ? new byte[count] : buffer;
                file.read(position, buffer, count);
                bytes = buffer;
                from = 0;
            }
            case ComputedContent computed -> {
                buffer = buffer.length < count ? new byte[count] : buffer;
                running = position == 0 ? computed.open() : running;
                if (running.readNBytes(buffer, 0, count) < count) {
                    throw new EOFException("computed content is shorter than it was said to be");
                }
                bytes = buffer;
                from = 0;
            }
            case JoinedContent joined -> throw new IllegalStateException("is taken apart first");
        }
        to = from + count;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int to() {
        return to;
    }
}
