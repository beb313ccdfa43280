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
import org.signet.cms.OaepParameters;

/**
 * The content key, encrypted with a recipient's RSA key (RFC 5652 §6.2.1).
 *
 * @param hint the recipient
 * @param oaep the parameters of RSAES-OAEP; absent for RSAES-PKCS1-v1_5
 * @param encrypted the encrypted content key
 */
record TransportedKey(RecipientHint hint, Optional<OaepParameters> oaep, byte[] encrypted) implements EncryptedKey {
    @Override
    public Optional<byte[]> open(DecryptionKey key, int length) throws TemporaryFailureException {
        if (oaep.isEmpty()) {
            return ImplicitRejection.decrypt(key, encrypted, length);
        }
        try {
            return withoutPadding(key, oaep.get(), length);
        } catch (GeneralSecurityException | ProviderException | IllegalArgumentException notOpened) {
            return Optional.empty();
        }
    }

    /** Providers and tokens differ in which hashes and labels they know, some know OAEP with SHA-1 alone: the padding is taken off here. */
    private Optional<byte[]> withoutPadding(DecryptionKey key, OaepParameters parameters, int length)
            throws GeneralSecurityException, TemporaryFailureException {
        if (!(key.certificate().getPublicKey() instanceof RSAPublicKey publicKey)) {
            return Optional.empty();
        }
        byte[] padded = RawRsa.decrypt(key, RawRsa.inRange(encrypted, publicKey));
        try {
            return new OaepPadding(parameters).remove(padded, length);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }
}
