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
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import org.signet.algorithm.CryptoProviders;

/** Finds the provider that can work with a private key: one that lives in a token can be used by the token's provider only. */
final class PrivateKeyCiphers {
    private PrivateKeyCiphers() {
    }

    static Cipher cipher(String transformation, DecryptionKey key) throws GeneralSecurityException {
        if (key.token().isPresent()) {
            return Cipher.getInstance(transformation, key.token().get());
        }
        // Without a named provider, JCA asks each one when the cipher gets its key.
        return key.isInToken() ? Cipher.getInstance(transformation)
                : Cipher.getInstance(transformation, CryptoProviders.standard().cipher(transformation, key.privateKey()));
    }

    static KeyAgreement keyAgreement(String algorithm, DecryptionKey key) throws GeneralSecurityException {
        if (key.token().isPresent()) {
            return KeyAgreement.getInstance(algorithm, key.token().get());
        }
        return key.isInToken() ? KeyAgreement.getInstance(algorithm)
                : KeyAgreement.getInstance(algorithm, CryptoProviders.standard().keyAgreement(algorithm, key.privateKey()));
    }
}
