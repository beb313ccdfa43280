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

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.signet.TemporaryFailureException;
import org.signet.cert.ParsedCertificate;

/**
 * Finds out by revocation lists (RFC 5280 §6.3) whether a certificate was revoked: first by those at hand, and where they leave it open
 * by those that are fetched. For one message and one thread.
 */
final class CrlChecker implements RevocationChecker {
    private final AvailableLists lists;
    private final ListFetcher fetcher;
    private final ListSigners signers;
    private final Duration staleness;

    CrlChecker(AvailableLists lists, ListFetcher fetcher, ListSigners signers, Duration staleness) {
        this.lists = lists;
        this.fetcher = fetcher;
        this.signers = signers;
        this.staleness = staleness;
    }

    @Override
    public RevocationStatus check(RevocationQuery query) {
        ParsedCertificate certificate = query.certificate();
        if (lists.isNone() && fetcher.isOff()) {
            return noList(certificate);
        }
        List<ListPoint> points = ListPoint.of(certificate);
        ListJudge judge = new ListJudge(query, points, signers, staleness);
        Set<RevocationList> known = new LinkedHashSet<>();
        try {
            known.addAll(lists.issuedBy(issuers(certificate, points)));
        } catch (TemporaryFailureException failure) {
            judge.obstacle(failure.getMessage());
        }
        Optional<RevocationStatus> status = judge.statements(known).status();
        if (isOpen(status) && known.addAll(fetcher.fetch(points, judge))) {
            status = judge.statements(known).status();
        }
        if (!isRevoked(status) && known.addAll(fetcher.fetch(freshest(certificate, known), judge))) {
            status = judge.statements(known).status();
        }
        return status.orElseGet(() -> unknown(certificate, known, judge));
    }

    private static RevocationStatus unknown(ParsedCertificate certificate, Set<RevocationList> known, ListJudge judge) {
        return known.isEmpty() && !judge.hasObstacles()
                ? noList(certificate) : new RevocationStatus.Unknown(judge.obstacles());
    }

    private static RevocationStatus noList(ParsedCertificate certificate) {
        return new RevocationStatus.Unknown("there is no revocation list of \"" + certificate.issuerName() + "\"", false);
    }

    private static Set<X500Name> issuers(ParsedCertificate certificate, List<ListPoint> points) {
        Set<X500Name> issuers = new LinkedHashSet<>(Set.of(certificate.issuer()));
        points.forEach(point -> issuers.addAll(point.issuers()));
        return issuers;
    }

    /** Where the newest changes are (RFC 5280 §4.2.1.15 and §5.2.6). */
    private static List<ListPoint> freshest(ParsedCertificate certificate, Set<RevocationList> known) {
        Stream<byte[]> extensions = Stream.concat(certificate.extension(Extension.freshestCRL).stream(),
                known.stream().flatMap(list -> list.extension(Extension.freshestCRL).stream()));
        return extensions.flatMap(value -> ListPoint.read(value, certificate.issuer()).stream()).distinct().toList();
    }

    private static boolean isOpen(Optional<RevocationStatus> status) {
        return status.filter(known -> !(known instanceof RevocationStatus.Unknown)).isEmpty();
    }

    private static boolean isRevoked(Optional<RevocationStatus> status) {
        return status.filter(RevocationStatus.Revoked.class::isInstance).isPresent();
    }
}
