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

/** Reads text without its line ends. Lines as long as the one before are copied without looking for their ends. */
final class UnbrokenLines {
    private final Blocks text;
    private byte[] buffer = new byte[0];
    private int position;
    private int limit;
    private int lineLength;
    private int lineEndLength;

    UnbrokenLines(Blocks text) {
        this.text = text;
    }

    /** Fills {@code target} from that index on. Returns how far it is filled, which is its length everywhere but at the end of the text. */
    int read(byte[] target, int from) throws IOException {
        int filled = from;
        while (filled < target.length && (position < limit || fill())) {
            filled = copyRegularLines(target, filled);
            filled = copyToLineEnd(target, filled);
        }
        return filled;
    }

    private boolean fill() throws IOException {
        if (!text.next()) {
            return false;
        }
        buffer = text.bytes();
        position = text.from();
        limit = text.to();
        return true;
    }

    private int copyRegularLines(byte[] target, int from) {
        int filled = from;
        while (isLineEnd(position + lineLength) && filled + lineLength <= target.length) {
            System.arraycopy(buffer, position, target, filled, lineLength);
            filled += lineLength;
            position += lineLength + lineEndLength;
        }
        return filled;
    }

    private boolean isLineEnd(int index) {
        return switch (lineEndLength) {
            case 2 -> index + 1 < limit && buffer[index] == '\r' && buffer[index + 1] == '\n';
            case 1 -> index < limit && buffer[index] == '\n';
            default -> false;
        };
    }

    /** Copies the rest of a line, or what there is of it. A CR before a LF that has not been read yet is not copied either. */
    private int copyToLineEnd(byte[] target, int from) {
        int lineFeed = Words.indexOf('\n', buffer, position, limit);
        int end = lineFeed > position && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        int count = Math.min(end - position, target.length - from);
        System.arraycopy(buffer, position, target, from, count);
        if (count < end - position) {
            position += count;
            return from + count;
        }
        if (lineFeed < limit) {
            lineLength = count;
            lineEndLength = lineFeed + 1 - end;
        }
        position = Math.min(lineFeed + 1, limit);
        return from + count;
    }
}
