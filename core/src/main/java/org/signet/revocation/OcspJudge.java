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
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cms.CmsParsing;

/** Judges what a responder has sent. */
record OcspJudge(OcspPolicy policy, AlgorithmPolicy algorithms, InstantSource clock) {
    /** An answer that says that there is newer knowledge at any time is not worth more than that. */
    private static final Duration WITHOUT_NEXT_UPDATE = Duration.ofHours(1);

    private static final List<String> ERRORS = List.of("", "that the question is malformed", "an internal error", "to try again later",
            "nothing that means anything", "that questions have to be signed", "that it does not answer for this certificate");
    private static final int MALFORMED = 1;
    private static final int UNAUTHORIZED = 6;

    /**
     * What follows from the answer.
     *
     * @param kept whether it answered an earlier question, so that it cannot hold the nonce of this one
     */
    OcspVerdict judge(byte[] encoded, OcspQuestion question, RevocationQuery query, boolean kept) {
        try {
            int status = CmsParsing.parse("OCSP response", () -> OcspAnswer.status(encoded));
            if (status != 0) {
                String error = "the responder says " + (status > 0 && status < ERRORS.size() ? ERRORS.get(status) : ERRORS.get(4));
                return OcspVerdict.useless(error, status == MALFORMED || status == UNAUTHORIZED);
            }
            return judge(CmsParsing.parse("OCSP response", () -> OcspAnswer.parse(encoded)), question, query, kept);
        } catch (MalformedMessageException malformed) {
            return OcspVerdict.useless("the responder's answer cannot be read", false);
        }
    }

    private OcspVerdict judge(OcspAnswer answer, OcspQuestion question, RevocationQuery query, boolean kept) {
        List<OcspEntry> entries = answer.entriesOf(question.certificate());
        if (entries.isEmpty()) {
            return OcspVerdict.useless("the responder answers for another certificate", true);
        }
        Optional<String> refusal = new OcspSignature(answer, query, algorithms).refusal()
                .or(() -> kept ? Optional.empty() : replayed(answer, question));
        if (refusal.isPresent()) {
            return OcspVerdict.useless(refusal.get(), false);
        }
        OcspEntry entry = entries.stream().filter(one -> one.status() instanceof RevocationStatus.Revoked).findFirst()
                .orElseGet(() -> entries.stream().max(Comparator.comparing(OcspEntry::thisUpdate)).orElseThrow());
        RevocationStatus status = status(entry, query);
        return new OcspVerdict(status, policy.nonce() == NonceRule.REQUIRE ? Optional.empty() : entry.nextUpdate(), false);
    }

    private Optional<String> replayed(OcspAnswer answer, OcspQuestion question) {
        if (question.nonce().isEmpty()) {
            return Optional.empty();
        }
        if (answer.nonce().isEmpty()) {
            return policy.nonce() == NonceRule.REQUIRE ? Optional.of("the answer lacks the nonce") : Optional.empty();
        }
        return Arrays.equals(answer.nonce().get(), question.nonce().get()) ? Optional.empty()
                : Optional.of("the answer is one to another question");
    }

    private RevocationStatus status(OcspEntry entry, RevocationQuery query) {
        Instant now = clock.instant();
        Instant soon = now.plus(policy.clockSkew());
        if (entry.producedAt().isAfter(soon) || entry.thisUpdate().isAfter(soon)) {
            return new RevocationStatus.Unknown("the responder's answer is from the future");
        }
        if (!(entry.status() instanceof RevocationStatus.Good)) {
            // What is revoked does not become good with time.
            return entry.status();
        }
        Instant counted = query.at().isAfter(now) ? query.at() : now;
        Instant end = entry.nextUpdate().orElse(entry.thisUpdate().plus(WITHOUT_NEXT_UPDATE)).plus(policy.staleness());
        if (counted.isAfter(end.plus(policy.clockSkew()))) {
            return new RevocationStatus.Unknown("the responder's answer is stale since " + end);
        }
        Instant notAfter = query.certificate().notAfter();
        boolean remembered = entry.archiveCutoff().filter(cutoff -> !notAfter.isBefore(cutoff)).isPresent();
        if (entry.thisUpdate().isAfter(notAfter) && !remembered) {
            return new RevocationStatus.Unknown("the certificate has expired since, and its responder may have forgotten it");
        }
        return entry.status();
    }
}
