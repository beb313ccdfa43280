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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;

/**
 * A secret that belongs to a private key, from which the keys come that stand in for those of wrong padding: the same on every node that
 * has the key.
 *
 * <p>Of a key that does not leave its token it is what the key makes of a fixed number: nobody can compute that without the key, and no
 * message tells it.
 */
final class RejectionSecret {
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private RejectionSecret(byte[] secret) {
        this.secret = secret;
    }

    /**
     * The secret of that RSA key.
     *
     * @throws GeneralSecurityException if the key is none
     * @throws TemporaryFailureException if the key is in a token that does not decrypt now
     */
    static RejectionSecret of(DecryptionKey key) throws GeneralSecurityException, TemporaryFailureException {
        if (key.privateKey() instanceof RSAPrivateKey known && known.getPrivateExponent() != null) {
            return new RejectionSecret(digest(known.getPrivateExponent().toByteArray()));
        }
        if (!(key.certificate().getPublicKey() instanceof RSAPublicKey publicKey)) {
            throw new InvalidKeyException("only RSA keys have a rejection secret");
        }
        return new RejectionSecret(digest(RawRsa.decrypt(key, number(RawRsa.length(publicKey)))));
    }

    /** A number below every modulus of that length, whose digits are a hash: no product of those that an attacker may choose. */
    private static byte[] number(int length) {
        byte[] number = new byte[length];
        byte[] seed = "Signet: rejection of wrong padding".getBytes(StandardCharsets.US_ASCII);
        for (int done = 1, counter = 0; done < length; done += DigestAlgorithm.SHA256.length(), counter++) {
            byte[] block = Arrays.copyOf(seed, seed.length + 1);
            block[seed.length] = (byte) counter;
            System.arraycopy(DigestAlgorithm.SHA256.hash(block), 0, number, done, Math.min(DigestAlgorithm.SHA256.length(), length - done));
        }
        return number;
    }

    /** The content key of that length, at most 32 bytes, that stands in for the one of this ciphertext. */
    byte[] keyFor(byte[] ciphertext, int length) {
        byte[] derivationKey = hmac(secret, ciphertext);
        return Arrays.copyOf(hmac(derivationKey, ("content key of " + length).getBytes(StandardCharsets.US_ASCII)), length);
    }

    private static byte[] digest(byte[] exponent) {
        try {
            return DigestAlgorithm.SHA256.hash(exponent);
        } finally {
            Arrays.fill(exponent, (byte) 0);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC, CryptoProviders.standard().mac(MAC));
            mac.init(new SecretKeySpec(key, MAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("there is no " + MAC, e);
        }
    }

    @Override
    public String toString() {
        return "RejectionSecret";
    }
}
