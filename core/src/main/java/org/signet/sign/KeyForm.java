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
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.signet.algorithm.CryptoProviders;

/** The form that a private key has in the provider that signs with it: converting it once is cheaper than at every signature. */
final class KeyForm {
    private KeyForm() {
    }

    /** The key in the provider's own form; the key itself where it does not leave its token or the provider does not know it. */
    static PrivateKey of(PrivateKey key, SigningAlgorithm algorithm) {
        byte[] encoded = key.getEncoded();
        if (encoded == null || !"PKCS#8".equals(key.getFormat())) {
            return key;
        }
        Provider provider = CryptoProviders.standard().signature(algorithm.jcaName());
        try {
            return KeyFactory.getInstance(key.getAlgorithm(), provider).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException unknownThere) {
            return key;
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }
}
