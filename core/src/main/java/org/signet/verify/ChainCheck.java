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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.signet.cert.Chain;
import org.signet.cert.ChainProblem;
import org.signet.cert.ParsedCertificate;

/** RFC 8550 §4 and RFC 5280 §6: the certificate is valid at the time, and its path leads to a trusted root. */
final class ChainCheck {
    private ChainCheck() {
    }

    static List<Finding> findings(Chain chain, ParsedCertificate certificate, Instant at) {
        List<Finding> findings = new ArrayList<>();
        if (at.isAfter(certificate.notAfter())) {
            findings.add(new TrustFinding.CertificateExpired(certificate.notAfter()));
        } else if (Instant.now().isAfter(certificate.notAfter())) {
            findings.add(new Note.CertificateExpiredSince(certificate.notAfter()));
        }
        if (at.isBefore(certificate.notBefore())) {
            findings.add(new TrustFinding.CertificateNotYetValid(certificate.notBefore()));
        }
        chain.problems().forEach(problem -> findings.add(finding(problem)));
        return findings;
    }

    private static Finding finding(ChainProblem problem) {
        return switch (problem) {
            case ChainProblem.Untrusted untrusted -> new TrustFinding.ChainUntrusted(untrusted.why());
            case ChainProblem.WeakAlgorithm weak -> new TrustFinding.ChainAlgorithmRefused(weak.algorithm(), weak.subject());
            case ChainProblem.NotForMail wrong -> new TrustFinding.WrongKeyUsage(wrong.why());
            case ChainProblem.Revoked revoked -> new TrustFinding.CertificateRevoked(revoked.subject(), revoked.since(), revoked.reason());
            case ChainProblem.RevokedSince revoked ->
                new Note.CertificateRevokedSince(revoked.subject(), revoked.since(), revoked.reason());
            case ChainProblem.RevocationUnknown unknown -> unknown.accepted()
                    ? new Note.RevocationUnchecked(unknown.subject(), unknown.why())
                    : new TrustFinding.RevocationUnknown(unknown.subject(), unknown.why());
        };
    }
}
