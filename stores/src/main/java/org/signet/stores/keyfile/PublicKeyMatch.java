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
package org.signet.stores.keyfile;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jcajce.interfaces.EdDSAPrivateKey;
import org.bouncycastle.jcajce.interfaces.MLDSAPrivateKey;
import org.bouncycastle.jcajce.interfaces.MLKEMPrivateKey;
import org.bouncycastle.jcajce.interfaces.SLHDSAPrivateKey;
import org.bouncycastle.jcajce.interfaces.XDHPrivateKey;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * What tells that a private key and a certificate belong together: a form of the public key that both can be brought to, however the
 * algorithm's parameters are written.
 *
 * @param form RSA's modulus, an elliptic curve's point uncompressed, otherwise the bits of the public key; in hexadecimal
 */
record PublicKeyMatch(String form) {
    static PublicKeyMatch of(PrivateKeyInfo info) throws IOException {
        PrivateKey key = PrivateKeyDecoder.bouncyCastle(info);
        return switch (key) {
            case RSAPrivateKey rsa -> of(rsa.getModulus());
            case DSAPrivateKey dsa -> of(dsa.getParams().getG().modPow(dsa.getX(), dsa.getParams().getP()));
            case ECPrivateKey ec -> of(ec.getParameters().getG().multiply(ec.getD()).normalize().getEncoded(false));
            case EdDSAPrivateKey ed -> of(ed.getPublicKey());
            case XDHPrivateKey xdh -> of(xdh.getPublicKey());
            case MLKEMPrivateKey kem -> of(kem.getPublicKey());
            case MLDSAPrivateKey mldsa -> of(mldsa.getPublicKey());
            case SLHDSAPrivateKey slhdsa -> of(slhdsa.getPublicKey());
            default -> throw new UnreadableKeyFile("holds a private key of the kind " + key.getAlgorithm() + ", which is not supported");
        };
    }

    /** The match of a certificate; nothing for a public key that cannot be read. */
    static Optional<PublicKeyMatch> of(X509Certificate certificate) {
        try {
            return Optional.of(CmsParsing.parse("public key", () -> of(publicKey(certificate))));
        } catch (MalformedMessageException unreadable) {
            return Optional.empty();
        }
    }

    private static SubjectPublicKeyInfo publicKey(X509Certificate certificate) throws IOException {
        try {
            return Certificate.getInstance(certificate.getEncoded()).getSubjectPublicKeyInfo();
        } catch (CertificateEncodingException damaged) {
            throw new IOException(damaged);
        }
    }

    private static PublicKeyMatch of(SubjectPublicKeyInfo info) {
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        byte[] bits = info.getPublicKeyData().getBytes();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption) || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return of(RSAPublicKey.getInstance(bits).getModulus());
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_dsa)) {
            return of(ASN1Integer.getInstance(bits).getValue());
        }
        // A compressed point is not met in practice, and would only keep the certificate from its key.
        return of(bits);
    }

    private static PublicKeyMatch of(PublicKey key) {
        return of(SubjectPublicKeyInfo.getInstance(key.getEncoded()).getPublicKeyData().getBytes());
    }

    private static PublicKeyMatch of(BigInteger number) {
        return of(number.toByteArray());
    }

    private static PublicKeyMatch of(byte[] bytes) {
        return new PublicKeyMatch(HexFormat.of().formatHex(bytes));
    }
}
