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
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Objects;

/** Collects a new {@link Content}: in memory up to the workspace's threshold, then in a temporary file. */
public final class ContentWriter extends OutputStream {
    private static final int START_SIZE = 1024;
    private static final int FILE_BUFFER_SIZE = 64 * 1024;

    private final Workspace workspace;
    private final int threshold;
    private byte[] buffer;
    private int buffered;
    private FileChannel file;
    private long written;
    private boolean finished;

    ContentWriter(Workspace workspace, int threshold, long expected) {
        this.workspace = workspace;
        this.threshold = expected > threshold ? Math.min(threshold, FILE_BUFFER_SIZE) : threshold;
        this.buffer = new byte[(int) Math.min(this.threshold, Math.max(expected, START_SIZE))];
    }

    @Override
    public void write(int b) throws IOException {
        reserve(1);
        buffer[buffered++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        int done = 0;
        while (done < length) {
            reserve(length - done);
            int count = Math.min(length - done, buffer.length - buffered);
            System.arraycopy(source, offset + done, buffer, buffered, count);
            buffered += count;
            done += count;
        }
    }

    /**
     * Has a source put bytes where they are kept, without a copy on the way where there is room for them.
     *
     * @param room how many bytes of the array the source may touch, even where it puts fewer
     * @throws E whatever the source throws; what it has put then is not kept
     */
    public <E extends Exception> void fill(int room, Source<E> source) throws IOException, E {
        requireOpen();
        if (file != null && buffer.length - buffered < room) {
            flushToFile();
        }
        if (buffer.length - buffered < room) {
            byte[] piece = new byte[room];
            write(piece, 0, source.put(piece, 0));
            return;
        }
        buffered += source.put(buffer, buffered);
    }

    /** Where bytes come from that are made in an array. */
    @FunctionalInterface
    public interface Source<E extends Exception> {
        /** Puts bytes into the array, from that index on, and says how many. */
        int put(byte[] target, int offset) throws E;
    }

    /** How many bytes have been written. */
    public long size() {
        return written + buffered;
    }

    /**
     * What has been written. The writer takes no more after this.
     *
     * @throws IOException if the temporary file cannot be written
     */
    public Content finish() throws IOException {
        requireOpen();
        finished = true;
        if (file == null) {
            return new MemoryContent(buffer, 0, buffered);
        }
        flushToFile();
        return new FileContent(file, 0, written);
    }

    /** Nothing to do: the workspace owns the file, and what was not finished is deleted with it. */
    @Override
    public void close() {
        finished = true;
    }

    private void reserve(int wanted) throws IOException {
        requireOpen();
        if (buffered < buffer.length) {
            return;
        }
        if (file == null && buffered < threshold) {
            long grown = Math.max(2L * buffer.length, buffered + (long) wanted);
            buffer = Arrays.copyOf(buffer, (int) Math.min(grown, threshold));
            return;
        }
        if (file == null) {
            file = workspace.newFile();
            flushToFile();
            buffer = new byte[FILE_BUFFER_SIZE];
            return;
        }
        flushToFile();
    }

    private void flushToFile() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, buffered);
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
        buffered = 0;
    }

    private void requireOpen() throws IOException {
        if (finished) {
            throw new IOException("content is finished and takes no more bytes");
        }
    }
}
