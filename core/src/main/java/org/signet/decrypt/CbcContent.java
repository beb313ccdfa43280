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
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.EnvelopeReader;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Content in CBC with the padding of RFC 5652 §6.3. It is decrypted while the message is read, and the ciphertext is kept nowhere: for a
 * second key, which hardly a message needs, the message is read again.
 */
final class CbcContent implements EnvelopedContent {
    private final MimeEntity entity;
    private final ContentAlgorithm algorithm;
    private final Workspace workspace;
    private final long expected;
    private Optional<EnvelopeReader> opened;
    private boolean readable;

    /**
     * @param opened the same entity, read up to the content
     * @param expected how many bytes the content may have
     */
    CbcContent(MimeEntity entity, EnvelopeReader opened, ContentAlgorithm algorithm, Workspace workspace, long expected) {
        this.entity = entity;
        this.opened = Optional.of(opened);
        this.algorithm = algorithm;
        this.workspace = workspace;
        this.expected = expected;
    }

    @Override
    public Optional<Content> decrypt(byte[] key) throws IOException, MalformedMessageException {
        try (ContentWriter content = workspace.writer(expected)) {
            CbcOutputStream decryption = new CbcOutputStream(cipher(key), content);
            read(decryption);
            decryption.finish();
            return Optional.of(content.finish());
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException notDecrypted) {
            return Optional.empty();
        }
    }

    @Override
    public void requireReadable() throws IOException, MalformedMessageException {
        if (!readable) {
            read(OutputStream.nullOutputStream());
        }
    }

    private Cipher cipher(byte[] key) throws GeneralSecurityException {
        String keyAlgorithm = algorithm.cipher().keyAlgorithm();
        String transformation = keyAlgorithm + "/CBC/PKCS5Padding";
        Cipher cipher = Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation));
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, keyAlgorithm), new IvParameterSpec(algorithm.initializationVector()));
        return cipher;
    }

    private void read(OutputStream ciphertext) throws IOException, MalformedMessageException {
        if (opened.isPresent()) {
            EnvelopeReader reader = opened.get();
            opened = Optional.empty();
            readContent(reader, ciphertext);
            return;
        }
        try (InputStream again = CmsBody.open(entity)) {
            readContent(EnvelopeReader.open(again), ciphertext);
        }
    }

    private void readContent(EnvelopeReader reader, OutputStream ciphertext) throws IOException, MalformedMessageException {
        CountedOutputStream counted = new CountedOutputStream(ciphertext);
        reader.readContent(counted);
        if (counted.count == 0 || counted.count % algorithm.cipher().blockLength() != 0) {
            throw new MalformedMessageException("the encrypted content does not consist of whole blocks");
        }
        readable = true;
    }

    /** Counts what passes. */
    private static final class CountedOutputStream extends OutputStream {
        private final OutputStream out;
        private long count;

        CountedOutputStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            out.write(source, offset, length);
            count += length;
        }
    }
}
