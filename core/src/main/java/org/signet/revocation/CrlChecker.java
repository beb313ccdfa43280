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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Extension;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;

/** Finds out by revocation lists (RFC 5280 §6.3) whether a certificate was revoked. For one message and one thread. */
final class CrlChecker implements RevocationChecker {
    private final AvailableLists lists;
    private final AlgorithmPolicy algorithms;
    private final Duration staleness;

    CrlChecker(AvailableLists lists, AlgorithmPolicy algorithms, Duration staleness) {
        this.lists = lists;
        this.algorithms = algorithms;
        this.staleness = staleness;
    }

    @Override
    public RevocationStatus check(RevocationQuery query) {
        try {
            List<RevocationList> candidates = lists.issuedBy(query.certificate().issuer());
            if (candidates.isEmpty()) {
                return new RevocationStatus.Unknown("there is no revocation list of \"" + query.certificate().issuerName() + "\"", false);
            }
            List<RevocationList> signed = candidates.stream().filter(list -> isSigned(list, query.issuer(), query.at())).toList();
            for (RevocationList list : signed) {
                Optional<RevocationEntry> entry = entry(list, query.certificate());
                if (entry.isPresent()) {
                    return entry.get().status();
                }
            }
            return signed.stream().filter(list -> list.entries().areUnderstood() && list.criticalExtensions().isEmpty())
                    .max(Comparator.comparing(RevocationList::thisUpdate)).filter(list -> isCurrent(list, query.at()))
                    .<RevocationStatus>map(list -> new RevocationStatus.Good())
                    .orElseGet(() -> new RevocationStatus.Unknown("no revocation list of its issuer is of use"));
        } catch (TemporaryFailureException failure) {
            return new RevocationStatus.Unknown(failure.getMessage());
        }
    }

    private boolean isSigned(RevocationList list, ParsedCertificate signer, Instant at) {
        return list.extension(Extension.deltaCRLIndicator).isEmpty()
                && list.signature().algorithm().filter(algorithm -> algorithms.refusal(algorithm, at).isEmpty()).isPresent()
                && signer.publicKey().filter(key -> list.signature().verifies(key, signer.keyAlgorithm())).isPresent();
    }

    private static Optional<RevocationEntry> entry(RevocationList list, ParsedCertificate certificate) {
        try {
            return CmsParsing.parse("revocation list", () -> list.entries().find(certificate.serialNumber()));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    private boolean isCurrent(RevocationList list, Instant at) {
        return !at.isAfter(list.nextUpdate().orElse(list.thisUpdate()).plus(staleness));
    }
}
