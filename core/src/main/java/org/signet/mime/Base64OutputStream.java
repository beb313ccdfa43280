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
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * Writes base64 in lines of 76 characters with CRLF between them (RFC 2045 §6.8); the last line gets no line end. Neither finishing nor
 * closing it closes the stream that it writes to.
 */
public final class Base64OutputStream extends OutputStream {
    private static final int BYTES_PER_LINE = 57;
    private static final int CHARACTERS_PER_LINE = 76;
    private static final int LINES = 240;

    private final OutputStream out;
    private final byte[] plain = new byte[BYTES_PER_LINE * LINES];
    private final byte[] encoded = new byte[CHARACTERS_PER_LINE * LINES];
    private final byte[] lines = new byte[(CHARACTERS_PER_LINE + 2) * LINES];
    private int buffered;
    private boolean started;
    private boolean finished;

    public Base64OutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        if (finished) {
            throw new IOException("base64 is finished and takes no more bytes");
        }
        int done = 0;
        while (done < length) {
            int count = Math.min(length - done, plain.length - buffered);
            System.arraycopy(source, offset + done, plain, buffered, count);
            buffered += count;
            done += count;
            if (buffered == plain.length) {
                encode();
            }
        }
    }

    /** Writes what is still held back, with padding. */
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            encode();
        }
    }

    /** The JDK encodes a large array with vector instructions, but not where it also has to break lines. */
    private void encode() throws IOException {
        byte[] source = buffered == plain.length ? plain : Arrays.copyOf(plain, buffered);
        int length = Base64.getEncoder().encode(source, encoded);
        int written = 0;
        for (int from = 0; from < length; from += CHARACTERS_PER_LINE) {
            if (started) {
                lines[written++] = '\r';
                lines[written++] = '\n';
            }
            int count = Math.min(CHARACTERS_PER_LINE, length - from);
            System.arraycopy(encoded, from, lines, written, count);
            written += count;
            started = true;
        }
        out.write(lines, 0, written);
        buffered = 0;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        finish();
        out.flush();
    }
}
