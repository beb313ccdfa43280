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
package org.signet.sign;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.util.Optional;
import org.signet.algorithm.CryptoProviders;

/** Signs the signed attributes of one SignerInfo, which are small, with a private key. */
final class KeySigner {
    private KeySigner() {
    }

    static byte[] sign(SigningAlgorithm algorithm, PrivateKey key, Optional<Provider> token, byte[] data)
            throws GeneralSecurityException {
        Signature signature = signature(algorithm, key, token);
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    static Signature signature(SigningAlgorithm algorithm, Key key, Optional<Provider> token) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm.jcaName(),
                token.orElseGet(() -> CryptoProviders.standard().signature(algorithm.jcaName(), algorithm.parameters(), key)));
        if (algorithm.parameters().isPresent()) {
            signature.setParameter(algorithm.parameters().get());
        }
        return signature;
    }
}
