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

/**
 * Passes over the lines that every part of Signet leaves alone: at most 998 characters of ASCII from space on, CRLF at the end, no
 * space before it, and neither {@code -} nor {@code From } at the start. Almost every line of almost every mail is one, so this is the loop
 * that decides how fast messages are scanned. What else there is, others look at line by line.
 */
final class PlainLines {
    private static final long TO_HIGH_BIT_FROM_SPACE_ON = Words.eightTimes((char) (0x80 - ' '));

    private PlainLines() {
    }

    /** Where the first line that is not plain, or does not end before {@code to}, starts. A line starts at {@code from}. */
    static int skip(byte[] bytes, int from, int to) {
        int start = from;
        int length = 0;
        while (true) {
            // Lines of an encoded body are all of one length.
            boolean regular = length >= Long.BYTES && isLineEnd(bytes, start + length, to) && isText(bytes, start, start + length);
            int end = regular ? start + length : endOfText(bytes, start, to);
            if (!isLineEnd(bytes, end, to) || !isPlain(bytes, start, end)) {
                return start;
            }
            length = end - start;
            start = end + 2;
        }
    }

    private static boolean isLineEnd(byte[] bytes, int index, int to) {
        return index + 1 < to && bytes[index] == '\r' && bytes[index + 1] == '\n';
    }

    /** Whether there is nothing but ASCII from space on; for at least eight bytes. */
    private static boolean isText(byte[] bytes, int from, int to) {
        long text = text(Words.at(bytes, to - Long.BYTES));
        for (int i = from; i + Long.BYTES <= to; i += Long.BYTES) {
            text &= text(Words.at(bytes, i));
        }
        return (text & Words.HIGH_BITS) == Words.HIGH_BITS;
    }

    private static int endOfText(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long others = ~text(Words.at(bytes, i)) & Words.HIGH_BITS;
            if (others != 0) {
                return i + Long.numberOfTrailingZeros(others) / Byte.SIZE;
            }
        }
        while (i < to && bytes[i] >= ' ') {
            i++;
        }
        return i;
    }

    /** The highest bit of each byte says whether it is ASCII from space on; that of a byte after one that is not may be wrong. */
    private static long text(long word) {
        return word + TO_HIGH_BIT_FROM_SPACE_ON & ~word;
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        return from == to || bytes[from] != '-' && !isFromLine(bytes, from, to) && bytes[to - 1] != ' '
                && to - from <= LineTraits.MAX_LENGTH;
    }

    private static boolean isFromLine(byte[] bytes, int from, int to) {
        return bytes[from] == 'F' && to - from >= 5 && bytes[from + 1] == 'r' && bytes[from + 2] == 'o' && bytes[from + 3] == 'm'
                && bytes[from + 4] == ' ';
    }
}
