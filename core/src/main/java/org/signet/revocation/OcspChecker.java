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
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.AuthorityAccess;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;

/**
 * Asks the OCSP responders that a certificate names (RFC 6960, in the profile of RFC 5019), the first two over http or https. For any
 * number of threads.
 *
 * <p>The question names the certificate's issuer by SHA-1 digests, since that is what every responder understands; nothing is signed
 * with them, and an answer about another certificate is of no use to anybody. A responder that does not understand is asked again with
 * SHA-256. With a nonce it is asked by POST, since nobody's cache could answer; without one by GET, as RFC 5019 §5 wants.
 */
public final class OcspChecker implements RevocationChecker {
    private static final int MOST_RESPONDERS = 2;
    private static final int NONCE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Fetcher fetcher;
    private final OcspPolicy policy;
    private final OcspJudge judge;

    /**
     * @param fetcher asks the responders
     * @param policy which answers count
     * @param algorithms the algorithms and keys that count in their signatures
     */
    public OcspChecker(Fetcher fetcher, OcspPolicy policy, AlgorithmPolicy algorithms) {
        this(fetcher, policy, algorithms, InstantSource.system());
    }

    OcspChecker(Fetcher fetcher, OcspPolicy policy, AlgorithmPolicy algorithms, InstantSource clock) {
        this.fetcher = Objects.requireNonNull(fetcher);
        this.policy = Objects.requireNonNull(policy);
        this.judge = new OcspJudge(policy, Objects.requireNonNull(algorithms), clock);
    }

    @Override
    public RevocationStatus check(RevocationQuery query) {
        List<URI> responders = AuthorityAccess.of(query.certificate()).responders();
        RevocationStatus status = new RevocationStatus.Unknown("the certificate names no OCSP responder", false);
        if (fetcher == Fetcher.OFF) {
            return new RevocationStatus.Unknown("no responder is asked, as fetching is off", false);
        }
        if (query.issuer().publicKey().isEmpty()) {
            return new RevocationStatus.Unknown("the issuer's key cannot verify anything");
        }
        for (URI responder : responders.subList(0, Math.min(MOST_RESPONDERS, responders.size()))) {
            OcspVerdict verdict = ask(responder, DigestAlgorithm.SHA1, query);
            if (verdict.worthAskingOtherwise()) {
                verdict = ask(responder, DigestAlgorithm.SHA256, query);
            }
            status = verdict.status();
            if (!(status instanceof RevocationStatus.Unknown)) {
                return status;
            }
        }
        return status;
    }

    private OcspVerdict ask(URI responder, DigestAlgorithm digest, RevocationQuery query) {
        OcspQuestion question = OcspQuestion.about(query.certificate(), query.issuer(), digest, nonce());
        Optional<URI> get = question.getFrom(responder);
        FetchRequest request = new FetchRequest(FetchRequest.Kind.OCSP, get.orElse(responder),
                get.isPresent() ? Optional.empty() : Optional.of(question.encoded()), responder + " " + question.name(),
                fresh -> judge.judge(fresh, question, query, false).usableUntil());
        return switch (fetcher.fetch(request)) {
            case FetchResult.Fetched fetched -> judge.judge(fetched.content(), question, query, fetched.kept());
            case FetchResult.NotAllowed refusal -> unreachable(responder, refusal.why());
            case FetchResult.Failed failure -> unreachable(responder, failure.why());
        };
    }

    private Optional<byte[]> nonce() {
        if (policy.nonce() == NonceRule.OMIT) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return Optional.of(nonce);
    }

    private static OcspVerdict unreachable(URI responder, String why) {
        return OcspVerdict.useless("the responder at " + responder + " was not asked or did not answer: " + why, false);
    }
}
