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
package org.signet.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.signet.MalformedMessageException;

/** The octets of a BER structure, taken from a stream in large pieces; nothing is read before it is wanted but what fits into one. */
final class BerInput {
    private static final int LONG_TAG = 0x1F;
    private static final int LONG_LENGTH = 0x80;
    private static final int SMALL_BUFFER = 1024;
    /** More than a usual signature with its certificates. */
    private static final int FIRST_BUFFER = 8 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[0];
    /** What of the buffer has not been taken yet. */
    private int from;
    private int to;
    private long position;

    BerInput(InputStream in) {
        this.in = in;
    }

    /** How many octets have been taken. */
    long position() {
        return position;
    }

    int next() throws IOException, MalformedMessageException {
        fillIfEmpty();
        position++;
        return buffer[from++] & 0xFF;
    }

    void copy(OutputStream out, long length) throws IOException, MalformedMessageException {
        long left = length;
        while (left > 0) {
            fillIfEmpty();
            int count = (int) Math.min(left, to - from);
            out.write(buffer, from, count);
            from += count;
            left -= count;
            position += count;
        }
    }

    /** The length of the whole element whose first octet was the last to be taken, if it has been read; 0 where that is not so simple. */
    int sizeAtHand() {
        int first = from < to ? buffer[from] & 0xFF : LONG_LENGTH;
        int octets = first < LONG_LENGTH ? 0 : first - LONG_LENGTH;
        if (first == LONG_LENGTH || octets > 2 || to - from <= octets || (buffer[from - 1] & LONG_TAG) == LONG_TAG) {
            return 0;
        }
        int length = octets == 0 ? first : 0;
        for (int i = 1; i <= octets; i++) {
            length = length << Byte.SIZE | buffer[from + i] & 0xFF;
        }
        return length <= to - from - 1 - octets ? 2 + octets + length : 0;
    }

    /** The element of that size, the first octet of which was taken before. */
    byte[] takeAtHand(int size) {
        int start = from - 1;
        from = start + size;
        position += size - 1;
        return Arrays.copyOfRange(buffer, start, from);
    }

    private void fillIfEmpty() throws IOException, MalformedMessageException {
        if (from < to) {
            return;
        }
        if (buffer.length == 0) {
            buffer = new byte[Math.clamp(in.available() + 1L, SMALL_BUFFER, FIRST_BUFFER)];
        } else if (to == buffer.length && to < BUFFER) {
            buffer = new byte[BUFFER];
        }
        from = 0;
        to = Math.max(in.read(buffer), 0);
        if (to == 0) {
            throw new MalformedMessageException("the structure ends too early");
        }
    }
}
