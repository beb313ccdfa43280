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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.signet.algorithm.CryptoProviders;

/** Signs the signed attributes of SignerInfos, which are small, with a private key. For use by many threads. */
final class KeySigner {
    private final SigningAlgorithm algorithm;
    private final PrivateKey key;
    private final Optional<Provider> token;
    /**
     * What has signed and can sign again, as many as there ever were threads that signed at the same moment: some providers take a
     * twentieth of a signature's time to get ready.
     */
    private final Queue<Signature> ready = new ConcurrentLinkedQueue<>();

    KeySigner(SigningAlgorithm algorithm, PrivateKey key, Optional<Provider> token) {
        this.algorithm = algorithm;
        this.key = key;
        this.token = token;
    }

    /**
     * The signature of these bytes.
     *
     * @throws GeneralSecurityException if the key does not sign
     * @throws java.security.ProviderException likewise
     */
    byte[] sign(byte[] data) throws GeneralSecurityException {
        Signature signature = ready.poll();
        if (signature == null) {
            signature = signature(algorithm, key, token);
            signature.initSign(key);
        }
        signature.update(data);
        byte[] value = signature.sign();
        if (isInMemory()) {
            ready.add(signature);
        }
        return value;
    }

    /** Others are asked for anew each time, as they may have been taken away, and would keep a session of their token. */
    private boolean isInMemory() {
        return token.isEmpty() && key.getFormat() != null;
    }

    /** What signs, or verifies, in that way. */
    static Signature signature(SigningAlgorithm algorithm, Key key, Optional<Provider> token) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm.jcaName(),
                token.orElseGet(() -> CryptoProviders.standard().signature(algorithm.jcaName(), algorithm.parameters(), key)));
        if (algorithm.parameters().isPresent()) {
            signature.setParameter(algorithm.parameters().get());
        }
        return signature;
    }
}
