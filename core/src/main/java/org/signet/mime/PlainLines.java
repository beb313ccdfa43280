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
    private static final int LINE_END = 2;
    private static final int MOST_AT_ONCE = 64;
    private static final long TO_HIGH_BIT_FROM_SPACE_ON = Words.eightTimes((char) (0x80 - ' '));

    private PlainLines() {
    }

    /** Where the first line that is not plain, or does not end before {@code to}, starts. A line starts at {@code from}. */
    static int skip(byte[] bytes, int from, int to) {
        int start = from;
        while (true) {
            int end = endOfText(bytes, start, to);
            if (!isLineEnd(bytes, end, to) || !isPlain(bytes, start, end)) {
                return start;
            }
            start = skipRegular(bytes, end + LINE_END, to, end - start);
        }
    }

    private static boolean isLineEnd(byte[] bytes, int index, int to) {
        return index + 1 < to && bytes[index] == '\r' && bytes[index + 1] == '\n';
    }

    private static int endOfText(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long others = others(Words.at(bytes, i));
            if (others != 0) {
                return i + Long.numberOfTrailingZeros(others) / Byte.SIZE;
            }
        }
        while (i < to && bytes[i] >= ' ') {
            i++;
        }
        return i;
    }

    /**
     * Passes over lines of that length, as those of an encoded body are, more and more of them at once. Where all line ends are in their
     * places, and nothing else is no text, there are no other line ends.
     */
    private static int skipRegular(byte[] bytes, int from, int to, int length) {
        int start = from;
        int lines = 1;
        while (true) {
            int end = start;
            for (int i = 0; i < lines && isLineEnd(bytes, end + length, to) && isPlain(bytes, end, end + length); i++) {
                end += length + LINE_END;
            }
            int lineEnds = (end - start) / (length + LINE_END) * LINE_END;
            if (lineEnds == 0 || countOthers(bytes, start, end) != lineEnds) {
                return start;
            }
            start = end;
            lines = Math.min(2 * lines, MOST_AT_ONCE);
        }
    }

    private static int countOthers(byte[] bytes, int from, int to) {
        int count = 0;
        int i = from;
        for (int last = to - Long.BYTES; i <= last; i += Long.BYTES) {
            count += Long.bitCount(others(Words.at(bytes, i)));
        }
        for (; i < to; i++) {
            count += bytes[i] < ' ' ? 1 : 0;
        }
        return count;
    }

    /**
     * The highest bit of each byte that is not ASCII from space on. That of 0x1F is missing after a byte above 0x9F, whose own bit is
     * there: the first bit of a word is right, and a word without bits has none too few.
     */
    private static long others(long word) {
        return ~(word + TO_HIGH_BIT_FROM_SPACE_ON & ~word) & Words.HIGH_BITS;
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
