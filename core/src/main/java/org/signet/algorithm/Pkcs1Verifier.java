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
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.signet.cms.CmsEncoding;

/**
 * Verifies RSASSA-PKCS1-v1_5 as RFC 8017 §8.2.2 says: what the signature has to contain is made anew and compared, octet by octet.
 *
 * <p>Providers only compute the power here, since they do not agree on the rest: Amazon's refuses a digest's identifier without NULL,
 * which old programs write and RFC 8017 §A.2.4 has verifiers accept; Bouncy Castle accepts a signature that is shorter than the modulus,
 * which §8.2.2 refuses.
 */
final class Pkcs1Verifier implements SignatureVerifier {
    private static final int SHORTEST_PADDING = 8;
    /** What stands before the value in a DigestInfo, as it should be, and without NULL. */
    private static final Map<DigestAlgorithm, List<byte[]>> PREFIXES = Arrays.stream(DigestAlgorithm.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), digest -> List.of(
                    prefix(digest, new AlgorithmIdentifier(digest.oid(), DERNull.INSTANCE)),
                    prefix(digest, new AlgorithmIdentifier(digest.oid())))));

    private final DigestAlgorithm algorithm;
    private final MessageDigest digest;
    private final RsaPower power;

    /**
     * @throws GeneralSecurityException if there is no such digest
     */
    Pkcs1Verifier(DigestAlgorithm algorithm, RsaPower power, CryptoProviders providers) throws GeneralSecurityException {
        this.algorithm = algorithm;
        this.digest = MessageDigest.getInstance(algorithm.jcaName(), providers.digest(algorithm));
        this.power = power;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    @Override
    public boolean verifies(byte[] signature) {
        byte[] value = digest.digest();
        try {
            byte[] signed = power.of(signature);
            boolean verifies = false;
            for (byte[] prefix : PREFIXES.get(algorithm)) {
                verifies |= MessageDigest.isEqual(signed, encoded(prefix, value, signed.length));
            }
            return verifies;
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    /** EMSA-PKCS1-v1_5 (RFC 8017 §9.2). */
    private static byte[] encoded(byte[] prefix, byte[] value, int length) throws GeneralSecurityException {
        int padding = length - prefix.length - value.length - 3;
        if (padding < SHORTEST_PADDING) {
            throw new InvalidKeyException("too short for that digest");
        }
        byte[] encoded = new byte[length];
        encoded[1] = 1;
        Arrays.fill(encoded, 2, 2 + padding, (byte) 0xFF);
        System.arraycopy(prefix, 0, encoded, 3 + padding, prefix.length);
        System.arraycopy(value, 0, encoded, length - value.length, value.length);
        return encoded;
    }

    private static byte[] prefix(DigestAlgorithm algorithm, AlgorithmIdentifier identifier) {
        byte[] info = CmsEncoding.der(new DigestInfo(identifier, new byte[algorithm.length()]));
        return Arrays.copyOf(info, info.length - algorithm.length());
    }
}
