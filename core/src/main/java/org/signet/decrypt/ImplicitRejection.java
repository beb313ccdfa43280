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
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;

/**
 * Decrypts RSAES-PKCS1-v1_5 without telling whether the padding was right, so that nobody can use the server as the oracle of
 * Bleichenbacher's attack: wrong padding gives another key, always the same for the same input, with which the content then fails to
 * decrypt (draft-irtf-cfrg-rsa-guidance §7).
 */
final class ImplicitRejection {
    private static final String TRANSFORMATION = "RSA/ECB/NoPadding";

    private ImplicitRejection() {
    }

    /**
     * The content key, or one that only this private key can tell from it.
     *
     * @return nothing where the key is no RSA key, or too short for a content key of that length
     */
    static Optional<byte[]> decrypt(DecryptionKey key, byte[] encrypted, int length) {
        if (!(key.certificate().getPublicKey() instanceof RSAPublicKey publicKey)) {
            return Optional.empty();
        }
        int modulusLength = (publicKey.getModulus().bitLength() + 7) / 8;
        if (modulusLength < Pkcs1Padding.OVERHEAD + length) {
            return Optional.empty();
        }
        try {
            byte[] ciphertext = inRange(encrypted, publicKey.getModulus(), modulusLength);
            byte[] rejection = key.rejectionSecret().keyFor(ciphertext, length);
            byte[] padded = fixedLength(rsa(key.privateKey(), ciphertext), modulusLength);
            byte[] contentKey = Pkcs1Padding.select(padded, length, rejection);
            Arrays.fill(padded, (byte) 0);
            return Optional.of(contentKey);
        } catch (GeneralSecurityException | ProviderException notUsable) {
            return Optional.empty();
        }
    }

    private static byte[] rsa(PrivateKey key, byte[] ciphertext) throws GeneralSecurityException {
        Cipher cipher = PrivateKeyCiphers.cipher(TRANSFORMATION, key);
        cipher.init(Cipher.DECRYPT_MODE, key);
        return cipher.doFinal(ciphertext);
    }

    /** The ciphertext with as many bytes as the modulus; zero, which has no right padding, for what is no number below the modulus. */
    private static byte[] inRange(byte[] encrypted, BigInteger modulus, int modulusLength) {
        boolean inRange = encrypted.length <= modulusLength && new BigInteger(1, encrypted).compareTo(modulus) < 0;
        return inRange ? fixedLength(encrypted, modulusLength) : new byte[modulusLength];
    }

    private static byte[] fixedLength(byte[] number, int length) {
        byte[] fixed = new byte[length];
        System.arraycopy(number, 0, fixed, length - number.length, number.length);
        return fixed;
    }
}
