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
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;

/**
 * A secret that belongs to a private key, from which the keys come that stand in for those of wrong padding: the same on every node that
 * has the key. A key that does not leave its token gets a random one.
 */
final class RejectionSecret {
    private static final String MAC = "HmacSHA256";

    private final byte[] secret;

    private RejectionSecret(byte[] secret) {
        this.secret = secret;
    }

    static RejectionSecret of(PrivateKey key) {
        if (key instanceof RSAPrivateKey known && known.getPrivateExponent() != null) {
            return new RejectionSecret(digest(known.getPrivateExponent().toByteArray()));
        }
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new RejectionSecret(random);
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
            Mac mac = Mac.getInstance(MAC, CryptoProviders.standard().bouncyCastle());
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
