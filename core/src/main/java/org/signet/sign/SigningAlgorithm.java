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
package org.signet.sign;

import java.io.IOException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.NamedCurve;

/**
 * One way to sign: what stands in the SignerInfo, and what JCA calls it.
 *
 * @param identifier the SignerInfo's signatureAlgorithm
 * @param digest that of the content
 * @param jcaName name for {@link java.security.Signature}
 * @param parameters parameters for {@link java.security.Signature}, where it needs some
 */
record SigningAlgorithm(AlgorithmIdentifier identifier, DigestAlgorithm digest, String jcaName,
        Optional<PSSParameterSpec> parameters) {
    private static final int SHORTEST_MODULUS = 1024;

    /** The SignerInfo's digestAlgorithm; parameters are absent (RFC 5754 §2). */
    AlgorithmIdentifier digestIdentifier() {
        return new AlgorithmIdentifier(digest.oid());
    }

    /**
     * How a key of this kind signs.
     *
     * @throws IllegalArgumentException if keys of this kind cannot sign, or their certificate does not allow any digest that we have
     */
    static SigningAlgorithm of(SubjectPublicKeyInfo key, DigestAlgorithm digest, RsaPadding padding) {
        ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
        if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            int bits = modulusBits(key);
            return padding == RsaPadding.PSS ? pss(digest, digest, bits, 0) : pkcs1(digest);
        }
        if (kind.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return pss(key.getAlgorithm().getParameters(), digest, modulusBits(key));
        }
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return ecdsa(key.getAlgorithm().getParameters(), digest);
        }
        if (kind.equals(EdECObjectIdentifiers.id_Ed25519)) {
            // RFC 8419 §2.3 and §3.1: no parameters, SHA-512 for the content.
            return new SigningAlgorithm(new AlgorithmIdentifier(kind), DigestAlgorithm.SHA512, "Ed25519", Optional.empty());
        }
        throw new IllegalArgumentException("keys of its kind (" + kind + ") cannot sign mail; RSA, EC and Ed25519 keys can");
    }

    private static int modulusBits(SubjectPublicKeyInfo key) {
        int bits;
        try {
            bits = RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength();
        } catch (IOException e) {
            throw new IllegalArgumentException("the RSA key in the certificate cannot be parsed", e);
        }
        if (bits < SHORTEST_MODULUS) {
            throw new IllegalArgumentException("an RSA key of " + bits + " bits is too short to sign");
        }
        return bits;
    }

    /** RFC 3370 §3.2: rsaEncryption with NULL is what every program reads. */
    private static SigningAlgorithm pkcs1(DigestAlgorithm digest) {
        AlgorithmIdentifier identifier = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        return new SigningAlgorithm(identifier, digest, jcaDigest(digest) + "withRSA", Optional.empty());
    }

    /** RFC 4055 §3.1: parameters of a certificate bind its key; without parameters any digest may be used. */
    private static SigningAlgorithm pss(ASN1Encodable restriction, DigestAlgorithm wanted, int modulusBits) {
        if (restriction == null) {
            return pss(wanted, wanted, modulusBits, 0);
        }
        RSASSAPSSparams only = RSASSAPSSparams.getInstance(restriction);
        DigestAlgorithm digest = supported(only.getHashAlgorithm().getAlgorithm());
        DigestAlgorithm mask = supported(AlgorithmIdentifier.getInstance(only.getMaskGenAlgorithm().getParameters()).getAlgorithm());
        return pss(digest, mask, modulusBits, only.getSaltLength().intValueExact());
    }

    private static DigestAlgorithm supported(ASN1ObjectIdentifier digest) {
        return DigestAlgorithm.of(digest).filter(SignaturePolicy::isForSignatures).orElseThrow(() -> new IllegalArgumentException(
                "the certificate allows PSS with the digest " + digest + " only; signatures are made with sha256, sha384 or sha512"));
    }

    /** The salt is as long as the digest (RFC 4055 §3.1), or shorter where the key has no room for that (RFC 8017 §9.1.1). */
    private static SigningAlgorithm pss(DigestAlgorithm digest, DigestAlgorithm mask, int modulusBits, int shortestSalt) {
        int room = (modulusBits + 6) / 8 - digest.length() - 2;
        int saltLength = Math.max(Math.min(digest.length(), room), shortestSalt);
        RSASSAPSSparams parameters = new RSASSAPSSparams(
                new AlgorithmIdentifier(digest.oid(), DERNull.INSTANCE),
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, new AlgorithmIdentifier(mask.oid(), DERNull.INSTANCE)),
                new ASN1Integer(saltLength), RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
        PSSParameterSpec spec = new PSSParameterSpec(digest.jcaName(), "MGF1", new MGF1ParameterSpec(mask.jcaName()), saltLength,
                PSSParameterSpec.TRAILER_FIELD_BC);
        return new SigningAlgorithm(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, parameters), digest, "RSASSA-PSS",
                Optional.of(spec));
    }

    private static SigningAlgorithm ecdsa(ASN1Encodable curve, DigestAlgorithm digest) {
        boolean known = curve instanceof ASN1ObjectIdentifier name && NamedCurve.of(name).filter(SigningAlgorithm::isStrong).isPresent();
        if (!known) {
            throw new IllegalArgumentException("its curve is one that mail programs do not know;"
                    + " P-256, P-384, P-521 and the brainpool r1 curves can sign mail");
        }
        ASN1ObjectIdentifier identifier = switch (digest) {
            case SHA256 -> X9ObjectIdentifiers.ecdsa_with_SHA256;
            case SHA384 -> X9ObjectIdentifiers.ecdsa_with_SHA384;
            case SHA512 -> X9ObjectIdentifiers.ecdsa_with_SHA512;
            default -> throw new IllegalArgumentException("ECDSA is made with sha256, sha384 or sha512");
        };
        return new SigningAlgorithm(new AlgorithmIdentifier(identifier), digest, jcaDigest(digest) + "withECDSA", Optional.empty());
    }

    private static boolean isStrong(NamedCurve curve) {
        return curve != NamedCurve.P192 && curve != NamedCurve.P224;
    }

    private static String jcaDigest(DigestAlgorithm digest) {
        return digest.jcaName().replace("-", "");
    }
}
