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
package org.signet.decrypt;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;

/**
 * Passes on what a cipher makes of what is written to it, a piece at a time. What the cipher still holds back at the end is passed on when
 * it is finished; closing the other stream is left to the caller.
 */
final class CipherOutputStream extends OutputStream {
    /** So few bytes that they stay in the processor's caches until they are written. */
    private static final int PIECE = 16 * 1024;
    private static final int LONGEST_BLOCK = 16;

    private final Cipher cipher;
    private final OutputStream out;
    private final byte[] piece;

    /**
     * @param size how many bytes will be written to it
     */
    CipherOutputStream(Cipher cipher, long size, OutputStream out) {
        this.cipher = cipher;
        this.out = out;
        this.piece = new byte[(int) Math.min(size, PIECE) + 2 * LONGEST_BLOCK];
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        int room = piece.length - 2 * LONGEST_BLOCK;
        try {
            for (int done = 0; done < length; done += room) {
                int count = cipher.update(source, offset + done, Math.min(room, length - done), piece);
                out.write(piece, 0, count);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cipher does not go on", e);
        }
    }

    /**
     * Passes on the rest, and forgets the last piece.
     *
     * @param more what the cipher is given last of all, as a tag; no bytes where there is nothing
     * @throws GeneralSecurityException if the cipher finds that padding or tag are wrong
     */
    void finish(byte... more) throws IOException, GeneralSecurityException {
        try {
            byte[] last = cipher.doFinal(more);
            out.write(last);
            Arrays.fill(last, (byte) 0);
        } finally {
            Arrays.fill(piece, (byte) 0);
        }
    }
}
