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
package org.signet.cert;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/** The trusted certificates by their subject, with the domains to which some are bound. Immutable. */
final class AnchorIndex {
    private final CertificateIndex all;
    private final Map<ParsedCertificate, Set<DomainPattern>> bound;

    private AnchorIndex(CertificateIndex all, Map<ParsedCertificate, Set<DomainPattern>> bound) {
        this.all = all;
        this.bound = bound;
    }

    /** The index; a certificate that is trusted for all mail is bound to nothing. */
    static AnchorIndex of(TrustAnchors anchors) {
        Set<ParsedCertificate> everywhere = anchors.certificates().stream().map(ParsedCertificate::of).collect(Collectors.toSet());
        Map<ParsedCertificate, Set<DomainPattern>> bound = new HashMap<>();
        anchors.bound().forEach((certificate, domains) ->
                bound.computeIfAbsent(ParsedCertificate.of(certificate), unused -> new HashSet<>()).addAll(domains));
        bound.keySet().removeAll(everywhere);
        return new AnchorIndex(CertificateIndex.of(Stream.concat(everywhere.stream(), bound.keySet().stream()).toList()), bound);
    }

    /** Those that may have issued that certificate. */
    List<ParsedCertificate> issuersOf(ParsedCertificate certificate) {
        return all.issuersOf(certificate);
    }

    List<ParsedCertificate> named(X500Name subject) {
        return all.named(subject);
    }

    boolean contains(ParsedCertificate certificate) {
        return all.contains(certificate);
    }

    boolean knows(X500Name subject) {
        return all.knows(subject);
    }

    Stream<ParsedCertificate> all() {
        return all.all();
    }

    /** Why the anchor, which is bound to domains, does not count for a signer of mail from these addresses; nothing where it counts. */
    Optional<String> reservation(ParsedCertificate anchor, ParsedCertificate signer, Collection<EmailAddress> from) {
        Set<DomainPattern> domains = bound.get(anchor);
        if (domains == null) {
            return Optional.empty();
        }
        String trusted = "\"" + anchor.subjectName() + "\", which is trusted for mail from "
                + domains.stream().map(DomainPattern::toString).sorted().collect(Collectors.joining(", ")) + " only";
        if (from.isEmpty() || !from.stream().allMatch(address -> isIn(domains, address))) {
            return Optional.of(trusted);
        }
        return signer.emails().stream().filter(address -> !isIn(domains, address)).findFirst()
                .map(stranger -> trusted + ", and the certificate also names " + stranger);
    }

    private static boolean isIn(Set<DomainPattern> domains, EmailAddress address) {
        return domains.stream().anyMatch(domain -> domain.includes(address));
    }
}
