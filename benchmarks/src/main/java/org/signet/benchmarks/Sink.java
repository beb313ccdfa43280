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
package org.signet.benchmarks;

import java.io.OutputStream;
import java.util.Objects;

/** Takes every byte and keeps none; looks at one of each piece, so that the JVM cannot leave out making it. */
final class Sink extends OutputStream {
    private long bytes;
    private int seen;

    @Override
    public void write(int b) {
        seen ^= b;
        bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, source.length);
        if (length > 0) {
            seen ^= source[offset + length - 1];
            bytes += length;
        }
    }

    /** What a benchmark returns. */
    long result() {
        return bytes * 31 + seen;
    }
}
