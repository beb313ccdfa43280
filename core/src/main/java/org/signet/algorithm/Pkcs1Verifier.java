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

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;

/**
 * Verifies RSASSA-PKCS1-v1_5 as RFC 8017 §8.2.2 says: what the signature has to contain is made anew and compared, octet by octet.
 *
 * <p>Providers only compute the power here, since they do not agree on the rest: Amazon's refuses a digest's identifier without NULL,
 * which old programs write and RFC 8017 §A.2.4 has verifiers accept; Bouncy Castle accepts a signature that is shorter than the modulus,
 * which §8.2.2 refuses.
 */
final class Pkcs1Verifier implements SignatureVerifier {
    private static final String TRANSFORMATION = "RSA/ECB/NoPadding";
    private static final int SHORTEST_PADDING = 8;

    private final DigestAlgorithm algorithm;
    private final MessageDigest digest;
    private final BigInteger modulus;
    private final Cipher power;

    /**
     * @throws GeneralSecurityException if that is not an RSA key, or one that the provider does not compute with
     */
    Pkcs1Verifier(DigestAlgorithm algorithm, PublicKey key, CryptoProviders providers) throws GeneralSecurityException {
        if (!(key instanceof RSAPublicKey rsa)) {
            throw new InvalidKeyException("not an RSA key");
        }
        this.algorithm = algorithm;
        this.digest = MessageDigest.getInstance(algorithm.jcaName(), providers.digest(algorithm));
        this.modulus = rsa.getModulus();
        this.power = Cipher.getInstance(TRANSFORMATION, providers.cipher(TRANSFORMATION, key));
        this.power.init(Cipher.ENCRYPT_MODE, key);
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    @Override
    public boolean verifies(byte[] signature) {
        int length = (modulus.bitLength() + 7) / 8;
        if (signature.length != length || new BigInteger(1, signature).compareTo(modulus) >= 0) {
            return false;
        }
        byte[] value = digest.digest();
        try {
            byte[] signed = power.doFinal(signature);
            return MessageDigest.isEqual(signed, encoded(new AlgorithmIdentifier(algorithm.oid(), DERNull.INSTANCE), value, length))
                    || MessageDigest.isEqual(signed, encoded(new AlgorithmIdentifier(algorithm.oid()), value, length));
        } catch (GeneralSecurityException | IOException noSignature) {
            return false;
        }
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 §9.2). */
    private static byte[] encoded(AlgorithmIdentifier digest, byte[] value, int length) throws IOException, GeneralSecurityException {
        byte[] info = new DigestInfo(digest, value).getEncoded(ASN1Encoding.DER);
        int padding = length - info.length - 3;
        if (padding < SHORTEST_PADDING) {
            throw new InvalidKeyException("too short for that digest");
        }
        byte[] encoded = new byte[length];
        encoded[1] = 1;
        Arrays.fill(encoded, 2, 2 + padding, (byte) 0xFF);
        System.arraycopy(info, 0, encoded, 3 + padding, info.length);
        return encoded;
    }
}
