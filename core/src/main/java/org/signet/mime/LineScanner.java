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

/**
 * Walks over the lines of a body, of any length, keeps the first bytes of each and sums up its {@link LineTraits}. A line ends with LF.
 *
 * <p>Every byte of every signed message passes through here, so eight of them are looked at in one step where none is a LF, and lines
 * that are {@linkplain PlainLines plain} can be passed over.
 */
final class LineScanner {
    enum Delimiter { NONE, NEXT, CLOSING }

    private static final long LINE_FEEDS = Words.eightTimes('\n');
    private static final long CARRIAGE_RETURNS = Words.eightTimes('\r');
    private static final byte[] FROM = {'F', 'r', 'o', 'm', ' '};

    private final Blocks blocks;
    private final byte[] head;
    private byte[] buffer = new byte[0];
    private int position;
    private int limit;
    private int headLength;
    private long start;
    private long end;
    private int lineEndLength;
    private int previousLineEndLength;
    private int traits;
    private int carriageReturns;
    private byte last;
    private byte lastButOne;

    /** For those bytes, of each line of which the first {@code headSize} are kept. */
    LineScanner(Blocks blocks, int headSize) {
        this.blocks = blocks;
        this.head = new byte[Math.max(headSize, FROM.length)];
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        previousLineEndLength = lineEndLength;
        start = end;
        headLength = 0;
        lineEndLength = 0;
        traits = 0;
        carriageReturns = 0;
        last = 0;
        lastButOne = 0;
        while (position < limit || fill()) {
            int lineFeed = findLineFeed();
            keepHead(lineFeed);
            remember(lineFeed);
            end += lineFeed - position;
            position = lineFeed;
            if (lineFeed < limit) {
                position++;
                end++;
                lineEndLength = last == '\r' ? 2 : 1;
                break;
            }
        }
        judge();
        return end > start;
    }

    private boolean fill() throws IOException {
        if (!blocks.next()) {
            return false;
        }
        buffer = blocks.bytes();
        position = blocks.from();
        limit = blocks.to();
        return true;
    }

    /**
     * Goes past the plain lines that come next, as far as they are at hand. None of them has traits, is empty in a header, or is a
     * delimiter.
     */
    void skipPlainLines() {
        int next = PlainLines.skip(buffer, position, limit);
        if (next > position) {
            end += next - position;
            lineEndLength = 2;
            position = next;
        }
    }

    /** Where the next LF is, or the limit; looks at every byte before it. */
    private int findLineFeed() {
        int i = position;
        long seen = 0;
        long zeros = 0;
        while (i + Long.BYTES <= limit) {
            long bytes = Words.at(buffer, i);
            if (Words.zeroBytes(bytes ^ LINE_FEEDS) != 0) {
                break;
            }
            seen |= bytes;
            zeros |= Words.zeroBytes(bytes);
            carriageReturns += Long.bitCount(Words.zeroBytes(bytes ^ CARRIAGE_RETURNS));
            i += Long.BYTES;
        }
        while (i < limit && buffer[i] != '\n') {
            byte b = buffer[i++];
            seen |= b;
            if (b == 0) {
                traits |= LineTraits.NUL;
            } else if (b == '\r') {
                carriageReturns++;
            }
        }
        traits |= (seen & Words.HIGH_BITS) != 0 ? LineTraits.NON_ASCII : 0;
        traits |= zeros != 0 ? LineTraits.NUL : 0;
        return i;
    }

    private void keepHead(int to) {
        boolean wanted = headLength > 0 || position < to && (buffer[position] == '-' || buffer[position] == 'F') && end == start;
        int kept = wanted ? Math.min(to - position, head.length - headLength) : 0;
        System.arraycopy(buffer, position, head, headLength, kept);
        headLength += kept;
    }

    private void remember(int to) {
        if (to - position >= 2) {
            lastButOne = buffer[to - 2];
            last = buffer[to - 1];
        } else if (to > position) {
            lastButOne = last;
            last = buffer[to - 1];
        }
    }

    private void judge() {
        byte lastOfText = lineEndLength == 2 ? lastButOne : last;
        int strayCarriageReturns = carriageReturns - (lineEndLength == 2 ? 1 : 0);
        traits |= strayCarriageReturns > 0 ? LineTraits.STRAY_CR : 0;
        traits |= lineEndLength == 1 ? LineTraits.BARE_LF : 0;
        traits |= lastOfText == ' ' || lastOfText == '\t' ? LineTraits.TRAILING_SPACE : 0;
        traits |= textLength() > LineTraits.MAX_LENGTH ? LineTraits.TOO_LONG : 0;
        traits |= headStartsWith(FROM) ? LineTraits.FROM_LINE : 0;
    }

    private long textLength() {
        return end - start - lineEndLength;
    }

    /** Where the line starts. */
    long start() {
        return start;
    }

    /** Where the next line starts. */
    long end() {
        return end;
    }

    /** Length of the line end before this line: 2, 1, or 0 at the start of the body. */
    int previousLineEndLength() {
        return previousLineEndLength;
    }

    /** What this line is in the sense of {@link LineTraits}. */
    int traits() {
        return traits;
    }

    /** Whether there is nothing but the line end. */
    boolean isEmpty() {
        return lineEndLength > 0 && textLength() == 0;
    }

    /** Whether the line starts as every delimiter of a multipart does. */
    boolean startsWithTwoHyphens() {
        return headLength >= 2 && head[0] == '-' && head[1] == '-';
    }

    /** What this line is for that delimiter ({@code --boundary}); white space may follow it (RFC 2046 §5.1.1). */
    Delimiter delimiter(byte[] delimiter) {
        int length = textLength() > headLength ? Integer.MAX_VALUE : (int) textLength();
        if (length > headLength || !headStartsWith(delimiter)) {
            return Delimiter.NONE;
        }
        int rest = delimiter.length;
        boolean closing = length >= rest + 2 && head[rest] == '-' && head[rest + 1] == '-';
        for (int i = closing ? rest + 2 : rest; i < length; i++) {
            if (head[i] != ' ' && head[i] != '\t' && head[i] != '\r') {
                return Delimiter.NONE;
            }
        }
        return closing ? Delimiter.CLOSING : Delimiter.NEXT;
    }

    private boolean headStartsWith(byte[] expected) {
        if (headLength < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (head[i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
