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
import java.util.Objects;

/**
 * Decodes quoted-printable (RFC 2045 §6.7). White space before a line end was added on the way and is taken off; an escape that is none is
 * kept as it stands.
 */
final class QuotedPrintableInputStream extends InputStream {
    private enum State { TEXT, CR, ESCAPE, ESCAPE_DIGIT, SOFT_BREAK, SOFT_BREAK_CR }

    /** White space in a row that is held back, in case that the line ends after it; no line may be longer. */
    private static final int MAX_HELD_BACK = LineTraits.MAX_LENGTH;

    private final InputStream in;
    private final byte[] encoded = new byte[16 * 1024];
    private int position;
    private int limit;
    private final byte[] plain = new byte[16 * 1024];
    private int plainPosition;
    private int plainLimit;
    private final byte[] spaces = new byte[MAX_HELD_BACK];
    private int spaceCount;
    private State state = State.TEXT;
    private byte firstDigit;
    private boolean ended;

    QuotedPrintableInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return decodeMore() ? plain[plainPosition++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!decodeMore()) {
            return -1;
        }
        int count = Math.min(length, plainLimit - plainPosition);
        System.arraycopy(plain, plainPosition, target, offset, count);
        plainPosition += count;
        return count;
    }

    private boolean decodeMore() throws IOException {
        while (plainPosition == plainLimit && !ended) {
            plainPosition = 0;
            plainLimit = 0;
            if (position == limit) {
                position = 0;
                limit = Math.max(in.read(encoded, 0, encoded.length), 0);
            }
            if (limit == 0) {
                ended = true;
                end();
            }
            // A byte adds at most itself and everything that was held back.
            while (position < limit && plainLimit < plain.length - MAX_HELD_BACK - 8) {
                decode(encoded[position++]);
            }
        }
        return plainPosition < plainLimit;
    }

    private void decode(byte b) {
        switch (state) {
            case TEXT -> text(b);
            case CR -> {
                if (b == '\n') {
                    spaceCount = 0;
                }
                takeBack(b, '\r');
            }
            case ESCAPE -> escape(b);
            case ESCAPE_DIGIT -> digit(b);
            case SOFT_BREAK, SOFT_BREAK_CR -> softBreak(b);
        }
    }

    private void text(byte b) {
        switch (b) {
            case ' ', '\t' -> hold(b);
            case '\r' -> state = State.CR;
            case '\n' -> {
                spaceCount = 0;
                put(b);
            }
            case '=' -> {
                putSpaces();
                state = State.ESCAPE;
            }
            default -> {
                putSpaces();
                put(b);
            }
        }
    }

    private void escape(byte b) {
        if (Character.digit(b, 16) >= 0) {
            firstDigit = b;
            state = State.ESCAPE_DIGIT;
        } else if (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
            state = State.SOFT_BREAK;
            softBreak(b);
        } else {
            put((byte) '=');
            state = State.TEXT;
            text(b);
        }
    }

    private void digit(byte b) {
        int low = Character.digit(b, 16);
        if (low >= 0) {
            put((byte) (Character.digit(firstDigit, 16) << 4 | low));
            state = State.TEXT;
        } else {
            put((byte) '=');
            takeBack(b, firstDigit);
        }
    }

    private void softBreak(byte b) {
        if (b == '\n') {
            spaceCount = 0;
            state = State.TEXT;
        } else if (b == '\r' && state == State.SOFT_BREAK) {
            state = State.SOFT_BREAK_CR;
        } else if ((b == ' ' || b == '\t') && state == State.SOFT_BREAK && spaceCount < MAX_HELD_BACK) {
            hold(b);
        } else {
            boolean carriageReturn = state == State.SOFT_BREAK_CR;
            put((byte) '=');
            putSpaces();
            if (carriageReturn) {
                put((byte) '\r');
            }
            state = State.TEXT;
            text(b);
        }
    }

    /** What was taken for the start of something is text after all. */
    private void takeBack(byte b, int first) {
        putSpaces();
        put((byte) first);
        state = State.TEXT;
        text(b);
    }

    private void end() {
        switch (state) {
            case CR -> {
                putSpaces();
                put((byte) '\r');
            }
            case ESCAPE_DIGIT -> {
                put((byte) '=');
                put(firstDigit);
            }
            case TEXT, ESCAPE, SOFT_BREAK, SOFT_BREAK_CR -> spaceCount = 0;
        }
    }

    private void hold(byte space) {
        if (spaceCount == MAX_HELD_BACK) {
            putSpaces();
        }
        spaces[spaceCount++] = space;
    }

    private void putSpaces() {
        System.arraycopy(spaces, 0, plain, plainLimit, spaceCount);
        plainLimit += spaceCount;
        spaceCount = 0;
    }

    private void put(byte b) {
        plain[plainLimit++] = b;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
