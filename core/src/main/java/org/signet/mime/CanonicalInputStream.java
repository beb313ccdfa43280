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

/** Gives every line its CRLF: a LF without CR before it becomes CRLF, everything else stays (RFC 8551 §3.1.1). */
public final class CanonicalInputStream extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int limit;
    private boolean afterCarriageReturn;
    /** The byte at the position is a LF whose CR has been given out. */
    private boolean carriageReturnGiven;

    public CanonicalInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        int written = 0;
        while (written < length) {
            if (position == limit && (written > 0 || !fill())) {
                break;
            }
            int available = Math.min(limit - position, length - written);
            int end = carriageReturnGiven ? position + 1
                    : BareLineFeeds.first(buffer, position, position + available, afterCarriageReturn);
            if (end == position) {
                target[offset + written++] = '\r';
                carriageReturnGiven = true;
                continue;
            }
            System.arraycopy(buffer, position, target, offset + written, end - position);
            written += end - position;
            position = end;
            afterCarriageReturn = buffer[end - 1] == '\r';
            carriageReturnGiven = false;
        }
        return written == 0 ? -1 : written;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(in.read(buffer, 0, buffer.length), 0);
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
