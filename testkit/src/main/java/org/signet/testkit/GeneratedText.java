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
package org.signet.testkit;

import java.io.InputStream;
import java.util.Objects;

/** Lines of 76 letters and CRLF, of any total length, in constant memory. Its last line is longer, so that the length comes out. */
final class GeneratedText extends InputStream {

    private static final int LINE = 78;
    private static final int PERIOD = 25;

    private final long length;
    private final long lastLine;
    private long position;

    GeneratedText(long length) {
        this.length = length;
        this.lastLine = Math.max(0, (length / LINE - 1) * LINE);
    }

    @Override
    public int read() {
        return position == length ? -1 : at(position++);
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
        Objects.checkFromIndexSize(offset, wanted, target.length);
        if (wanted == 0) {
            return 0;
        }
        int count = (int) Math.min(wanted, length - position);
        for (int i = 0; i < count; i++) {
            target[offset + i] = at(position++);
        }
        return count == 0 ? -1 : count;
    }

    private byte at(long index) {
        if (index >= length - 2) {
            return (byte) (index == length - 2 ? '\r' : '\n');
        }
        long column = index % LINE;
        if (index < lastLine && column >= LINE - 2) {
            return (byte) (column == LINE - 2 ? '\r' : '\n');
        }
        return (byte) ('a' + (column + index / LINE) % PERIOD);
    }
}
