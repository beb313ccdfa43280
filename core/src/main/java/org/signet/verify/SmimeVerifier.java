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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObservers;
import org.signet.cert.CertificatePool;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.revocation.OnUnknown;

/**
 * Verifies signed messages, clear and opaque (RFC 8551, RFC 8550): is it unaltered, who signed it, do we trust them, and are they whom
 * the message is from? Immutable, for any number of threads.
 *
 * <p>One that lives long is much faster than a new one for every message: it remembers certificates and paths it has seen, and never
 * that they were valid at some time, or not revoked.
 */
public final class SmimeVerifier {
    private final VerificationPolicy policy;
    private final Checks checks;
    private final SignedMessageReader reader;

    /**
     * @throws IllegalArgumentException if one of the policy's certificates cannot be parsed
     */
    public SmimeVerifier(VerificationPolicy policy) {
        this(policy, CacheObservers.NONE);
    }

    /**
     * The same, with somebody who counts how often it has to find out what it knew before.
     *
     * @param caches is told of every certificate in a message whether it was known ({@code certificates}), and of every path from one to
     *     a trusted root ({@code paths})
     * @throws IllegalArgumentException if one of the policy's certificates cannot be parsed
     */
    public SmimeVerifier(VerificationPolicy policy, CacheObservers caches) {
        this.policy = policy;
        this.checks = Checks.of(policy, caches.of("paths"));
        this.reader = new SignedMessageReader(new CertificatePool(caches.of("certificates")));
    }

    /**
     * The verdict on the outermost layer of this message. Every signer has to pass every check. A message that cannot be read is a
     * verdict too.
     *
     * @param workspace for the content of an opaque message
     * @throws TemporaryFailureException if something that the verdict depends on could not be found out now
     * @throws IOException if the message cannot be read from, or its content not be written to, the workspace
     */
    public VerificationResult verify(MimeEntity message, Workspace workspace) throws IOException, TemporaryFailureException {
        return verify(message, workspace, policy.at().orElseGet(Instant::now));
    }

    /**
     * The same verdict for another time than the policy's, such as that at which this message was received.
     *
     * @param at must be trustworthy: whoever can choose it can have an expired certificate count
     * @throws TemporaryFailureException if something that the verdict depends on could not be found out now
     * @throws IOException if the message cannot be read from, or its content not be written to, the workspace
     */
    public VerificationResult verify(MimeEntity message, Workspace workspace, Instant at)
            throws IOException, TemporaryFailureException {
        try {
            Optional<SignedMessage> signed = switch (SmimeType.of(message)) {
                case CLEAR_SIGNED -> Optional.of(reader.clear(message));
                case OPAQUE_SIGNED -> reader.opaque(message, workspace);
                case ENVELOPED, AUTH_ENVELOPED, COMPRESSED, CERTS_ONLY, NONE -> Optional.empty();
            };
            return signed.isPresent() ? judge(message, signed.get(), at) : notSigned(message);
        } catch (MalformedMessageException malformed) {
            return new VerificationResult.Malformed(malformed.getMessage());
        }
    }

    private VerificationResult judge(MimeEntity message, SignedMessage signed, Instant at)
            throws IOException, TemporaryFailureException {
        Sender sender = Sender.of(message.headers());

        List<Finding> findings = new ArrayList<>(signed.findings());
        findings.addAll(HeaderCheck.findings(message.headers()));
        findings.addAll(checks.senders().ofMessage(sender));
        if (!CMSObjectIdentifiers.data.equals(signed.contentType())) {
            findings.add(new IntegrityFinding.ContentTypeWrong(signed.contentType().getId()));
        }
        if (signed.signers().isEmpty()) {
            findings.add(new IntegrityFinding.SignerMissing());
        }
        List<SignerReport> reports = new ArrayList<>();
        SignerJudge judge = new SignerJudge(checks, signed, sender, at);
        for (SignerEntry signer : signed.signers()) {
            reports.add(judge.judge(signer));
        }
        boolean refused = Finding.anyRefuses(findings);
        for (SignerReport report : reports) {
            refused |= !report.isValid();
        }
        if (refused && policy.revocation().onUnknown() == OnUnknown.RETRY) {
            retryIfRevocationDecides(findings, reports);
        }
        return refused ? new VerificationResult.Refused(reports, findings) : new VerificationResult.Valid(reports, findings);
    }

    /** Where something else is wrong, the verdict does not depend on what could not be found out. */
    private static void retryIfRevocationDecides(List<Finding> findings, List<SignerReport> reports) throws TemporaryFailureException {
        List<Finding> refusals = Stream.concat(findings.stream(), reports.stream().flatMap(report -> report.findings().stream()))
                .filter(Finding::refuses).toList();
        if (refusals.stream().allMatch(TrustFinding.RevocationUnknown.class::isInstance)) {
            throw new TemporaryFailureException(refusals.getFirst().explanation() + " The signature can be judged only when it can.");
        }
    }

    private static VerificationResult notSigned(MimeEntity message) throws IOException, MalformedMessageException {
        String mediaType = message.contentType().mediaType();
        if (mediaType.matches("application/(x-)?pkcs7-mime") && SmimeType.of(message) == SmimeType.NONE) {
            throw new MalformedMessageException("the message is said to be S/MIME, and holds nothing that could be it");
        }
        return new VerificationResult.NotSigned(UnsignedCheck.findings(message));
    }
}
