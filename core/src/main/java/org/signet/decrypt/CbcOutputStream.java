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
import java.util.Objects;
import javax.crypto.Cipher;
import org.signet.mime.ContentWriter;

/** Decrypts what is written to it, to where the content is kept. */
final class CbcOutputStream extends OutputStream {
    /** So few bytes that they stay in the processor's caches on their way. */
    private static final int PIECE = 16 * 1024;
    /** What a cipher may hold back, or say that it may need. */
    private static final int SLACK = 32;

    private final Cipher cipher;
    private final ContentWriter content;

    CbcOutputStream(Cipher cipher, ContentWriter content) {
        this.cipher = cipher;
        this.content = content;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        try {
            for (int done = 0; done < length; done += PIECE) {
                int start = offset + done;
                int count = Math.min(PIECE, length - done);
                content.fill(count + SLACK, (target, index) -> cipher.update(source, start, count, target, index));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cipher does not go on", e);
        }
    }

    /**
     * Decrypts what the cipher still holds back.
     *
     * @throws GeneralSecurityException if the padding is wrong
     */
    void finish() throws IOException, GeneralSecurityException {
        content.write(cipher.doFinal());
    }
}
