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
package org.signet.encrypt;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.CertificatePool;
import org.signet.cert.Chain;
import org.signet.cert.ChainBuilder;
import org.signet.cert.ChainProblem;
import org.signet.cert.ChainSearch;
import org.signet.cert.EmailAddress;
import org.signet.cert.ParsedCertificate;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.Revocation;
import org.signet.revocation.RevocationMode;
import org.signet.revocation.RevocationPolicy;

/**
 * Whether certificates are encrypted to, going by their path to a trusted root. Made once, for any number of threads.
 *
 * <p>A revoked certificate never is, and neither is one below a revoked authority. What it means that revocation cannot be found out is
 * said by {@link RevocationPolicy#onUnknown()}: {@code ACCEPT}: it is used; {@code REFUSE}: it is not; {@code RETRY}: not now. A
 * certificate without a path to a trusted root is one of which it will never be found out: it is used with {@code ACCEPT} alone, and not
 * at all where trust is required.
 */
public final class RecipientTrust {
    private final ChainBuilder chains;
    private final RevocationPolicy policy;
    private final Revocation revocation;
    private final boolean required;
    private final CertificatePool certificates;

    /** What is to be done with a certificate. */
    enum Usability { USABLE, UNUSABLE, UNCLEAR }

    /**
     * @param chains finds the paths
     * @param policy how revocation is looked for
     * @param algorithms those that count in the signatures of revocation lists and responders
     * @param required whether a certificate without a good path to a trusted root is not encrypted to; one that is itself trusted has one
     * @param certificates knows those that were parsed before
     */
    public RecipientTrust(ChainBuilder chains, RevocationPolicy policy, AlgorithmPolicy algorithms, boolean required,
            CertificatePool certificates) {
        this.chains = Objects.requireNonNull(chains);
        this.policy = Objects.requireNonNull(policy);
        this.revocation = new Revocation(policy, algorithms);
        this.required = required;
        this.certificates = Objects.requireNonNull(certificates);
    }

    /** What judges the certificates of one recipient; roots that are bound to domains count for addresses there. */
    Judge judge(EmailAddress recipient, Instant at) {
        return new Judge(chains.search(List.of(), at, List.of(recipient), revocation.check(List.of())));
    }

    /** For one thread. */
    final class Judge {
        private final ChainSearch search;

        private Judge(ChainSearch search) {
            this.search = search;
        }

        Usability usability(X509Certificate certificate) {
            return parsed(certificate).map(search::chain).map(RecipientTrust.this::usability).orElse(Usability.UNUSABLE);
        }
    }

    private Optional<ParsedCertificate> parsed(X509Certificate certificate) {
        try {
            return certificates.parse(certificate.getEncoded());
        } catch (CertificateEncodingException unreadable) {
            return Optional.empty();
        }
    }

    private Usability usability(Chain chain) {
        if (chain.problems().stream().anyMatch(ChainProblem.Revoked.class::isInstance)) {
            return Usability.UNUSABLE;
        }
        List<ChainProblem> refusals = chain.problems().stream().filter(ChainProblem::refuses).toList();
        if (refusals.isEmpty()) {
            return Usability.USABLE;
        }
        if (refusals.stream().allMatch(ChainProblem.RevocationUnknown.class::isInstance)) {
            return policy.onUnknown() == OnUnknown.RETRY ? Usability.UNCLEAR : Usability.UNUSABLE;
        }
        boolean accepted = policy.mode() == RevocationMode.OFF || policy.onUnknown() == OnUnknown.ACCEPT;
        return !required && accepted ? Usability.USABLE : Usability.UNUSABLE;
    }
}
