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
package org.signet.encrypt;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.signet.algorithm.CryptoProviders;
import org.signet.cms.KeyAgreementScheme;

/**
 * The key of a recipient's certificate.
 *
 * @param kind what sort of key it is
 * @param key the key itself
 * @param certificate where it comes from
 */
record RecipientKey(Kind kind, PublicKey key, X509Certificate certificate) {
    /** RSA keys below this are not encrypted to: 2048 bits. */
    static final int MIN_RSA_BITS = 2048;

    /** The curves, and for each the hash of its strength (RFC 5753 §8). */
    private static final Map<ASN1ObjectIdentifier, KeyAgreementScheme> CURVES = Map.of(
            SECObjectIdentifiers.secp256r1, KeyAgreementScheme.STD_SHA256,
            SECObjectIdentifiers.secp384r1, KeyAgreementScheme.STD_SHA384,
            SECObjectIdentifiers.secp521r1, KeyAgreementScheme.STD_SHA512,
            TeleTrusTObjectIdentifiers.brainpoolP256r1, KeyAgreementScheme.STD_SHA256,
            TeleTrusTObjectIdentifiers.brainpoolP384r1, KeyAgreementScheme.STD_SHA384,
            TeleTrusTObjectIdentifiers.brainpoolP512r1, KeyAgreementScheme.STD_SHA512);

    /** How the key gets content keys to its owner. */
    enum Kind { RSA, ELLIPTIC_CURVE, X25519 }

    /**
     * The key of this certificate.
     *
     * @throws GeneralSecurityException with a sentence that says why nothing can be encrypted to it
     */
    static RecipientKey of(X509Certificate certificate) throws GeneralSecurityException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return rsa(certificate);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            if (!CURVES.containsKey(curve(info))) {
                throw new InvalidKeyException("its elliptic curve is none of P-256, P-384, P-521 and the brainpool r1 curves");
            }
            return new RecipientKey(Kind.ELLIPTIC_CURVE, decode("EC", certificate), certificate);
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_X25519)) {
            return new RecipientKey(Kind.X25519, decode("X25519", certificate), certificate);
        }
        throw new InvalidKeyException("nothing can be encrypted to its key of kind " + certificate.getPublicKey().getAlgorithm());
    }

    private static RecipientKey rsa(X509Certificate certificate) throws InvalidKeyException {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key) || key.getModulus().bitLength() < MIN_RSA_BITS) {
            throw new InvalidKeyException("its RSA key has less than " + MIN_RSA_BITS + " bits");
        }
        return new RecipientKey(Kind.RSA, key, certificate);
    }

    private static ASN1Encodable curve(SubjectPublicKeyInfo info) {
        ASN1Encodable parameters = info.getAlgorithm().getParameters();
        return parameters instanceof ASN1ObjectIdentifier named ? named : PKCSObjectIdentifiers.pkcs_1;
    }

    private static PublicKey decode(String algorithm, X509Certificate certificate) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(algorithm, CryptoProviders.standard().bouncyCastle())
                    .generatePublic(new X509EncodedKeySpec(certificate.getPublicKey().getEncoded()));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new InvalidKeyException("its key cannot be read", broken);
        }
    }

    /**
     * What encrypts content keys with this key, which it has in the form of the provider that works with it.
     *
     * @param rsaKeyTransport how, if it is an RSA key
     */
    RecipientEncoder encoder(RsaKeyTransport rsaKeyTransport) {
        IssuerAndSerialNumber name = new IssuerAndSerialNumber(
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()), certificate.getSerialNumber());
        PublicKey converted = CryptoProviders.standard().converted(key);
        return switch (kind) {
            case RSA -> new RsaRecipientEncoder(name, converted, ((RSAPublicKey) key).getModulus().bitLength(), rsaKeyTransport);
            case ELLIPTIC_CURVE -> {
                SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
                ASN1ObjectIdentifier curve = ASN1ObjectIdentifier.getInstance(info.getAlgorithm().getParameters());
                yield new EcdhRecipientEncoder(name, converted, curve, CURVES.get(curve));
            }
            case X25519 -> new X25519RecipientEncoder(name, converted);
        };
    }
}
