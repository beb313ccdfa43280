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

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.signet.algorithm.VerificationKey;
import org.signet.cache.Lazy;
import org.signet.cert.Chain;
import org.signet.cert.ChainSearch;
import org.signet.cert.EmailAddress;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;
import org.signet.cert.WorkingKey;

/** Judges the signers of one message: the list of checks, in order. All are made, so that a report says all that is wrong. */
final class SignerJudge {
    /** More certificates than this that answer to one name are an attack. */
    private static final int MAX_CANDIDATES = 4;

    private final Checks checks;
    private final SignedMessage message;
    private final Sender sender;
    private final Instant at;
    private final ChainSearch chains;
    private final Lazy<ChainSearch> chainsOfForgeries;
    private final EncryptionOffers offers;

    SignerJudge(Checks checks, SignedMessage message, Sender sender, Instant at) {
        this.checks = checks;
        this.message = message;
        this.sender = sender;
        this.at = at;
        this.chains = search(checks.revocation().check(message.revocationLists()));
        this.chainsOfForgeries = new Lazy<>(() -> search(checks.revocation().checkAtHand(message.revocationLists())));
        this.offers = new EncryptionOffers(message.certificates(), checks.chains().knownCertificates(), checks.recipients(), chains, sender,
                at);
    }

    private ChainSearch search(PathCheck revocation) {
        return checks.chains().search(message.certificates(), at, sender.addresses(), revocation);
    }

    /** The report of this signer, with the certificate that speaks best for it if several answer to its name. */
    SignerReport judge(SignerEntry signer) throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(AttributesCheck.findings(signer, message));
        findings.addAll(ContentCheck.findings(signer, message.bytes()));
        findings.addAll(checks.algorithms().ofSigner(signer, at));

        List<SignerReport> reports = new ArrayList<>();
        for (ParsedCertificate candidate : candidates(signer)) {
            reports.add(judge(signer, candidate, findings));
        }
        return reports.size() == 1 ? reports.getFirst() : reports.stream()
                .min(Comparator.comparing(SignerJudge::isSignatureWrong).thenComparing(SignerJudge::refusals))
                .orElseGet(() -> withoutCertificate(signer, findings));
    }

    private SignerReport judge(SignerEntry signer, ParsedCertificate candidate, List<Finding> ofSigner) throws IOException {
        X509Certificate certificate = candidate.certificate();
        List<EmailAddress> emails = candidate.emails();
        Optional<Instant> signingTime = signer.attributes().flatMap(SignedAttributes::signingTime);

        List<Finding> findings = new ArrayList<>(ofSigner);
        findings.addAll(SignatureCheck.findings(signer, candidate, key(candidate), message.bytes()));
        findings.addAll(SigningCertificateCheck.findings(signer, candidate));
        findings.addAll(checks.algorithms().ofKey(candidate));
        Chain chain = (Finding.anyRefuses(findings) ? chainsOfForgeries.get() : chains).chain(candidate);
        findings.addAll(ChainCheck.findings(chain, candidate, at));
        findings.addAll(PurposeCheck.findings(candidate));
        findings.addAll(checks.senders().ofSigner(sender, candidate, emails));
        findings.addAll(SigningTimeCheck.findings(signingTime, candidate, at));
        SignerReport report = new SignerReport(Optional.of(certificate), emails, signer.digestName(), signer.signatureName(), signingTime,
                chain.path(), distinct(findings), signer.attributes().flatMap(SignedAttributes::capabilities),
                Optional.empty());
        return report.isValid() ? report.withOffer(offers.of(signer, candidate)) : report;
    }

    private static List<Finding> distinct(List<Finding> findings) {
        return findings.size() < 2 ? findings : List.copyOf(new LinkedHashSet<>(findings));
    }

    private Optional<VerificationKey> key(ParsedCertificate candidate) {
        if (!candidate.keyAlgorithm().inheritsParameters()) {
            return candidate.verificationKey();
        }
        Stream<ParsedCertificate> authorities = chainsOfForgeries.get().chain(candidate).path().stream().skip(1).map(ParsedCertificate::of);
        return new WorkingKey(Stream.concat(Stream.of(candidate), authorities).toList()).of(candidate).map(VerificationKey::of);
    }

    private static SignerReport withoutCertificate(SignerEntry signer, List<Finding> findings) {
        List<Finding> all = Stream.concat(findings.stream(), Stream.of(new IntegrityFinding.SignerCertificateMissing())).toList();
        return new SignerReport(Optional.empty(), List.of(), signer.digestName(), signer.signatureName(),
                signer.attributes().flatMap(SignedAttributes::signingTime), List.of(), all);
    }

    private List<ParsedCertificate> candidates(SignerEntry signer) {
        Set<ParsedCertificate> candidates = new LinkedHashSet<>();
        for (List<ParsedCertificate> certificates : List.of(message.certificates(), checks.chains().knownCertificates())) {
            for (ParsedCertificate certificate : certificates) {
                if (candidates.size() < MAX_CANDIDATES && signer.identifier().names(certificate)) {
                    candidates.add(certificate);
                }
            }
        }
        return List.copyOf(candidates);
    }

    private static boolean isSignatureWrong(SignerReport report) {
        return report.findings().contains(new IntegrityFinding.SignatureWrong());
    }

    private static long refusals(SignerReport report) {
        return report.findings().stream().filter(Finding::refuses).count();
    }
}
