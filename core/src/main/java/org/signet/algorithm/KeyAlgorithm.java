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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * What kind of public key a certificate holds.
 *
 * @param name for reports, as {@code rsa with 2048 bits}, {@code ec on P-256}, or an object identifier
 * @param schemes the kinds of signature that it can verify; none for a key that cannot sign or that we do not know
 * @param modulusBits size of an RSA or DSA modulus; 0 for all others
 * @param publicExponent of an RSA key; 0 for all others
 * @param curve for elliptic curves, if it is a named one that we know
 * @param inheritsParameters whether it is a DSA key whose parameters are those of its issuer's (RFC 3279 §2.3.2)
 */
public record KeyAlgorithm(String name, Set<SignatureScheme> schemes, int modulusBits, BigInteger publicExponent,
        Optional<NamedCurve> curve, boolean inheritsParameters) {
    private static final int MAXIMUM_MODULUS_BITS = 16 * 1024;
    private static final int MAXIMUM_EXPONENT_BITS = 64;
    private static final Map<ASN1ObjectIdentifier, SignatureScheme> EDWARDS = Map.of(
            EdECObjectIdentifiers.id_Ed25519, SignatureScheme.ED25519,
            EdECObjectIdentifiers.id_Ed448, SignatureScheme.ED448);

    public KeyAlgorithm {
        schemes = Set.copyOf(schemes);
    }

    /** The kind of this key; a key that cannot be parsed is of an unknown kind. */
    public static KeyAlgorithm of(SubjectPublicKeyInfo key) {
        ASN1ObjectIdentifier identifier = key.getAlgorithm().getAlgorithm();
        try {
            return CmsParsing.parse("public key", () -> parse(identifier, key));
        } catch (MalformedMessageException malformed) {
            return unknown("malformed key " + identifier.getId());
        }
    }

    /** Whether computing with the key takes a reasonable time; keys made to cost seconds are for nothing else. */
    public boolean isAffordable() {
        return modulusBits <= MAXIMUM_MODULUS_BITS && publicExponent.bitLength() <= MAXIMUM_EXPONENT_BITS;
    }

    private static KeyAlgorithm parse(ASN1ObjectIdentifier identifier, SubjectPublicKeyInfo key) throws IOException {
        if (identifier.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return rsa(key, Set.of(SignatureScheme.RSA_PKCS1, SignatureScheme.RSA_PSS));
        }
        if (identifier.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return rsa(key, Set.of(SignatureScheme.RSA_PSS));
        }
        if (identifier.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return ellipticCurve(X962Parameters.getInstance(key.getAlgorithm().getParameters()));
        }
        if (identifier.equals(X9ObjectIdentifiers.id_dsa)) {
            return dsa(key);
        }
        if (EDWARDS.containsKey(identifier)) {
            SignatureScheme scheme = EDWARDS.get(identifier);
            return new KeyAlgorithm(scheme.label(), Set.of(scheme), 0, BigInteger.ZERO, Optional.empty(), false);
        }
        return unknown("key " + identifier.getId());
    }

    private static KeyAlgorithm rsa(SubjectPublicKeyInfo key, Set<SignatureScheme> schemes) throws IOException {
        RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
        int bits = rsa.getModulus().bitLength();
        return new KeyAlgorithm("rsa with " + bits + " bits", schemes, bits, rsa.getPublicExponent(), Optional.empty(), false);
    }

    private static KeyAlgorithm dsa(SubjectPublicKeyInfo key) throws IOException {
        ASN1Encodable parameters = key.getAlgorithm().getParameters();
        boolean inherited = parameters == null || DERNull.INSTANCE.equals(parameters);
        // The public value is shorter than the modulus by chance only, and by a few bits.
        int bits = inherited ? (ASN1Integer.getInstance(key.parsePublicKey()).getPositiveValue().bitLength() + 63) / 64 * 64
                : DSAParameter.getInstance(parameters).getP().bitLength();
        return new KeyAlgorithm("dsa with " + bits + " bits", Set.of(SignatureScheme.DSA), bits, BigInteger.ZERO, Optional.empty(),
                inherited);
    }

    private static KeyAlgorithm ellipticCurve(X962Parameters parameters) {
        if (!parameters.isNamedCurve()) {
            return unknown("ec without a named curve");
        }
        ASN1ObjectIdentifier identifier = ASN1ObjectIdentifier.getInstance(parameters.getParameters());
        Optional<NamedCurve> curve = NamedCurve.of(identifier);
        return new KeyAlgorithm("ec on " + curve.map(NamedCurve::label).orElseGet(identifier::getId), Set.of(SignatureScheme.ECDSA), 0,
                BigInteger.ZERO, curve, false);
    }

    private static KeyAlgorithm unknown(String name) {
        return new KeyAlgorithm(name, Set.of(), 0, BigInteger.ZERO, Optional.empty(), false);
    }
}
