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
import java.util.List;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.PathCheck;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.signet.fetch.LimitedFetcher;

/** Looks for revoked certificates as a policy says. Made once for all messages; for any number of threads. */
public final class Revocation {
    /** How long a mail may wait for all that is fetched for it, apart from the last fetch. */
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Fetcher NOTHING = request -> new FetchResult.NotAllowed("nothing is fetched for a signature that is wrong");

    private final RevocationPolicy policy;
    private final AlgorithmPolicy algorithms;
    private final ParsedLists parsed = new ParsedLists();

    /**
     * @param policy by which methods, and what follows from the answers
     * @param algorithms the algorithms that count in the signatures of revocation lists and responders
     */
    public Revocation(RevocationPolicy policy, AlgorithmPolicy algorithms) {
        this.policy = policy;
        this.algorithms = algorithms;
    }

    /**
     * The check for the paths of one message.
     *
     * @param lists the revocation lists that the message brings, not parsed yet
     */
    public PathCheck check(List<byte[]> lists) {
        return policy.mode() == RevocationMode.OFF ? PathCheck.NONE : new RevocationCheck(policy, checker(lists));
    }

    /** That check, and nothing is fetched for it: whoever sends forgeries must not be able to make a server fetch. */
    public PathCheck checkAtHand(List<byte[]> lists) {
        return policy.mode() == RevocationMode.OFF ? PathCheck.NONE : new RevocationCheck(policy, checker(lists, NOTHING));
    }

    /** The checker for one message. */
    RevocationChecker checker(List<byte[]> ofMessage) {
        return checker(ofMessage, policy.fetcher() == Fetcher.OFF ? Fetcher.OFF : new LimitedFetcher(policy.fetcher(), LONGEST));
    }

    private RevocationChecker checker(List<byte[]> ofMessage, Fetcher fetcher) {
        AvailableLists available = new AvailableLists(policy.lists(), ofMessage);
        ListSigners signers = new ListSigners(algorithms);
        RevocationChecker lists = new CrlChecker(available, new ListFetcher(fetcher, parsed), signers, policy.staleness());
        RevocationChecker atHand = new CrlChecker(available, new ListFetcher(Fetcher.OFF, parsed), signers, policy.staleness());
        RevocationChecker responders = new OcspChecker(fetcher,
                OcspPolicy.STANDARD.withStaleness(policy.staleness()).withNonce(policy.nonce()), algorithms);
        return switch (policy.mode()) {
            case OFF -> query -> new RevocationStatus.Unknown("revocation is not looked for", false);
            case CRL -> lists;
            case OCSP -> responders;
            case CRL_OR_OCSP -> policy.fetcher() == Fetcher.OFF ? atHand : new CombinedChecker(atHand, responders, lists);
        };
    }
}
