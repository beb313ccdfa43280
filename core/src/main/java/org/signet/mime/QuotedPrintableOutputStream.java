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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Writes text in quoted-printable (RFC 2045 §6.7): CRLF is a line break, lines have at most 76 characters. What servers are known to
 * change is encoded too: white space before a line break, {@code From } at the start of a line, a line that is a single dot, and CR and LF
 * that are no CRLF. Neither finishing nor closing it closes the stream that it writes to.
 */
final class QuotedPrintableOutputStream extends OutputStream {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};
    /** A character more would leave no room for the {@code =} of a soft line break. */
    private static final int MAX_COLUMN = 75;
    private static final int BUFFER_SIZE = 16 * 1024;
    /** What one byte can add: what was held back, a soft line break, and its own three characters. */
    private static final int MAX_STEP = 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int buffered;
    private int column;
    /** A CR or white space whose meaning depends on the next byte, or -1. */
    private int heldBack = -1;
    private boolean finished;

    QuotedPrintableOutputStream(OutputStream out) {
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
            throw new IOException("quoted-printable is finished and takes no more bytes");
        }
        for (int i = offset; i < offset + length; i++) {
            if (buffered > buffer.length - MAX_STEP) {
                drain();
            }
            encode(source[i] & 0xFF, isFragileAtLineStart(source, i, offset + length));
        }
    }

    /** Whether the line would be {@code From …} or a single dot; where the bytes end too soon to tell, it might. */
    private static boolean isFragileAtLineStart(byte[] source, int position, int end) {
        if (source[position] == '.') {
            return position + 1 == end || source[position + 1] == '\r';
        }
        int length = Math.min(FROM.length, end - position);
        return source[position] == 'F' && Arrays.equals(source, position, position + length, FROM, 0, length);
    }

    private void encode(int b, boolean fragileAtLineStart) {
        int held = heldBack;
        heldBack = -1;
        if (held == '\r' && b == '\n') {
            put('\r');
            put('\n');
            column = 0;
            return;
        }
        if (held == '\r') {
            escape('\r');
        } else if (held >= 0) {
            resolveSpace(held, b == '\r');
        }
        if (b == '\r' || b == ' ' || b == '\t') {
            heldBack = b;
        } else if (b == '=' || b < ' ' || b > '~') {
            escape(b);
        } else {
            literal(b, fragileAtLineStart);
        }
    }

    private void resolveSpace(int space, boolean lineMayEnd) {
        if (lineMayEnd) {
            escape(space);
        } else {
            literal(space, false);
        }
    }

    private void literal(int b, boolean fragileAtLineStart) {
        makeRoom(1);
        if (column == 0 && fragileAtLineStart) {
            escape(b);
        } else {
            put(b);
            column++;
        }
    }

    private void escape(int b) {
        makeRoom(3);
        put('=');
        put(HEX[b >> 4]);
        put(HEX[b & 0xF]);
        column += 3;
    }

    private void makeRoom(int characters) {
        if (column + characters > MAX_COLUMN) {
            put('=');
            put('\r');
            put('\n');
            column = 0;
        }
    }

    private void put(int b) {
        buffer[buffered++] = (byte) b;
    }

    /** Writes what is still held back. */
    void finish() throws IOException {
        if (finished) {
            return;
        }
        finished = true;
        if (heldBack >= 0) {
            escape(heldBack);
        }
        drain();
    }

    private void drain() throws IOException {
        out.write(buffer, 0, buffered);
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
