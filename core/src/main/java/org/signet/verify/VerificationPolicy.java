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

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.IssuerSource;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.revocation.RevocationPolicy;

/**
 * What a signature has to be to be valid.
 *
 * @param anchors the roots that are trusted; no default, and never the JRE's own
 * @param intermediates certificates that are known, but not trusted by themselves: of authorities, for messages that leave them out,
 *     and of signers, for messages that name their certificate and do not bring it
 * @param at the time to judge for, such as a trusted time of reception; default: the present
 * @param senderRule who of the message the signer has to be; default: {@link SenderRule#STANDARD}
 * @param algorithms the algorithms and key sizes that count; default: {@link AlgorithmPolicy#STANDARD}
 * @param path the certificate policies under which a path counts; default: {@link PathPolicy#ANY}
 * @param revocation how revoked certificates are found out; default: {@link RevocationPolicy#STANDARD}
 * @param issuers where to ask for certificates of authorities that nobody has brought; default: {@link IssuerSource#NONE}
 */
public record VerificationPolicy(TrustAnchors anchors, List<X509Certificate> intermediates, Optional<Instant> at, SenderRule senderRule,
        AlgorithmPolicy algorithms, PathPolicy path, RevocationPolicy revocation, IssuerSource issuers) {
    public VerificationPolicy {
        Objects.requireNonNull(anchors);
        intermediates = List.copyOf(intermediates);
        Objects.requireNonNull(at);
        Objects.requireNonNull(senderRule);
        Objects.requireNonNull(algorithms);
        Objects.requireNonNull(path);
        Objects.requireNonNull(revocation);
        Objects.requireNonNull(issuers);
    }

    /** The policy that trusts these roots and has the default in everything else. */
    public static VerificationPolicy of(TrustAnchors anchors) {
        return new VerificationPolicy(anchors, List.of(), Optional.empty(), SenderRule.STANDARD, AlgorithmPolicy.STANDARD, PathPolicy.ANY,
                RevocationPolicy.STANDARD, IssuerSource.NONE);
    }

    /** This policy with other roots. */
    public VerificationPolicy withAnchors(TrustAnchors others) {
        return new VerificationPolicy(others, intermediates, at, senderRule, algorithms, path, revocation, issuers);
    }

    /** This policy with other known certificates. */
    public VerificationPolicy withIntermediates(Collection<X509Certificate> others) {
        return new VerificationPolicy(anchors, List.copyOf(others), at, senderRule, algorithms, path, revocation, issuers);
    }

    /** This policy judging for that time. */
    public VerificationPolicy withTime(Instant time) {
        return new VerificationPolicy(anchors, intermediates, Optional.of(time), senderRule, algorithms, path, revocation, issuers);
    }

    /** This policy with another rule for the sender. */
    public VerificationPolicy withSenderRule(SenderRule other) {
        return new VerificationPolicy(anchors, intermediates, at, other, algorithms, path, revocation, issuers);
    }

    /** This policy with other algorithms. */
    public VerificationPolicy withAlgorithms(AlgorithmPolicy other) {
        return new VerificationPolicy(anchors, intermediates, at, senderRule, other, path, revocation, issuers);
    }

    /** This policy with other certificate policies. */
    public VerificationPolicy withPath(PathPolicy other) {
        return new VerificationPolicy(anchors, intermediates, at, senderRule, algorithms, other, revocation, issuers);
    }

    /** This policy with another way to find out revoked certificates. */
    public VerificationPolicy withRevocation(RevocationPolicy other) {
        return new VerificationPolicy(anchors, intermediates, at, senderRule, algorithms, path, other, issuers);
    }

    /** This policy asking there for certificates of authorities that nobody has brought. */
    public VerificationPolicy withIssuers(IssuerSource other) {
        return new VerificationPolicy(anchors, intermediates, at, senderRule, algorithms, path, revocation, other);
    }
}
