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
package org.signet.it.server.load;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.testkit.TestIdentity;

/** The arithmetic that a treatment cannot do without, with Signet's providers, RSA-2048, SHA-256 and AES-256-CBC; nothing is parsed. */
final class BareArithmetic {

    private static final CryptoProviders PROVIDERS = CryptoProviders.standard();
    private static final int ATTRIBUTES = 110;
    private static final String RSA_SIGNATURE = "SHA256withRSA";
    private static final String RSA_CIPHER = "RSA/ECB/PKCS1Padding";
    private static final String AES = "AES/CBC/PKCS5Padding";

    private final Operation operation;

    private BareArithmetic(Operation operation) {
        this.operation = operation;
    }

    /** That of a treatment, for a message of this size. */
    static BareArithmetic of(Treatment treatment, int size, TestIdentity identity) throws GeneralSecurityException {
        byte[] content = new byte[size];
        Arrays.fill(content, (byte) 'a');
        return new BareArithmetic(switch (treatment) {
            case SIGNED -> signing(content, identity);
            case VERIFIED -> verifying(content, identity);
            case ENCRYPTED -> encrypting(content, identity);
            case DECRYPTED -> decrypting(content, identity);
            case PLAIN, SEALED, OPENED -> () -> 0;
        });
    }

    /** How long it takes, once. */
    Duration time() throws GeneralSecurityException {
        long start = System.nanoTime();
        int result = operation.run();
        long end = System.nanoTime();
        if (result < 0) {
            throw new GeneralSecurityException("the arithmetic is wrong");
        }
        return Duration.ofNanos(end - start);
    }

    private static Operation signing(byte[] content, TestIdentity identity) throws GeneralSecurityException {
        MessageDigest digest = digest();
        PrivateKey key = PROVIDERS.converted(identity.privateKey());
        Signature signature = Signature.getInstance(RSA_SIGNATURE, PROVIDERS.signature(RSA_SIGNATURE, Optional.empty(), key));
        signature.initSign(key);
        byte[] attributes = new byte[ATTRIBUTES];
        return () -> {
            System.arraycopy(digest.digest(content), 0, attributes, 0, digest.getDigestLength());
            signature.update(attributes);
            return signature.sign().length;
        };
    }

    private static Operation verifying(byte[] content, TestIdentity identity) throws GeneralSecurityException {
        MessageDigest digest = digest();
        PublicKey key = PROVIDERS.converted(identity.certificate().getPublicKey());
        Signature signature = Signature.getInstance(RSA_SIGNATURE, PROVIDERS.signature(RSA_SIGNATURE, Optional.empty(), key));
        byte[] attributes = new byte[ATTRIBUTES];
        signature.initSign(PROVIDERS.converted(identity.privateKey()));
        signature.update(attributes);
        byte[] signed = signature.sign();
        signature.initVerify(key);
        return () -> {
            digest.digest(content);
            signature.update(attributes);
            return signature.verify(signed) ? 1 : -1;
        };
    }

    private static Operation encrypting(byte[] content, TestIdentity identity) throws GeneralSecurityException {
        PublicKey recipient = PROVIDERS.converted(identity.certificate().getPublicKey());
        Cipher rsa = Cipher.getInstance(RSA_CIPHER, PROVIDERS.cipher(RSA_CIPHER, recipient));
        Cipher aes = Cipher.getInstance(AES, PROVIDERS.cipher(AES));
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        return () -> {
            rsa.init(Cipher.ENCRYPT_MODE, recipient);
            aes.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
            return rsa.doFinal(key.getEncoded()).length + Base64.getMimeEncoder().encode(aes.doFinal(content)).length;
        };
    }

    private static Operation decrypting(byte[] content, TestIdentity identity) throws GeneralSecurityException {
        PrivateKey recipient = PROVIDERS.converted(identity.privateKey());
        Cipher rsa = Cipher.getInstance(RSA_CIPHER, PROVIDERS.cipher(RSA_CIPHER, recipient));
        Cipher aes = Cipher.getInstance(AES, PROVIDERS.cipher(AES));
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        rsa.init(Cipher.ENCRYPT_MODE, PROVIDERS.converted(identity.certificate().getPublicKey()));
        byte[] encryptedKey = rsa.doFinal(key.getEncoded());
        aes.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        byte[] encoded = Base64.getMimeEncoder().encode(aes.doFinal(content));
        return () -> {
            rsa.init(Cipher.DECRYPT_MODE, recipient);
            SecretKeySpec decrypted = new SecretKeySpec(rsa.doFinal(encryptedKey), "AES");
            aes.init(Cipher.DECRYPT_MODE, decrypted, new IvParameterSpec(new byte[16]));
            return aes.doFinal(Base64.getMimeDecoder().decode(encoded)).length;
        };
    }

    private static MessageDigest digest() throws GeneralSecurityException {
        return MessageDigest.getInstance(DigestAlgorithm.SHA256.jcaName(), PROVIDERS.digest(DigestAlgorithm.SHA256));
    }

    /** What is measured; less than nothing when its result is wrong. */
    private interface Operation {
        int run() throws GeneralSecurityException;
    }
}
