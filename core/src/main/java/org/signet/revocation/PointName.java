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

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.signet.cert.DistinguishedNames;

/**
 * The names by which a certificate and a list say that they belong together (RFC 5280 §4.2.1.13 and §5.2.5).
 *
 * @param names any of them will do
 */
record PointName(List<GeneralName> names) {
    /**
     * @throws IllegalArgumentException if one of them cannot be read
     */
    PointName {
        names = List.copyOf(names);
        names.forEach(name -> directoryName(name).ifPresent(DistinguishedNames::readable));
    }

    /**
     * That name.
     *
     * @param issuer what a name relative to the list's issuer is relative to
     * @throws IllegalArgumentException if it is none
     */
    static PointName of(DistributionPointName name, X500Name issuer) {
        if (name.getType() == DistributionPointName.FULL_NAME) {
            return of(GeneralNames.getInstance(name.getName()));
        }
        RDN relative = RDN.getInstance(ASN1Set.getInstance(name.getName()));
        return of(new X500Name(Stream.concat(Stream.of(issuer.getRDNs()), Stream.of(relative)).toArray(RDN[]::new)));
    }

    static PointName of(GeneralNames names) {
        return new PointName(List.of(names.getNames()));
    }

    static PointName of(X500Name name) {
        return new PointName(List.of(new GeneralName(name)));
    }

    /** Whether they have a name in common. */
    boolean meets(PointName other) {
        return names.stream().anyMatch(name -> other.names.stream().anyMatch(candidate -> same(name, candidate)));
    }

    /** Those names that are of persons or authorities. */
    List<X500Name> directoryNames() {
        return names.stream().flatMap(name -> directoryName(name).stream()).toList();
    }

    private static boolean same(GeneralName one, GeneralName other) {
        Optional<X500Name> name = directoryName(one);
        Optional<X500Name> otherName = directoryName(other);
        return name.isPresent() && otherName.isPresent() ? DistinguishedNames.match(name.get(), otherName.get()) : one.equals(other);
    }

    private static Optional<X500Name> directoryName(GeneralName name) {
        return name.getTagNo() == GeneralName.directoryName ? Optional.of(X500Name.getInstance(name.getName())) : Optional.empty();
    }
}
