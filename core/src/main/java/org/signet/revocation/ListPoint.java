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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.signet.MalformedMessageException;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;

/**
 * Where a certificate says that its revocation lists are (RFC 5280 §4.2.1.13).
 *
 * @param name what the lists call themselves
 * @param reasons the reasons for which they revoke
 * @param issuers who issues them in the place of the certificate's issuer; none for that itself
 */
record ListPoint(PointName name, Reasons reasons, List<X500Name> issuers) {
    ListPoint {
        issuers = List.copyOf(issuers);
    }

    /** Those of the certificate, and last the one that goes without saying (RFC 5280 §6.3.3): the issuer's own lists. */
    static List<ListPoint> of(ParsedCertificate certificate) {
        Stream<ListPoint> stated = certificate.extension(Extension.cRLDistributionPoints).stream()
                .flatMap(value -> read(value, certificate.issuer()).stream());
        return Stream.concat(stated, Stream.of(new ListPoint(PointName.of(certificate.issuer()), Reasons.ALL, List.of()))).toList();
    }

    /** The points of such an extension; none where it cannot be read. */
    static List<ListPoint> read(byte[] extension, X500Name issuer) {
        try {
            return CmsParsing.parse("distribution points", () -> {
                List<ListPoint> points = new ArrayList<>();
                for (DistributionPoint point : CRLDistPoint.getInstance(extension).getDistributionPoints()) {
                    points.add(of(point, issuer));
                }
                return points;
            });
        } catch (MalformedMessageException malformed) {
            return List.of();
        }
    }

    /** A point without a name goes by that of who issues its lists. */
    private static ListPoint of(DistributionPoint point, X500Name certificateIssuer) {
        Optional<PointName> listIssuer = Optional.ofNullable(point.getCRLIssuer()).map(PointName::of);
        List<X500Name> issuers = listIssuer.map(PointName::directoryNames).orElse(List.of());
        X500Name relativeTo = issuers.isEmpty() ? certificateIssuer : issuers.getFirst();
        PointName name = Optional.ofNullable(point.getDistributionPoint()).map(stated -> PointName.of(stated, relativeTo))
                .or(() -> listIssuer).orElseThrow(() -> new IllegalArgumentException("a distribution point without a name"));
        return new ListPoint(name, Reasons.of(Optional.ofNullable(point.getReasons())), issuers);
    }

    /** Where to fetch its lists from: those places that are on the web. */
    List<URI> locations() {
        return name.names().stream().filter(candidate -> candidate.getTagNo() == GeneralName.uniformResourceIdentifier)
                .flatMap(candidate -> web(((ASN1String) candidate.getName()).getString()).stream()).toList();
    }

    private static Optional<URI> web(String location) {
        try {
            URI uri = new URI(location);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            return scheme.equals("http") || scheme.equals("https") ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }
}
