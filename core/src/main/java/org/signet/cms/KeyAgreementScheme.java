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
package org.signet.cms;

import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.ecc.ECCCMSSharedInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.generators.KDF2BytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KDFParameters;
import org.bouncycastle.util.Pack;

/**
 * How the secret of an elliptic-curve Diffie-Hellman agreement becomes the key that wraps the content key (RFC 5753 §7.1.4, RFC 8418
 * §2). Cofactor Diffie-Hellman gives the same secret on every curve that is used here, since their cofactor is 1.
 */
public enum KeyAgreementScheme {
    STD_SHA1(X9ObjectIdentifiers.dhSinglePass_stdDH_sha1kdf_scheme, SHA1Digest::new, false),
    STD_SHA224(SECObjectIdentifiers.dhSinglePass_stdDH_sha224kdf_scheme, SHA224Digest::new, false),
    STD_SHA256(SECObjectIdentifiers.dhSinglePass_stdDH_sha256kdf_scheme, SHA256Digest::newInstance, false),
    STD_SHA384(SECObjectIdentifiers.dhSinglePass_stdDH_sha384kdf_scheme, SHA384Digest::new, false),
    STD_SHA512(SECObjectIdentifiers.dhSinglePass_stdDH_sha512kdf_scheme, SHA512Digest::new, false),
    COFACTOR_SHA1(X9ObjectIdentifiers.dhSinglePass_cofactorDH_sha1kdf_scheme, SHA1Digest::new, false),
    COFACTOR_SHA224(SECObjectIdentifiers.dhSinglePass_cofactorDH_sha224kdf_scheme, SHA224Digest::new, false),
    COFACTOR_SHA256(SECObjectIdentifiers.dhSinglePass_cofactorDH_sha256kdf_scheme, SHA256Digest::newInstance, false),
    COFACTOR_SHA384(SECObjectIdentifiers.dhSinglePass_cofactorDH_sha384kdf_scheme, SHA384Digest::new, false),
    COFACTOR_SHA512(SECObjectIdentifiers.dhSinglePass_cofactorDH_sha512kdf_scheme, SHA512Digest::new, false),
    HKDF_SHA256(PKCSObjectIdentifiers.id_smime.branch("3.19"), SHA256Digest::newInstance, true),
    HKDF_SHA384(PKCSObjectIdentifiers.id_smime.branch("3.20"), SHA384Digest::new, true),
    HKDF_SHA512(PKCSObjectIdentifiers.id_smime.branch("3.21"), SHA512Digest::new, true);

    private final ASN1ObjectIdentifier oid;
    private final Supplier<Digest> digest;
    private final boolean hkdf;

    KeyAgreementScheme(ASN1ObjectIdentifier oid, Supplier<Digest> digest, boolean hkdf) {
        this.oid = oid;
        this.digest = digest;
        this.hkdf = hkdf;
    }

    /** The scheme with that object identifier. */
    public static Optional<KeyAgreementScheme> of(ASN1ObjectIdentifier oid) {
        for (KeyAgreementScheme scheme : values()) {
            if (scheme.oid.equals(oid)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** Its object identifier. */
    public ASN1ObjectIdentifier oid() {
        return oid;
    }

    /**
     * The key that wraps the content key.
     *
     * @param secret the outcome of the agreement
     * @param wrapAlgorithm as it stands in the message: it is part of what the key is derived from
     * @param length bytes of the key
     * @param userKeyingMaterial what the sender added, if anything
     */
    public byte[] deriveKey(byte[] secret, AlgorithmIdentifier wrapAlgorithm, int length, Optional<byte[]> userKeyingMaterial) {
        byte[] material = userKeyingMaterial.orElse(null);
        byte[] sharedInfo = CmsEncoding.der(new ECCCMSSharedInfo(wrapAlgorithm, material, Pack.intToBigEndian(8 * length)));
        byte[] key = new byte[length];
        if (hkdf) {
            HKDFBytesGenerator generator = new HKDFBytesGenerator(digest.get());
            // RFC 8418 §2.2: the material of the sender is the salt too.
            generator.init(new HKDFParameters(secret, material, sharedInfo));
            generator.generateBytes(key, 0, length);
        } else {
            KDF2BytesGenerator generator = new KDF2BytesGenerator(digest.get());
            generator.init(new KDFParameters(secret, sharedInfo));
            generator.generateBytes(key, 0, length);
        }
        return key;
    }
}
