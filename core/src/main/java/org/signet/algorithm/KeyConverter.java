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
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/** Gives a key the form that it has in the provider that works with it: doing so once is cheaper than at every use. */
final class KeyConverter {
    private KeyConverter() {
    }

    static PublicKey convert(PublicKey key, Provider provider) {
        byte[] encoded = key.getEncoded();
        if (encoded == null || !"X.509".equals(key.getFormat())) {
            return key;
        }
        try {
            return factory(key, provider).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException notTaken) {
            return key;
        }
    }

    static PrivateKey convert(PrivateKey key, Provider provider) {
        byte[] encoded = key.getEncoded();
        if (encoded == null || !"PKCS#8".equals(key.getFormat())) {
            return key;
        }
        try {
            return factory(key, provider).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException notTaken) {
            return key;
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static KeyFactory factory(Key key, Provider provider) throws GeneralSecurityException {
        return KeyFactory.getInstance(key.getAlgorithm(), provider);
    }
}
