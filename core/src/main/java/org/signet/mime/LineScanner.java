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

/** Walks over the lines of a body, of any length, and keeps the first bytes of each. A line ends with LF. */
final class LineScanner {
    enum Delimiter { NONE, NEXT, CLOSING }

    private final InputStream in;
    private final byte[] head;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private int headLength;
    private long start;
    private long end;
    private int lineEndLength;
    private int previousLineEndLength;

    LineScanner(InputStream in, int headSize) {
        this.in = in;
        this.head = new byte[headSize];
    }

    /** Goes to the next line; false at the end. */
    boolean next() throws IOException {
        previousLineEndLength = lineEndLength;
        start = end;
        headLength = 0;
        lineEndLength = 0;
        byte last = 0;
        while (position < limit || fill()) {
            int lineFeed = position;
            while (lineFeed < limit && buffer[lineFeed] != '\n') {
                lineFeed++;
            }
            int kept = Math.min(lineFeed - position, head.length - headLength);
            System.arraycopy(buffer, position, head, headLength, kept);
            headLength += kept;
            if (lineFeed > position) {
                last = buffer[lineFeed - 1];
            }
            end += lineFeed - position;
            position = lineFeed;
            if (lineFeed < limit) {
                position++;
                end++;
                lineEndLength = last == '\r' ? 2 : 1;
                return true;
            }
        }
        return end > start;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(in.read(buffer, 0, buffer.length), 0);
        return limit > 0;
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

    /** What this line is for that delimiter ({@code --boundary}); white space may follow it (RFC 2046 §5.1.1). */
    Delimiter delimiter(byte[] delimiter) {
        int length = end - start - lineEndLength > headLength ? Integer.MAX_VALUE : (int) (end - start - lineEndLength);
        if (length < delimiter.length || length > headLength) {
            return Delimiter.NONE;
        }
        for (int i = 0; i < delimiter.length; i++) {
            if (head[i] != delimiter[i]) {
                return Delimiter.NONE;
            }
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
}
