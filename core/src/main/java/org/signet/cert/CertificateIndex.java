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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;

/** Certificates by their subject. Immutable. */
final class CertificateIndex {
    static final CertificateIndex NONE = new CertificateIndex(Map.of());

    private final Map<NameKey, List<ParsedCertificate>> bySubject;

    private CertificateIndex(Map<NameKey, List<ParsedCertificate>> bySubject) {
        this.bySubject = bySubject;
    }

    static CertificateIndex of(Collection<ParsedCertificate> certificates) {
        Map<NameKey, List<ParsedCertificate>> bySubject = new HashMap<>();
        for (ParsedCertificate certificate : certificates) {
            bySubject.computeIfAbsent(certificate.subjectKey(), subject -> new ArrayList<>(1)).add(certificate);
        }
        return new CertificateIndex(bySubject);
    }

    /** Those that may have issued that certificate; those whose key it names come first. */
    List<ParsedCertificate> issuersOf(ParsedCertificate certificate) {
        List<ParsedCertificate> namesakes = bySubject.getOrDefault(certificate.issuerKey(), List.of());
        if (namesakes.size() < 2) {
            return namesakes.isEmpty() || certificate.isIssuedInTheNameOf(namesakes.getFirst()) ? namesakes : List.of();
        }
        return namesakes.stream().filter(certificate::isIssuedInTheNameOf)
                .sorted(Comparator.comparing(issuer -> !certificate.namesKeyOf(issuer))).toList();
    }

    List<ParsedCertificate> named(X500Name subject) {
        return bySubject.getOrDefault(NameKey.of(subject), List.of());
    }

    boolean contains(ParsedCertificate certificate) {
        return bySubject.getOrDefault(certificate.subjectKey(), List.of()).contains(certificate);
    }

    boolean knows(X500Name subject) {
        return bySubject.containsKey(NameKey.of(subject));
    }

    Stream<ParsedCertificate> all() {
        return bySubject.values().stream().flatMap(List::stream);
    }
}
