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

import static org.signet.algorithm.DigestAlgorithm.MD5;
import static org.signet.algorithm.DigestAlgorithm.SHA1;
import static org.signet.algorithm.DigestAlgorithm.SHA224;
import static org.signet.algorithm.DigestAlgorithm.SHA256;
import static org.signet.algorithm.DigestAlgorithm.SHA384;
import static org.signet.algorithm.DigestAlgorithm.SHA3_256;
import static org.signet.algorithm.DigestAlgorithm.SHA3_384;
import static org.signet.algorithm.DigestAlgorithm.SHA3_512;
import static org.signet.algorithm.DigestAlgorithm.SHA512;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The object identifiers by which signature algorithms go, those of RSASSA-PSS apart, whose parameters say the digest. */
final class SignatureIdentifiers {
    private static final Map<ASN1ObjectIdentifier, SignatureScheme> KEYS_ONLY = Map.of(
            PKCSObjectIdentifiers.rsaEncryption, SignatureScheme.RSA_PKCS1,
            X9ObjectIdentifiers.id_ecPublicKey, SignatureScheme.ECDSA,
            X9ObjectIdentifiers.id_dsa, SignatureScheme.DSA);

    private static final Map<ASN1ObjectIdentifier, SignatureScheme> WITHOUT_DIGEST = Map.of(
            EdECObjectIdentifiers.id_Ed25519, SignatureScheme.ED25519,
            EdECObjectIdentifiers.id_Ed448, SignatureScheme.ED448);

    private static final Map<ASN1ObjectIdentifier, SignatureAlgorithm> WHOLE = Map.ofEntries(
            rsa(PKCSObjectIdentifiers.md5WithRSAEncryption, MD5),
            rsa(PKCSObjectIdentifiers.sha1WithRSAEncryption, SHA1),
            rsa(OIWObjectIdentifiers.sha1WithRSA, SHA1),
            rsa(PKCSObjectIdentifiers.sha224WithRSAEncryption, SHA224),
            rsa(PKCSObjectIdentifiers.sha256WithRSAEncryption, SHA256),
            rsa(PKCSObjectIdentifiers.sha384WithRSAEncryption, SHA384),
            rsa(PKCSObjectIdentifiers.sha512WithRSAEncryption, SHA512),
            rsa(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_256, SHA3_256),
            rsa(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_384, SHA3_384),
            rsa(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_512, SHA3_512),
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA1, SHA1),
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA224, SHA224),
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA256, SHA256),
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA384, SHA384),
            ecdsa(X9ObjectIdentifiers.ecdsa_with_SHA512, SHA512),
            ecdsa(NISTObjectIdentifiers.id_ecdsa_with_sha3_256, SHA3_256),
            ecdsa(NISTObjectIdentifiers.id_ecdsa_with_sha3_384, SHA3_384),
            ecdsa(NISTObjectIdentifiers.id_ecdsa_with_sha3_512, SHA3_512),
            dsa(X9ObjectIdentifiers.id_dsa_with_sha1, SHA1),
            dsa(OIWObjectIdentifiers.dsaWithSHA1, SHA1),
            dsa(NISTObjectIdentifiers.dsa_with_sha224, SHA224),
            dsa(NISTObjectIdentifiers.dsa_with_sha256, SHA256));

    private SignatureIdentifiers() {
    }

    static Optional<SignatureAlgorithm> find(ASN1ObjectIdentifier identifier, Optional<DigestAlgorithm> separateDigest) {
        if (WITHOUT_DIGEST.containsKey(identifier)) {
            return Optional.of(new SignatureAlgorithm(WITHOUT_DIGEST.get(identifier), Optional.empty(), Optional.empty()));
        }
        if (KEYS_ONLY.containsKey(identifier)) {
            return separateDigest.map(digest -> algorithm(KEYS_ONLY.get(identifier), digest));
        }
        return Optional.ofNullable(WHOLE.get(identifier));
    }

    private static Map.Entry<ASN1ObjectIdentifier, SignatureAlgorithm> rsa(ASN1ObjectIdentifier identifier, DigestAlgorithm digest) {
        return Map.entry(identifier, algorithm(SignatureScheme.RSA_PKCS1, digest));
    }

    private static Map.Entry<ASN1ObjectIdentifier, SignatureAlgorithm> ecdsa(ASN1ObjectIdentifier identifier, DigestAlgorithm digest) {
        return Map.entry(identifier, algorithm(SignatureScheme.ECDSA, digest));
    }

    private static Map.Entry<ASN1ObjectIdentifier, SignatureAlgorithm> dsa(ASN1ObjectIdentifier identifier, DigestAlgorithm digest) {
        return Map.entry(identifier, algorithm(SignatureScheme.DSA, digest));
    }

    private static SignatureAlgorithm algorithm(SignatureScheme scheme, DigestAlgorithm digest) {
        return new SignatureAlgorithm(scheme, Optional.of(digest), Optional.empty());
    }
}
