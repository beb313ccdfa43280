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

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;
import org.signet.cms.SignedAttributeBytes;

/**
 * One signer of a message (RFC 5652 §5.3), parsed.
 *
 * @param identifier how the signer's certificate is named
 * @param digestIdentifier the algorithm of the content's digest as it is named
 * @param digest the same, if we know it
 * @param signatureIdentifier the signature algorithm as it is named
 * @param signatureAlgorithm the same, if we know it
 * @param attributes the signed attributes, if there are any
 * @param unsigned the types of the attributes that are not signed
 * @param signature the signature value
 */
record SignerEntry(Identifier identifier, AlgorithmIdentifier digestIdentifier, Optional<DigestAlgorithm> digest,
        AlgorithmIdentifier signatureIdentifier, Optional<SignatureAlgorithm> signatureAlgorithm, Optional<SignedAttributes> attributes,
        Set<ASN1ObjectIdentifier> unsigned, byte[] signature) {

    static SignerEntry of(SignerInfo info, byte[] encoded, CapabilitiesPool pool) throws MalformedMessageException {
        AlgorithmIdentifier digestIdentifier = info.getDigestAlgorithm();
        Optional<DigestAlgorithm> digest = DigestAlgorithm.of(digestIdentifier.getAlgorithm());
        AlgorithmIdentifier signatureIdentifier = info.getDigestEncryptionAlgorithm();
        ASN1Set attributes = info.getAuthenticatedAttributes();
        Optional<SignedAttributes> parsed = attributes == null ? Optional.empty()
                : Optional.of(SignedAttributes.of(attributes, SignedAttributeBytes.of(encoded), pool));
        ASN1Set others = info.getUnauthenticatedAttributes();
        Set<ASN1ObjectIdentifier> unsigned = others == null ? Set.of() : SignedAttributes.of(others, Optional.empty(), pool).types();
        return new SignerEntry(CmsParsing.parse("signer identifier", () -> Identifier.of(info)), digestIdentifier, digest,
                signatureIdentifier, SignatureAlgorithm.of(signatureIdentifier, digest), parsed, unsigned,
                info.getEncryptedDigest().getOctets());
    }

    /** The digest's name, as {@code sha256}, or its object identifier. */
    String digestName() {
        return digest.map(DigestAlgorithm::label).orElseGet(() -> digestIdentifier.getAlgorithm().getId());
    }

    /** The signature algorithm's name, as {@code rsa-pss}, or its object identifier. */
    String signatureName() {
        return signatureAlgorithm.map(algorithm -> algorithm.scheme().label())
                .orElseGet(() -> signatureIdentifier.getAlgorithm().getId());
    }

    /** How the signer's certificate is named (RFC 5652 §5.3, SignerIdentifier). */
    sealed interface Identifier {
        /** Whether that certificate is named. */
        boolean names(ParsedCertificate certificate);

        static Identifier of(SignerInfo info) {
            if (info.getSID().isTagged()) {
                return new ByKey(ASN1OctetString.getInstance(info.getSID().getId()).getOctets());
            }
            IssuerAndSerialNumber named = IssuerAndSerialNumber.getInstance(info.getSID().getId());
            return new ByIssuer(named.getName(), named.getSerialNumber().getValue());
        }
    }

    record ByIssuer(X500Name issuer, BigInteger serial) implements Identifier {
        @Override
        public boolean names(ParsedCertificate certificate) {
            return serial.equals(certificate.serialNumber()) && issuer.equals(certificate.issuer());
        }
    }

    record ByKey(byte[] keyIdentifier) implements Identifier {
        @Override
        public boolean names(ParsedCertificate certificate) {
            return certificate.hasKeyIdentifier(keyIdentifier);
        }
    }
}
