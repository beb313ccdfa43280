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
package org.signet.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import org.signet.algorithm.CryptoProviders;

/** What it takes at least to get a content key to a recipient, by the provider that Signet takes: one operation, and nothing of CMS. */
final class BareKeyManagement {
    private static final String RSA = "RSA/ECB/PKCS1Padding";

    private final PublicKey publicKey;
    private final PrivateKey privateKey;

    BareKeyManagement(KeyPair pair) {
        this.publicKey = CryptoProviders.standard().converted(pair.getPublic());
        this.privateKey = CryptoProviders.standard().converted(pair.getPrivate());
    }

    /** The content key, encrypted; for an elliptic curve, the secret of an agreement with a new pair. */
    byte[] encrypt(byte[] contentKey) throws GeneralSecurityException {
        if (!publicKey.getAlgorithm().equals("RSA")) {
            return agree(newPair().getPrivate(), publicKey);
        }
        Cipher cipher = Cipher.getInstance(RSA, CryptoProviders.standard().cipher(RSA, publicKey));
        cipher.init(Cipher.ENCRYPT_MODE, publicKey);
        return cipher.doFinal(contentKey);
    }

    /** The same the other way round. */
    byte[] decrypt(byte[] encrypted, PublicKey ephemeral) throws GeneralSecurityException {
        if (!privateKey.getAlgorithm().equals("RSA")) {
            return agree(privateKey, ephemeral);
        }
        Cipher cipher = Cipher.getInstance(RSA, CryptoProviders.standard().cipher(RSA, privateKey));
        cipher.init(Cipher.DECRYPT_MODE, privateKey);
        return cipher.doFinal(encrypted);
    }

    /** A pair of an elliptic curve that was used for nothing; for RSA its own. */
    KeyPair newPair() throws GeneralSecurityException {
        if (publicKey.getAlgorithm().equals("RSA")) {
            return new KeyPair(publicKey, privateKey);
        }
        String algorithm = isElliptic() ? "EC" : "X25519";
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CryptoProviders.standard().keyPairs(algorithm, publicKey));
        if (isElliptic()) {
            generator.initialize(new ECGenParameterSpec("secp256r1"));
        }
        return generator.generateKeyPair();
    }

    private boolean isElliptic() {
        return publicKey instanceof ECKey;
    }

    private byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        String algorithm = isElliptic() ? "ECDH" : "X25519";
        KeyAgreement agreement = KeyAgreement.getInstance(algorithm, CryptoProviders.standard().keyAgreement(algorithm, own));
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
