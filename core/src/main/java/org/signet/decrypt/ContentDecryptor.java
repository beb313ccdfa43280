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
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.Workspace;

/** Decrypts the content of one envelope. What its tag does not prove is never given out, not even in part. */
final class ContentDecryptor {
    private final EncryptedContent encrypted;
    private final Workspace workspace;

    ContentDecryptor(EncryptedContent encrypted, Workspace workspace) {
        this.encrypted = encrypted;
        this.workspace = workspace;
    }

    /**
     * The content.
     *
     * @return nothing where the key is not the right one or the content was altered, as far as the cipher shows
     * @throws IOException if the workspace fails
     */
    Optional<Content> decrypt(byte[] key) throws IOException {
        try (ContentWriter content = workspace.writer(encrypted.ciphertext().size())) {
            decryption(new SecretKeySpec(key, encrypted.algorithm().cipher().keyAlgorithm())).decrypt(encrypted.ciphertext(), content);
            return Optional.of(content.finish());
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException notDecrypted) {
            return Optional.empty();
        }
    }

    private ContentDecryption decryption(SecretKey key) throws GeneralSecurityException {
        if (!encrypted.algorithm().cipher().isAuthenticated()) {
            return CipherDecryption.cbc(key, encrypted);
        }
        return GcmDecryption.canDecrypt(encrypted) ? new GcmDecryption(key, encrypted) : CipherDecryption.gcm(key, encrypted);
    }
}
