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
package org.signet.encrypt;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Cipher;
import org.signet.mime.Base64OutputStream;

/**
 * Encrypts what is written to it, and writes the envelope in base64. Closing it writes the end of the envelope, and does not close the
 * stream that it writes to.
 */
final class EnvelopeOutputStream extends OutputStream {
    /** So few that they stay in the processor's caches until they are base64. */
    private static final int PIECE = 16 * 1024;

    private final EnvelopeFrame frame;
    private final Cipher cipher;
    private final Base64OutputStream base64;
    private final byte[] ciphertext = new byte[PIECE + 2 * ContentKey.BLOCK_LENGTH];
    private boolean started;

    EnvelopeOutputStream(EnvelopeFrame frame, Cipher cipher, OutputStream out) {
        this.frame = frame;
        this.cipher = cipher;
        this.base64 = new Base64OutputStream(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        start();
        try {
            for (int done = 0; done < length; done += PIECE) {
                int count = cipher.update(source, offset + done, Math.min(PIECE, length - done), ciphertext);
                base64.write(ciphertext, 0, count);
            }
        } catch (GeneralSecurityException e) {
            throw notEncrypted(e);
        }
    }

    private void start() throws IOException {
        if (!started) {
            started = true;
            base64.write(frame.head());
        }
    }

    @Override
    public void close() throws IOException {
        start();
        try {
            byte[] last = cipher.doFinal();
            int tagStart = last.length - frame.tagLength();
            base64.write(last, 0, tagStart);
            base64.write(frame.tail(Arrays.copyOfRange(last, tagStart, last.length)));
        } catch (GeneralSecurityException e) {
            throw notEncrypted(e);
        }
        base64.finish();
    }

    private static IOException notEncrypted(GeneralSecurityException reason) {
        return new IOException("the content cannot be encrypted to its end", reason);
    }
}
