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

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.signet.mime.Base64OutputStream;
import org.signet.mime.Computation;
import org.signet.mime.Content;

/**
 * The body of an encrypted message, encrypted each time it is read: neither the ciphertext nor its base64 is ever stored. The key belongs
 * to this one content, which never changes, so that each time gives the same bytes and no key is used for two contents.
 */
final class EncryptedBody implements Computation, Closeable {
    private static final int MAX_PIECE = 16 * 1024;

    private final Plaintext plaintext;
    private final ContentKey key;
    private final EnvelopeFrame frame;
    private final byte[] lineEnd;
    private boolean closed;

    /**
     * @param frame what is around the ciphertext of that content with that key
     * @param lineEnd what ends the last line
     */
    EncryptedBody(Plaintext plaintext, ContentKey key, EnvelopeFrame frame, String lineEnd) {
        this.plaintext = plaintext;
        this.key = key;
        this.frame = frame;
        this.lineEnd = lineEnd.getBytes(StandardCharsets.US_ASCII);
    }

    Content content() {
        return Content.computed(Base64OutputStream.encodedLength(frame.length()) + lineEnd.length, this);
    }

    @Override
    public synchronized Run start(OutputStream out) throws IOException {
        if (closed) {
            throw new IOException("the key of an encrypted message is gone with its workspace");
        }
        try {
            return new Encryption(key.cipher(plaintext.size()), out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the providers of this JVM cannot encrypt", e);
        }
    }

    /** Forgets the key. Who is reading reads on. */
    @Override
    public synchronized void close() {
        closed = true;
        key.wipe();
    }

    private final class Encryption implements Run {
        private final Cipher cipher;
        private final OutputStream out;
        private final Base64OutputStream base64;
        private final InputStream content = plaintext.open();
        private final byte[] source = new byte[Math.clamp(plaintext.size(), 1, MAX_PIECE)];
        private final byte[] target = new byte[source.length + 2 * ContentKey.BLOCK_LENGTH];
        private boolean started;

        Encryption(Cipher cipher, OutputStream out) {
            this.cipher = cipher;
            this.out = out;
            this.base64 = new Base64OutputStream(out);
        }

        @Override
        public boolean advance() throws IOException {
            if (!started) {
                started = true;
                base64.write(frame.head());
            }
            int count = content.read(source);
            try {
                if (count >= 0) {
                    base64.write(target, 0, cipher.update(source, 0, count, target));
                } else {
                    finish(cipher.doFinal());
                }
            } catch (GeneralSecurityException e) {
                throw new IOException("the content cannot be encrypted to its end", e);
            }
            return count >= 0;
        }

        private void finish(byte[] last) throws IOException {
            int tagStart = last.length - frame.tagLength();
            base64.write(last, 0, tagStart);
            base64.write(frame.tail(Arrays.copyOfRange(last, tagStart, last.length)));
            base64.finish();
            out.write(lineEnd);
            Arrays.fill(source, (byte) 0);
        }
    }
}
