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

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/** Raises to the power of an RSA public key (RFC 8017 §5.2.2). For any number of threads. */
final class RsaPower {
    private static final String TRANSFORMATION = "RSA/ECB/NoPadding";

    private final PublicKey key;
    private final BigInteger modulus;
    private final CryptoProviders providers;
    /** What has computed and can do so again, as many as there ever were threads that did at the same moment. */
    private final Queue<Cipher> ready = new ConcurrentLinkedQueue<>();

    /**
     * @throws InvalidKeyException if that is not an RSA key
     */
    RsaPower(PublicKey key, CryptoProviders providers) throws InvalidKeyException {
        if (!(key instanceof RSAPublicKey rsa)) {
            throw new InvalidKeyException("not an RSA key");
        }
        this.key = key;
        this.modulus = rsa.getModulus();
        this.providers = providers;
    }

    /** How many octets the modulus has, and each power. */
    int length() {
        return (modulus.bitLength() + 7) / 8;
    }

    /**
     * The power of that.
     *
     * @param base as long as the modulus
     * @throws GeneralSecurityException if it is not less than the modulus, or the provider does not compute with the key
     */
    byte[] of(byte[] base) throws GeneralSecurityException {
        if (base.length != length() || new BigInteger(1, base).compareTo(modulus) >= 0) {
            throw new IllegalBlockSizeException("no number below the modulus");
        }
        try {
            Cipher cipher = ready.poll();
            if (cipher == null) {
                cipher = Cipher.getInstance(TRANSFORMATION, providers.cipher(TRANSFORMATION, key));
                cipher.init(Cipher.ENCRYPT_MODE, key);
            }
            byte[] power = cipher.doFinal(base);
            ready.add(cipher);
            return power;
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | ArithmeticException strange) {
            throw new InvalidKeyException("not a key to compute with", strange);
        }
    }
}
