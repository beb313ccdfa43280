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

import java.io.OutputStream;
import java.util.Objects;

/**
 * Looks for the delimiters of a multipart (RFC 2046 §5.1.1) in the bytes that are written to it, in whatever pieces they come, and for
 * LFs without CR on the way. A line ends with LF.
 *
 * <p>Every byte of every clear-signed message passes through here, so that lines which cannot be a delimiter are passed over eight bytes
 * at a time, and nothing is copied but the start of a line that two pieces share.
 */
abstract class DelimiterScanner extends OutputStream {
    /** White space that may follow a delimiter. */
    private static final int MAX_PADDING = 512;

    private final byte[] delimiter;
    private final byte[] head;
    private long position;
    private int previousLineEndLength;
    /** How many bytes of a line, whose end has not come yet, have come; its first ones are in the head. */
    private long open;
    private boolean carriageReturnLast;
    private boolean done;

    /**
     * @param delimiter two hyphens and the boundary
     */
    DelimiterScanner(byte[] delimiter) {
        this.delimiter = delimiter;
        this.head = new byte[delimiter.length + MAX_PADDING];
    }

    /**
     * A line is a delimiter.
     *
     * @param closing whether it is the closing one
     * @param start where the line starts
     * @param end where the next line starts
     * @param lineEndBefore length of the line end before the line: 2, 1, or 0 at the start of the body
     * @return whether to look for more
     */
    abstract boolean delimiter(boolean closing, long start, long end, int lineEndBefore);

    /** There is a LF without CR at that place. */
    abstract void bareLineFeed(long place);

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int end = offset + length;
        int next = open > 0 ? completeLine(bytes, offset, end) : offset;
        while (next < end && !done) {
            int start = PlainLines.skip(bytes, next, end);
            previousLineEndLength = start > next ? 2 : previousLineEndLength;
            int lineFeed = Words.indexOf('\n', bytes, start, end);
            if (lineFeed == end) {
                keep(bytes, start, end);
            } else {
                boolean carriageReturn = lineFeed > start && bytes[lineFeed - 1] == '\r';
                long at = position + start - offset;
                line(bytes, start, carriageReturn ? lineFeed - 1 : lineFeed, at, at + lineFeed + 1 - start);
                ended(carriageReturn, at + lineFeed - start);
            }
            next = lineFeed + 1;
        }
        position += length;
    }

    /** There is nothing more: the last line may be one without an end. */
    final void finish() {
        if (open > 0 && !done) {
            line(head, 0, (int) Math.min(open, Integer.MAX_VALUE), position - open, position);
        }
    }

    /** Goes on with a line whose start has come before; where the next line starts. */
    private int completeLine(byte[] bytes, int from, int end) {
        int lineFeed = Words.indexOf('\n', bytes, from, end);
        if (lineFeed == end) {
            keep(bytes, from, end);
            return end;
        }
        boolean carriageReturn = lineFeed > from ? bytes[lineFeed - 1] == '\r' : carriageReturnLast;
        long start = position - open;
        keep(bytes, from, lineFeed);
        long length = open - (carriageReturn ? 1 : 0);
        line(head, 0, (int) Math.min(length, Integer.MAX_VALUE), start, start + open + 1);
        ended(carriageReturn, start + open);
        open = 0;
        return lineFeed + 1;
    }

    private void keep(byte[] bytes, int from, int to) {
        if (to > from) {
            if (open < head.length) {
                System.arraycopy(bytes, from, head, (int) open, (int) Math.min(to - from, head.length - open));
            }
            open += to - from;
            carriageReturnLast = bytes[to - 1] == '\r';
        }
    }

    private void ended(boolean carriageReturn, long lineFeed) {
        previousLineEndLength = carriageReturn ? 2 : 1;
        if (!carriageReturn && !done) {
            bareLineFeed(lineFeed);
        }
    }

    /** Looks at the text of a line, of which as much is in the array as a delimiter may have. */
    private void line(byte[] bytes, int from, int to, long start, long end) {
        int rest = from + delimiter.length;
        if (to < rest || to - from > head.length || !startsWithDelimiter(bytes, from)) {
            return;
        }
        boolean closing = to >= rest + 2 && bytes[rest] == '-' && bytes[rest + 1] == '-';
        for (int i = closing ? rest + 2 : rest; i < to; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return;
            }
        }
        done = !delimiter(closing, start, end, previousLineEndLength);
    }

    private boolean startsWithDelimiter(byte[] bytes, int from) {
        for (int i = 0; i < delimiter.length; i++) {
            if (bytes[from + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }
}
