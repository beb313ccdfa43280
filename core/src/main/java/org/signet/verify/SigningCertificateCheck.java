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
package org.signet.verify;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.signet.MalformedMessageException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;

/**
 * RFC 2634 §5.4 and RFC 5035 §3: where the signer has signed which certificate is meant, it is the one that the signature is verified
 * with.
 */
final class SigningCertificateCheck {
    private SigningCertificateCheck() {
    }

    static List<Finding> findings(SignerEntry signer, ParsedCertificate certificate) {
        Optional<ASN1Encodable> first = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificate);
        Optional<ASN1Encodable> second = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        boolean bound = (first.isEmpty() || isNamed(() -> version1(first.get()), certificate))
                && (second.isEmpty() || isNamed(() -> version2(second.get()), certificate));
        return bound ? List.of()
                : List.of(new IntegrityFinding.SignedAttributesWrong("signing-certificate names another certificate than the signer's"));
    }

    private record Named(Optional<DigestAlgorithm> digest, byte[] hash, Optional<IssuerSerial> issuerSerial) {
    }

    private static Named version1(ASN1Encodable value) {
        ESSCertID named = SigningCertificate.getInstance(value).getCerts()[0];
        return new Named(Optional.of(DigestAlgorithm.SHA1), named.getCertHash(), Optional.ofNullable(named.getIssuerSerial()));
    }

    private static Named version2(ASN1Encodable value) {
        ESSCertIDv2 named = SigningCertificateV2.getInstance(value).getCerts()[0];
        return new Named(DigestAlgorithm.of(named.getHashAlgorithm().getAlgorithm()), named.getCertHash(),
                Optional.ofNullable(named.getIssuerSerial()));
    }

    private static boolean isNamed(CmsParsing.Step<Named> reader, ParsedCertificate certificate) {
        try {
            Named named = CmsParsing.parse("signing-certificate", reader);
            boolean issuer = named.issuerSerial().isEmpty() || isIssuer(named.issuerSerial().get(), certificate);
            return issuer && named.digest().isPresent() && MessageDigest.isEqual(certificate.hash(named.digest().get()), named.hash());
        } catch (MalformedMessageException malformed) {
            return false;
        }
    }

    private static boolean isIssuer(IssuerSerial named, ParsedCertificate certificate) {
        boolean serial = named.getSerial().getValue().equals(certificate.serialNumber());
        return serial && List.of(named.getIssuer().getNames()).stream().anyMatch(name -> certificate.issuer().equals(name.getName()));
    }

    private static Optional<ASN1Encodable> attribute(SignerEntry signer, org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
        return signer.attributes().flatMap(attributes -> attributes.value(type));
    }
}
