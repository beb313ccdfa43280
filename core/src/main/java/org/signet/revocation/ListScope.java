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
package org.signet.revocation;

import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.ParsedCertificate;

/**
 * Of which certificates a revocation list speaks: its issuing distribution point (RFC 5280 §5.2.5).
 *
 * @param issuer in whose name the list is issued
 * @param name how the list calls itself; nothing for all that its issuer has
 * @param ofUsers whether it speaks of certificates that are not of authorities
 * @param ofAuthorities whether it speaks of the certificates of authorities
 * @param indirect whether it speaks also of certificates of other issuers
 * @param reasons the reasons for which it revokes
 */
record ListScope(X500Name issuer, Optional<PointName> name, boolean ofUsers, boolean ofAuthorities, boolean indirect, Reasons reasons) {
    /** All certificates of its issuer. */
    static ListScope all(X500Name issuer) {
        return new ListScope(issuer, Optional.empty(), true, true, false, Reasons.ALL);
    }

    /**
     * What the extension says. A list of attribute certificates speaks of no certificate that we know.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    static ListScope of(IssuingDistributionPoint point, X500Name issuer) {
        boolean ofCertificates = !point.onlyContainsAttributeCerts();
        return new ListScope(issuer, Optional.ofNullable(point.getDistributionPoint()).map(name -> PointName.of(name, issuer)),
                ofCertificates && !point.onlyContainsCACerts(), ofCertificates && !point.onlyContainsUserCerts(), point.isIndirectCRL(),
                Reasons.of(Optional.ofNullable(point.getOnlySomeReasons())));
    }

    /** Whether the list speaks of that certificate, if it is taken from that point (RFC 5280 §6.3.3 b). */
    boolean covers(ParsedCertificate certificate, ListPoint point) {
        boolean ofIssuer = point.issuers().isEmpty() ? DistinguishedNames.match(issuer, certificate.issuer())
                : indirect && point.issuers().stream().anyMatch(named -> DistinguishedNames.match(issuer, named));
        return ofIssuer && (CertificatePurpose.isAuthority(certificate.certificate()) ? ofAuthorities : ofUsers)
                && name.filter(own -> !own.meets(point.name())).isEmpty();
    }
}
