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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.cert.ChainProblem;
import org.signet.cert.ChainSearch;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;

/** Looks for revoked certificates in the paths of one message. Asks once for each certificate below each issuer. For one thread. */
final class RevocationCheck implements PathCheck {
    private final RevocationPolicy policy;
    private final RevocationChecker checker;
    private final Map<List<ParsedCertificate>, RevocationStatus> answers = new HashMap<>();

    RevocationCheck(RevocationPolicy policy, RevocationChecker checker) {
        this.policy = policy;
        this.checker = checker;
    }

    /**
     * From the authority next to the root down to the certificate, and no further than to a revoked one: what that says of those below
     * counts for nothing. An expired certificate is refused anyway, and authorities forget the revoked ones among them.
     */
    @Override
    public List<ChainProblem> problems(List<ParsedCertificate> path, Instant at, ChainSearch chains) {
        if (at.isBefore(path.getFirst().notBefore()) || at.isAfter(path.getFirst().notAfter())) {
            return List.of();
        }
        List<ChainProblem> problems = new ArrayList<>();
        int highest = policy.depth() == RevocationDepth.SIGNER ? Math.min(0, path.size() - 2) : path.size() - 2;
        for (int i = highest; i >= 0; i--) {
            List<ParsedCertificate> upwards = path.subList(i, path.size());
            Optional<ChainProblem> problem = problem(upwards.getFirst(), status(upwards, at, chains), at);
            problem.ifPresent(problems::add);
            if (problem.filter(ChainProblem.Revoked.class::isInstance).isPresent()) {
                break;
            }
        }
        return problems;
    }

    private RevocationStatus status(List<ParsedCertificate> path, Instant at, ChainSearch chains) {
        RevocationStatus known = answers.get(path);
        if (known == null) {
            known = checker.check(new RevocationQuery(path, at, chains));
            answers.put(List.copyOf(path), known);
        }
        return known;
    }

    private Optional<ChainProblem> problem(ParsedCertificate certificate, RevocationStatus status, Instant at) {
        return switch (status) {
            case RevocationStatus.Good good -> Optional.empty();
            case RevocationStatus.Revoked revoked when revoked.countsAt(at) -> Optional.of(
                    new ChainProblem.Revoked(certificate.subjectName(), revoked.since(), revoked.reason()));
            case RevocationStatus.Revoked revoked -> Optional.of(
                    new ChainProblem.RevokedSince(certificate.subjectName(), revoked.since(), revoked.reason()));
            case RevocationStatus.Unknown unknown -> unknown(certificate, unknown);
        };
    }

    /** That there was nothing to look at is worth knowing only to those who do not accept it: it would be noted of nearly every mail. */
    private Optional<ChainProblem> unknown(ParsedCertificate certificate, RevocationStatus.Unknown unknown) {
        boolean accepted = policy.onUnknown() == OnUnknown.ACCEPT;
        return accepted && !unknown.tried() ? Optional.empty()
                : Optional.of(new ChainProblem.RevocationUnknown(certificate.subjectName(), unknown.why(), accepted));
    }
}
