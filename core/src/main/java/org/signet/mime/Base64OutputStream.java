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
    private static final int LINE_END = 2;
    /** So few that both arrays stay in the processor's first cache. */
    private static final int LINES = 160;

    private final OutputStream out;
    private final byte[] plain = new byte[BYTES_PER_LINE * LINES];
    private final byte[] lines = new byte[(CHARACTERS_PER_LINE + LINE_END) * LINES];
    private int buffered;
    private boolean started;
    private boolean finished;

    public Base64OutputStream(OutputStream out) {
        this.out = out;
    }

    /** How many characters and line ends that many bytes become. */
    public static long encodedLength(long length) {
        long characters = (length + 2) / 3 * 4;
        return characters + LINE_END * Math.max((characters - 1) / CHARACTERS_PER_LINE, 0);
    }

    @Override
    public void write(int b) throws IOException {
        requireUnfinished();
        plain[buffered++] = (byte) b;
        if (buffered == plain.length) {
            encode();
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        requireUnfinished();
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

    private void requireUnfinished() throws IOException {
        if (finished) {
            throw new IOException("base64 is finished and takes no more bytes");
        }
    }

    /** Writes what is still held back, with padding. */
    public void finish() throws IOException {
        if (!finished) {
            finished = true;
            if (buffered > 0) {
                encode();
            }
        }
    }

    /** The JDK encodes a large array with vector instructions, but not where it also has to break lines. */
    private void encode() throws IOException {
        byte[] source = buffered == plain.length ? plain : Arrays.copyOf(plain, buffered);
        int end = breakLines(Base64.getEncoder().encode(source, lines));
        int start = started ? 0 : LINE_END;
        out.write(lines, start, end - start);
        started = true;
        buffered = 0;
    }

    /** Puts a line end before each line, from the last line to the first, so that the array that holds them is enough. */
    private int breakLines(int length) {
        int whole = length / CHARACTERS_PER_LINE;
        int end = whole * (CHARACTERS_PER_LINE + LINE_END);
        int rest = length % CHARACTERS_PER_LINE;
        if (rest > 0) {
            System.arraycopy(lines, length - rest, lines, end + LINE_END, rest);
            putLineEnd(end);
            end += LINE_END + rest;
        }
        for (int line = whole - 1; line >= 0; line--) {
            int start = line * (CHARACTERS_PER_LINE + LINE_END);
            moveLine(line * CHARACTERS_PER_LINE, start + LINE_END);
            putLineEnd(start);
        }
        return end;
    }

    /** Twice as fast as {@code System.arraycopy}, which has to find out about the overlap. */
    private void moveLine(int from, int to) {
        int i = CHARACTERS_PER_LINE - Integer.BYTES;
        Words.moveHalf(lines, from + i, to + i);
        while (i > 0) {
            i -= Long.BYTES;
            Words.move(lines, from + i, to + i);
        }
    }

    private void putLineEnd(int index) {
        lines[index] = '\r';
        lines[index + 1] = '\n';
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
