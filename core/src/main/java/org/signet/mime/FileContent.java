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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Objects;

/** A stretch of a temporary file. The workspace owns the channel; reads name their position, so readers do not disturb each other. */
record FileContent(FileChannel channel, long from, long to) implements Content {
    private static final int BUFFER_SIZE = 64 * 1024;

    @Override
    public long size() {
        return to - from;
    }

    @Override
    public InputStream open() {
        return new ChannelStream(channel, from, to);
    }

    /** Reads that many bytes, from that position of this content on. */
    void read(long position, byte[] target, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(target, 0, count);
        while (bytes.hasRemaining()) {
            read(channel, bytes, from + position + bytes.position());
        }
    }

    private static int read(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        int count = channel.read(bytes, position);
        if (count <= 0) {
            throw new IOException("temporary file is shorter than it was written");
        }
        return count;
    }

    @Override
    public Content slice(long first, long last) {
        Objects.checkFromToIndex(first, last, size());
        return new FileContent(channel, from + first, from + last);
    }

    @Override
    public String toString() {
        return "Content[" + size() + " bytes in a temporary file]";
    }

    private static final class ChannelStream extends InputStream {
        private final FileChannel channel;
        private final long end;
        /** Made at the first read: many a stream over a small piece is opened and never read. */
        private ByteBuffer buffer = ByteBuffer.allocate(0);
        private long position;

        ChannelStream(FileChannel channel, long start, long end) {
            this.channel = channel;
            this.position = start;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, buffer.remaining());
            buffer.get(target, offset, count);
            return count;
        }

        @Override
        public long transferTo(OutputStream out) throws IOException {
            long transferred = 0;
            while (fill()) {
                out.write(buffer.array(), buffer.position(), buffer.remaining());
                transferred += buffer.remaining();
                buffer.position(buffer.limit());
            }
            return transferred;
        }

        @Override
        public int available() {
            return buffer.remaining();
        }

        private boolean fill() throws IOException {
            if (buffer.hasRemaining()) {
                return true;
            }
            if (position >= end) {
                return false;
            }
            if (buffer.capacity() == 0) {
                buffer = ByteBuffer.allocate((int) Math.min(BUFFER_SIZE, end - position));
            }
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
            position += FileContent.read(channel, buffer, position);
            buffer.flip();
            return true;
        }
    }
}
