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

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.signet.MalformedMessageException;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;

/**
 * RFC 2634 §5.4 and RFC 5035 §3: where the signer has signed which certificate is meant, it is the one that the signature is verified
 * with.
 */
final class SigningCertificateCheck {
    private SigningCertificateCheck() {
    }

    static List<Finding> findings(SignerEntry signer, ParsedCertificate certificate) {
        Optional<DerElement> first = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificate);
        Optional<DerElement> second = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        boolean bound = (first.isEmpty() || isNamed(() -> EssCertificate.version1(first.get()), certificate))
                && (second.isEmpty() || isNamed(() -> EssCertificate.version2(second.get()), certificate));
        return bound ? List.of()
                : List.of(new IntegrityFinding.SignedAttributesWrong("signing-certificate names another certificate than the signer's"));
    }

    private static boolean isNamed(CmsParsing.Step<EssCertificate> reader, ParsedCertificate certificate) {
        try {
            return CmsParsing.parse("signing-certificate", () -> reader.run().names(certificate));
        } catch (MalformedMessageException malformed) {
            return false;
        }
    }

    private static Optional<DerElement> attribute(SignerEntry signer, ASN1ObjectIdentifier type) {
        return signer.attributes().flatMap(attributes -> attributes.value(type));
    }
}
