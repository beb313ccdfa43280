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
import java.util.Arrays;
import java.util.Objects;

/** Reads what a computation writes, as far as it is read. */
final class ComputedStream extends InputStream {
    private final Computation computation;
    private final long whole;
    private final long end;
    private final Pending pending = new Pending();
    /** Set when the first byte is asked for: many a stream is opened and never read. */
    private Computation.Run run;
    /** Of the first byte that is pending. */
    private long position;
    private long toSkip;
    private boolean more = true;

    ComputedStream(Computation computation, long whole, long from, long to) {
        this.computation = computation;
        this.whole = whole;
        this.end = to;
        this.toSkip = from;
    }

    static IOException otherSize() {
        return new IOException("what was computed has another size than announced");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        int count = Math.min(length, fill());
        if (count == 0) {
            return -1;
        }
        System.arraycopy(pending.bytes, pending.from, target, offset, count);
        take(count);
        return count;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        long transferred = 0;
        int count = fill();
        while (count > 0) {
            out.write(pending.bytes, pending.from, count);
            take(count);
            transferred += count;
            count = fill();
        }
        return transferred;
    }

    @Override
    public int available() {
        return toSkip > 0 ? 0 : wanted();
    }

    /** How many bytes can be taken now; none at the end. */
    private int fill() throws IOException {
        while (true) {
            int skipped = (int) Math.min(toSkip, pending.count());
            take(skipped);
            toSkip -= skipped;
            if (pending.count() > 0 && toSkip == 0) {
                requireSize();
                return wanted();
            }
            if (!more) {
                requireSize();
                return 0;
            }
            if (run == null) {
                run = computation.start(pending);
            }
            more = run.advance();
        }
    }

    private int wanted() {
        return (int) Math.min(pending.count(), end - position);
    }

    private void take(int count) {
        pending.from += count;
        position += count;
    }

    /** Nobody may take what was cut off, or went on, for the whole. */
    private void requireSize() throws IOException {
        long known = position + pending.count();
        if (known > whole || !more && known < whole) {
            throw otherSize();
        }
    }

    private static final class Pending extends OutputStream {
        private byte[] bytes = new byte[0];
        private int from;
        private int to;

        int count() {
            return to - from;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            if (from == to) {
                from = 0;
                to = 0;
            }
            if (length > bytes.length - to) {
                bytes = Arrays.copyOf(bytes, Math.max(to + length, 2 * bytes.length));
            }
            System.arraycopy(source, offset, bytes, to, length);
            to += length;
        }
    }
}
