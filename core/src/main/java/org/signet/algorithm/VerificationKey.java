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
package org.signet.algorithm;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.Optional;

/**
 * A public key that verifies signatures again and again: in the form of the provider that does so, and with what takes time to get ready.
 * For any number of threads.
 */
public final class VerificationKey {
    private final PublicKey key;
    private final Optional<RsaPower> power;

    private VerificationKey(PublicKey key, Optional<RsaPower> power) {
        this.key = key;
        this.power = power;
    }

    /** That key. */
    public static VerificationKey of(PublicKey key) {
        CryptoProviders providers = CryptoProviders.standard();
        PublicKey converted = providers.converted(key);
        try {
            return new VerificationKey(converted, Optional.of(new RsaPower(converted, providers)));
        } catch (InvalidKeyException notRsa) {
            return new VerificationKey(converted, Optional.empty());
        }
    }

    /**
     * A verifier for signatures of that algorithm, ready to be fed.
     *
     * @throws GeneralSecurityException if the key is of another kind, or misses parameters
     */
    public SignatureVerifier verifier(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        return algorithm.scheme() == SignatureScheme.RSA_PKCS1 && power.isPresent()
                ? new Pkcs1Verifier(algorithm.digest().orElseThrow(), power.get(), CryptoProviders.standard()) : algorithm.verifier(key);
    }
}
