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
    private static final int PIECE = 16 * 1024;

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
    public Run start(OutputStream out) throws IOException {
        EnvelopeOutputStream envelope = new EnvelopeOutputStream(frame, cipher(), out);
        return new Run() {
            private final InputStream content = plaintext.open();
            private final byte[] source = new byte[Math.clamp(plaintext.size(), 1, PIECE)];

            @Override
            public boolean advance() throws IOException {
                int count = content.read(source);
                if (count >= 0) {
                    envelope.write(source, 0, count);
                    return true;
                }
                Arrays.fill(source, (byte) 0);
                envelope.close();
                out.write(lineEnd);
                return false;
            }
        };
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        EnvelopeOutputStream envelope = new EnvelopeOutputStream(frame, cipher(), out);
        plaintext.writeTo(envelope);
        envelope.close();
        out.write(lineEnd);
    }

    private synchronized Cipher cipher() throws IOException {
        if (closed) {
            throw new IOException("the key of an encrypted message is gone with its workspace");
        }
        try {
            return key.cipher(plaintext.size());
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
}
