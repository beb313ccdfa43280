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
import java.io.OutputStream;
import java.util.Objects;

/**
 * Gives every line its CRLF: a LF without CR before it becomes CRLF, everything else stays (RFC 8551 §3.1.1). What is canonical already
 * is passed on where it is, without a copy. Closing it does not close the stream that it writes to.
 */
final class CanonicalOutputStream extends OutputStream {
    /** So few bytes that they are still in the processor's second cache when the next stream looks at them. */
    private static final int PIECE = 32 * 1024;

    private final OutputStream out;
    private byte[] expanded = new byte[0];
    private boolean afterCarriageReturn;

    CanonicalOutputStream(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int to = Math.min(end, from + PIECE);
            int bare = BareLineFeeds.first(source, from, to, afterCarriageReturn);
            if (bare == to) {
                out.write(source, from, to - from);
            } else {
                writeExpanded(source, from, bare, to);
            }
            afterCarriageReturn = source[to - 1] == '\r';
            from = to;
        }
    }

    private void writeExpanded(byte[] source, int from, int firstBare, int to) throws IOException {
        if (expanded.length < 2 * (to - from)) {
            expanded = new byte[2 * (to - from)];
        }
        int start = from;
        int bare = firstBare;
        int written = 0;
        while (start < to) {
            System.arraycopy(source, start, expanded, written, bare - start);
            written += bare - start;
            if (bare < to) {
                expanded[written++] = '\r';
                expanded[written++] = '\n';
            }
            start = Math.min(bare + 1, to);
            bare = BareLineFeeds.first(source, start, to, false);
        }
        out.write(expanded, 0, written);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
