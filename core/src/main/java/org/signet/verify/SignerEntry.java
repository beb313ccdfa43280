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
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.AttributeSet;
import org.signet.cms.DerElement;
import org.signet.cms.SignerIdentifier;
import org.signet.cms.SignerInfo;

/**
 * One signer of a message (RFC 5652 §5.3), parsed.
 *
 * @param identifier how the signer's certificate is named
 * @param digestIdentifier the algorithm of the content's digest as it is named
 * @param digest the same, if we know it
 * @param signatureIdentifier the signature algorithm as it is named
 * @param signatureAlgorithm the same, if we know it
 * @param attributes the signed attributes, if there are any
 * @param unsigned the attributes that are not signed, if there are any
 * @param signature the signature value
 */
record SignerEntry(Identifier identifier, AlgorithmIdentifier digestIdentifier, Optional<DigestAlgorithm> digest,
        AlgorithmIdentifier signatureIdentifier, Optional<SignatureAlgorithm> signatureAlgorithm, Optional<SignedAttributes> attributes,
        Optional<AttributeSet> unsigned, byte[] signature) {

    static SignerEntry of(SignerInfo info, CapabilitiesPool pool) {
        Optional<DigestAlgorithm> digest = DigestAlgorithm.of(info.digestAlgorithm().getAlgorithm());
        return new SignerEntry(Identifier.of(info.identifier()), info.digestAlgorithm(), digest, info.signatureAlgorithm(),
                SignatureAlgorithm.of(info.signatureAlgorithm(), digest),
                info.signedAttributes().map(attributes -> new SignedAttributes(attributes, pool)), info.unsignedAttributes(),
                info.signature());
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

        static Identifier of(SignerIdentifier identifier) {
            return switch (identifier) {
                case SignerIdentifier.IssuerAndSerialNumber named -> new ByIssuer(named.issuer(), named.serialNumber());
                case SignerIdentifier.SubjectKeyIdentifier key -> new ByKey(key.octets());
            };
        }
    }

    record ByIssuer(DerElement issuer, BigInteger serial) implements Identifier {
        @Override
        public boolean names(ParsedCertificate certificate) {
            return serial.equals(certificate.serialNumber()) && certificate.isIssuedBy(issuer);
        }
    }

    record ByKey(byte[] keyIdentifier) implements Identifier {
        @Override
        public boolean names(ParsedCertificate certificate) {
            return certificate.hasKeyIdentifier(keyIdentifier);
        }
    }
}
