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

import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.signet.TemporaryFailureException;

/**
 * Decrypts RSAES-PKCS1-v1_5 without telling whether the padding was right, so that nobody can use the server as the oracle of
 * Bleichenbacher's attack: wrong padding gives another key, always the same for the same input, with which the content then fails to
 * decrypt (draft-irtf-cfrg-rsa-guidance §7).
 */
final class ImplicitRejection {
    private ImplicitRejection() {
    }

    /**
     * The content key, or one that only this private key can tell from it.
     *
     * @return nothing where the key is no RSA key, or too short for a content key of that length
     * @throws TemporaryFailureException if the key is in a token that does not decrypt now
     */
    static Optional<byte[]> decrypt(DecryptionKey key, byte[] encrypted, int length) throws TemporaryFailureException {
        if (!(key.certificate().getPublicKey() instanceof RSAPublicKey publicKey)) {
            return Optional.empty();
        }
        if (RawRsa.length(publicKey) < Pkcs1Padding.OVERHEAD + length) {
            return Optional.empty();
        }
        try {
            byte[] ciphertext = RawRsa.inRange(encrypted, publicKey);
            byte[] rejection = key.rejectionSecret().keyFor(ciphertext, length);
            byte[] padded = RawRsa.decrypt(key, ciphertext);
            byte[] contentKey = Pkcs1Padding.select(padded, length, rejection);
            Arrays.fill(padded, (byte) 0);
            return Optional.of(contentKey);
        } catch (GeneralSecurityException | ProviderException notUsable) {
            return Optional.empty();
        }
    }
}
