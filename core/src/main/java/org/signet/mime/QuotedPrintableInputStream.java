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
import java.io.PushbackInputStream;

/** Decodes quoted-printable (RFC 2045 §6.7); an escape that is none is kept as it stands. */
final class QuotedPrintableInputStream extends InputStream {
    private final PushbackInputStream in;

    QuotedPrintableInputStream(InputStream in) {
        this.in = new PushbackInputStream(new java.io.BufferedInputStream(in), 2);
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        while (b == '=') {
            int first = in.read();
            if (first == '\n') {
                b = in.read();
                continue;
            }
            int second = first < 0 ? -1 : in.read();
            if (first == '\r' && second == '\n') {
                b = in.read();
                continue;
            }
            int high = Character.digit(first, 16);
            int low = Character.digit(second, 16);
            if (high >= 0 && low >= 0) {
                return high << 4 | low;
            }
            pushBack(second);
            pushBack(first);
            return '=';
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int b = read();
            if (b < 0) {
                return count == 0 ? -1 : count;
            }
            target[offset + count++] = (byte) b;
        }
        return count;
    }

    private void pushBack(int b) throws IOException {
        if (b >= 0) {
            in.unread(b);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
