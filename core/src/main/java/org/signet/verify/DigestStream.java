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
package org.signet.verify;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Computes digests of what is written to it, all of them in one pass. */
final class DigestStream extends OutputStream {
    /** So few bytes that they stay in the processor's cache for the next engine, and that native ones do not hold an array for long. */
    private static final int PIECE = 64 * 1024;

    private final List<MessageDigest> engines;

    DigestStream(Collection<MessageDigest> engines) {
        this.engines = List.copyOf(engines);
    }

    @Override
    public void write(int b) {
        engines.forEach(engine -> engine.update((byte) b));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        int end = offset + length;
        for (int from = offset; from < end; from += PIECE) {
            for (MessageDigest engine : engines) {
                engine.update(bytes, from, Math.min(PIECE, end - from));
            }
        }
    }
}
