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

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.DerElement;

/**
 * The certificate that a signer has signed to be his (ESSCertID of RFC 2634 §5.4.1, ESSCertIDv2 of RFC 5035 §3): the first of those that
 * the attribute names.
 *
 * @param digest that of the hash; nothing where we do not know it
 * @param hash of the whole certificate
 * @param issuer who issued it, and its serial number; nothing where the attribute does not say
 */
record EssCertificate(Optional<DigestAlgorithm> digest, byte[] hash, Optional<Issuer> issuer) {
    private static final int DIRECTORY_NAME = 0xA4;

    /**
     * IssuerSerial (RFC 5035 §5).
     *
     * @param names the names among the issuer's that are distinguished ones
     * @param serialNumber the certificate's serial number
     */
    record Issuer(List<DerElement> names, BigInteger serialNumber) {
        static Issuer of(DerElement encoded) throws IOException {
            DerElement.Walk fields = encoded.as(DerElement.SEQUENCE).walk();
            List<DerElement> names = new ArrayList<>(1);
            for (DerElement.Walk all = fields.next(DerElement.SEQUENCE).walk(); all.hasNext();) {
                DerElement name = all.next();
                if (name.tag() == DIRECTORY_NAME) {
                    names.add(name.walk().next(DerElement.SEQUENCE));
                }
            }
            return new Issuer(names, fields.next().integer());
        }

        boolean hasIssued(ParsedCertificate certificate) {
            return serialNumber.equals(certificate.serialNumber()) && names.stream().anyMatch(certificate::isIssuedBy);
        }
    }

    /** Of a SigningCertificate, whose hash is SHA-1. */
    static EssCertificate version1(DerElement attribute) throws IOException {
        return of(Optional.of(DigestAlgorithm.SHA1), first(attribute));
    }

    /** Of a SigningCertificateV2, whose hash is SHA-256 where it does not say. */
    static EssCertificate version2(DerElement attribute) throws IOException {
        DerElement.Walk fields = first(attribute);
        Optional<DigestAlgorithm> digest = fields.isNext(DerElement.SEQUENCE)
                ? DigestAlgorithm.of(AlgorithmIdentifier.getInstance(fields.next().parse()).getAlgorithm())
                : Optional.of(DigestAlgorithm.SHA256);
        return of(digest, fields);
    }

    private static DerElement.Walk first(DerElement attribute) throws IOException {
        DerElement certificates = attribute.as(DerElement.SEQUENCE).walk().next(DerElement.SEQUENCE);
        return certificates.walk().next(DerElement.SEQUENCE).walk();
    }

    private static EssCertificate of(Optional<DigestAlgorithm> digest, DerElement.Walk fields) throws IOException {
        byte[] hash = fields.next(DerElement.OCTET_STRING).octets();
        return new EssCertificate(digest, hash, fields.hasNext() ? Optional.of(Issuer.of(fields.next())) : Optional.empty());
    }

    /** Whether it is that one. */
    boolean names(ParsedCertificate certificate) {
        return issuer.map(named -> named.hasIssued(certificate)).orElse(true) && digest.isPresent()
                && MessageDigest.isEqual(certificate.hash(digest.get()), hash);
    }
}
