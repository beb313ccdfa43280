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

import java.util.List;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.PathCheck;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;

/** Looks for revoked certificates as a policy says. Made once for all messages; for any number of threads. */
public final class Revocation {
    private static final Fetcher NOTHING = request -> new FetchResult.NotAllowed("nothing is fetched for a signature that is wrong");

    private final RevocationPolicy policy;
    private final AlgorithmPolicy algorithms;
    private final ParsedLists parsed = new ParsedLists();
    private final OcspChecker responders;
    private final OcspChecker silent;

    /**
     * @param policy by which methods, and what follows from the answers
     * @param algorithms the algorithms that count in the signatures of revocation lists and responders
     */
    public Revocation(RevocationPolicy policy, AlgorithmPolicy algorithms) {
        this.policy = policy;
        this.algorithms = algorithms;
        this.responders = responders(policy.fetcher());
        this.silent = responders(NOTHING);
    }

    private OcspChecker responders(Fetcher fetcher) {
        return new OcspChecker(fetcher, OcspPolicy.STANDARD.withStaleness(policy.staleness()).withNonce(policy.nonce()), algorithms);
    }

    /**
     * The check for the paths of one message.
     *
     * @param lists the revocation lists that the message brings, not parsed yet
     */
    public PathCheck check(List<byte[]> lists) {
        return check(checker(lists));
    }

    /** That check, and nothing is fetched for it: whoever sends forgeries must not be able to make a server fetch. */
    public PathCheck checkAtHand(List<byte[]> lists) {
        return check(checker(lists, NOTHING, silent));
    }

    private PathCheck check(RevocationChecker checker) {
        return policy.mode() == RevocationMode.OFF ? PathCheck.NONE : new RevocationCheck(policy, checker);
    }

    /** The checker for one message. */
    RevocationChecker checker(List<byte[]> ofMessage) {
        return checker(ofMessage, policy.fetcher(), responders);
    }

    private RevocationChecker checker(List<byte[]> ofMessage, Fetcher fetcher, RevocationChecker ocsp) {
        AvailableLists available = new AvailableLists(policy.lists(), ofMessage);
        ListSigners signers = new ListSigners(algorithms);
        RevocationChecker lists = new CrlChecker(available, new ListFetcher(fetcher, parsed), signers, policy.staleness());
        RevocationChecker atHand = new CrlChecker(available, new ListFetcher(Fetcher.OFF, parsed), signers, policy.staleness());
        return switch (policy.mode()) {
            case OFF -> query -> new RevocationStatus.Unknown("revocation is not looked for", false);
            case CRL -> lists;
            case OCSP -> ocsp;
            case CRL_OR_OCSP -> policy.fetcher() == Fetcher.OFF ? atHand : new CombinedChecker(atHand, ocsp, lists);
        };
    }
}
