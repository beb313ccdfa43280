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
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.signet.MalformedMessageException;
import org.signet.cms.Envelope;
import org.signet.cms.EnvelopeReader;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.Workspace;

/**
 * Content in GCM. What its tag does not prove is never given out, not even in part. Tag and attributes stand behind the content, and are
 * needed before it is decrypted.
 */
final class GcmContent implements EnvelopedContent {
    private final EncryptedContent encrypted;
    private final Workspace workspace;

    private GcmContent(EncryptedContent encrypted, Workspace workspace) {
        this.encrypted = encrypted;
        this.workspace = workspace;
    }

    /**
     * Reads the envelope to its end.
     *
     * @param expected how many bytes the content may have
     */
    static GcmContent read(EnvelopeReader reader, ContentAlgorithm algorithm, Workspace workspace, long expected)
            throws IOException, MalformedMessageException {
        try (ContentWriter ciphertext = workspace.writer(expected)) {
            Optional<Envelope.Authentication> authentication = reader.readContent(ciphertext);
            return new GcmContent(EncryptedContent.of(algorithm, authentication, ciphertext.finish()), workspace);
        }
    }

    @Override
    public Optional<Content> decrypt(byte[] key) throws IOException {
        try (ContentWriter content = workspace.writer(encrypted.ciphertext().size())) {
            decryption(new SecretKeySpec(key, encrypted.algorithm().cipher().keyAlgorithm())).decrypt(encrypted.ciphertext(), content);
            return Optional.of(content.finish());
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException notDecrypted) {
            return Optional.empty();
        }
    }

    @Override
    public void requireReadable() {
        // It has been read.
    }

    private ContentDecryption decryption(SecretKey key) throws GeneralSecurityException {
        return GcmDecryption.canDecrypt(encrypted) ? new GcmDecryption(key, encrypted) : new SlowGcmDecryption(key, encrypted);
    }
}
