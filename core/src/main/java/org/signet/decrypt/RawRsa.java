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

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.interfaces.RSAPublicKey;
import javax.crypto.Cipher;
import org.signet.TemporaryFailureException;

/** Decrypts with an RSA key and leaves the padding to its caller (RSADP, RFC 8017 §5.1.2). */
final class RawRsa {
    private static final String TRANSFORMATION = "RSA/ECB/NoPadding";

    private RawRsa() {
    }

    /** Bytes of the key's modulus. */
    static int length(RSAPublicKey key) {
        return (key.getModulus().bitLength() + 7) / 8;
    }

    /**
     * The ciphertext with as many bytes as the modulus; for what is no number below the modulus another, which has neither padding:
     * 1 decrypts to 1.
     */
    static byte[] inRange(byte[] encrypted, RSAPublicKey key) {
        boolean inRange = encrypted.length <= length(key) && new BigInteger(1, encrypted).compareTo(key.getModulus()) < 0
                && new BigInteger(1, encrypted).signum() > 0;
        return fixedLength(inRange ? encrypted : new byte[] {1}, length(key));
    }

    /**
     * What the ciphertext was before it was encrypted, as many bytes as the modulus.
     *
     * @param ciphertext a number below the modulus
     * @throws GeneralSecurityException if the key is none that can do this
     * @throws TemporaryFailureException if the key is in a token that does not do it now
     */
    static byte[] decrypt(DecryptionKey key, byte[] ciphertext) throws GeneralSecurityException, TemporaryFailureException {
        Cipher cipher = PrivateKeyCiphers.cipher(TRANSFORMATION, key);
        try {
            cipher.init(Cipher.DECRYPT_MODE, key.privateKey());
            return fixedLength(cipher.doFinal(ciphertext), ciphertext.length);
        } catch (GeneralSecurityException | ProviderException e) {
            if (key.isInToken()) {
                throw new TemporaryFailureException("the token with the " + key + " does not decrypt now", e);
            }
            throw e;
        }
    }

    private static byte[] fixedLength(byte[] number, int length) {
        byte[] fixed = new byte[length];
        int significant = Math.min(number.length, length);
        System.arraycopy(number, number.length - significant, fixed, length - significant, significant);
        return fixed;
    }
}
