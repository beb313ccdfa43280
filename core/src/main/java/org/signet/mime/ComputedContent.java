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
import java.io.OutputStream;
import java.util.Objects;

/**
 * A stretch of bytes that are stored nowhere. Who reads to the end gets as many bytes as were announced, or an exception.
 *
 * @param computation computes the bytes of the whole
 * @param whole how many those are
 * @param from where the stretch starts; what comes before is computed all the same
 * @param to where it ends
 */
record ComputedContent(Computation computation, long whole, long from, long to) implements Content {
    @Override
    public long size() {
        return to - from;
    }

    @Override
    public InputStream open() {
        return new ComputedStream(computation, whole, from, to);
    }

    @Override
    public Content slice(long first, long last) {
        Objects.checkFromToIndex(first, last, size());
        return new ComputedContent(computation, whole, from + first, from + last);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        if (size() < whole) {
            open().transferTo(out);
            return;
        }
        CountedOutputStream counted = new CountedOutputStream(out, whole);
        computation.writeTo(counted);
        counted.requireAll();
    }

    @Override
    public String toString() {
        return "Content[" + size() + " bytes that are computed]";
    }

    /** Lets no more bytes pass than were announced. */
    private static final class CountedOutputStream extends OutputStream {
        private final OutputStream out;
        private long left;

        CountedOutputStream(OutputStream out, long expected) {
            this.out = out;
            this.left = expected;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw ComputedStream.otherSize();
            }
            out.write(source, offset, length);
        }

        void requireAll() throws IOException {
            if (left != 0) {
                throw ComputedStream.otherSize();
            }
        }
    }
}
