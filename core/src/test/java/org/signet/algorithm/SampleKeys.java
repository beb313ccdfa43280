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
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Keys of all kinds, made once, by Bouncy Castle, which has them all. */
final class SampleKeys {
    private static final BouncyCastleProvider MAKER = new BouncyCastleProvider();
    private static final KeyPair RSA = make("RSA", "");
    private static final List<Signing> SIGNING = List.of(
            new Signing(RSA, "SHA256withRSA", pkcs1(DigestAlgorithm.SHA256)),
            new Signing(RSA, "SHA224withRSA", pkcs1(DigestAlgorithm.SHA224)),
            new Signing(RSA, "SHA3-256withRSA", pkcs1(DigestAlgorithm.SHA3_256)),
            new Signing(RSA, "RSASSA-PSS", pss(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256)),
            new Signing(RSA, "RSASSA-PSS", pss(DigestAlgorithm.SHA256, DigestAlgorithm.SHA1)),
            new Signing(RSA, "RSASSA-PSS", pss(DigestAlgorithm.SHA3_256, DigestAlgorithm.SHA3_256)),
            new Signing(make("EC", "secp256r1"), "SHA256withECDSA", ecdsa(DigestAlgorithm.SHA256)),
            new Signing(make("EC", "secp521r1"), "SHA512withECDSA", ecdsa(DigestAlgorithm.SHA512)),
            new Signing(make("EC", "secp384r1"), "SHA3-384withECDSA", ecdsa(DigestAlgorithm.SHA3_384)),
            new Signing(make("EC", "brainpoolP256r1"), "SHA256withECDSA", ecdsa(DigestAlgorithm.SHA256)),
            new Signing(make("Ed25519", ""), "Ed25519",
                    new SignatureAlgorithm(SignatureScheme.ED25519, Optional.empty(), Optional.empty())));
    private static final List<Agreeing> AGREEING = List.of(
            new Agreeing("ECDH", make("EC", "secp256r1"), make("EC", "secp256r1")),
            new Agreeing("ECDH", make("EC", "secp384r1"), make("EC", "secp384r1")),
            new Agreeing("ECDH", make("EC", "secp521r1"), make("EC", "secp521r1")),
            new Agreeing("ECDH", make("EC", "brainpoolP256r1"), make("EC", "brainpoolP256r1")),
            new Agreeing("X25519", make("X25519", ""), make("X25519", "")));

    private SampleKeys() {
    }

    record Signing(KeyPair keys, String jcaName, SignatureAlgorithm algorithm) {
        @Override
        public String toString() {
            return jcaName + algorithm.pss().map(parameters -> " with " + parameters).orElse("");
        }
    }

    record Agreeing(String agreement, KeyPair own, KeyPair peer) {
        @Override
        public String toString() {
            return agreement;
        }
    }

    static KeyPair rsa() {
        return RSA;
    }

    static List<Signing> signing() {
        return SIGNING;
    }

    static List<Agreeing> agreeing() {
        return AGREEING;
    }

    private static SignatureAlgorithm pkcs1(DigestAlgorithm digest) {
        return new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, Optional.of(digest), Optional.empty());
    }

    private static SignatureAlgorithm ecdsa(DigestAlgorithm digest) {
        return new SignatureAlgorithm(SignatureScheme.ECDSA, Optional.of(digest), Optional.empty());
    }

    private static SignatureAlgorithm pss(DigestAlgorithm digest, DigestAlgorithm mask) {
        return new SignatureAlgorithm(SignatureScheme.RSA_PSS, Optional.of(digest), Optional.of(new PSSParameterSpec(
                digest.jcaName(), "MGF1", new MGF1ParameterSpec(mask.jcaName()), 20, PSSParameterSpec.TRAILER_FIELD_BC)));
    }

    private static KeyPair make(String algorithm, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, MAKER);
            if (algorithm.equals("RSA")) {
                generator.initialize(1024);
            } else if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
