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

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The roots that a certificate path may end at. Never the JRE's own: whoever can get a certificate for a web server could then sign mail.
 *
 * <p>A root may be bound to sender domains, those of a partner with an authority of its own for example. It then counts only for mail
 * whose every From address is in one of them, and only for signers whose every address is: it speaks for its domains and for nobody else.
 *
 * @param certificates the certificates that are trusted for all mail
 * @param bound the certificates that are trusted for mail from some domains only, with these domains
 */
public record TrustAnchors(Set<X509Certificate> certificates, Map<X509Certificate, Set<DomainPattern>> bound) {
    /** Nothing is trusted. */
    public static final TrustAnchors NONE = new TrustAnchors(Set.of(), Map.of());

    public TrustAnchors {
        certificates = Set.copyOf(certificates);
        Map<X509Certificate, Set<DomainPattern>> copies = new HashMap<>();
        bound.forEach((certificate, domains) -> copies.put(certificate, Set.copyOf(domains)));
        bound = Map.copyOf(copies);
    }

    /** These certificates are trusted, for all mail. */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(Set.copyOf(certificates), Map.of());
    }

    /** These anchors, and certificates that are trusted for mail from these domains only. */
    public TrustAnchors withBound(Collection<X509Certificate> others, Collection<DomainPattern> domains) {
        Map<X509Certificate, Set<DomainPattern>> more = new HashMap<>(bound);
        for (X509Certificate other : others) {
            Set<DomainPattern> all = new HashSet<>(more.getOrDefault(other, Set.of()));
            all.addAll(domains);
            more.put(other, all);
        }
        return new TrustAnchors(certificates, more);
    }

    @Override
    public String toString() {
        return "TrustAnchors[" + certificates.size() + " certificates, " + bound.size() + " bound to domains]";
    }
}
