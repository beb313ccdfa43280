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

import org.signet.cache.CacheObserver;
import org.signet.cert.ChainBuilder;
import org.signet.revocation.Revocation;

/**
 * The checks that depend on a policy, made once for all messages.
 *
 * @param chains builds the paths to the trusted roots
 * @param algorithms refuses weak algorithms and keys
 * @param revocation looks for revoked certificates
 * @param senders compares the signer with the sender
 * @param recipients knows which certificates can be encrypted to
 */
record Checks(ChainBuilder chains, AlgorithmCheck algorithms, Revocation revocation, SenderCheck senders,
        RecipientFitness recipients) {
    static Checks of(VerificationPolicy policy, CacheObserver paths) {
        ChainBuilder chains = new ChainBuilder(policy.anchors(), policy.intermediates(), policy.algorithms(), policy.path(),
                paths);
        return new Checks(chains.withIssuers(policy.issuers()),
                new AlgorithmCheck(policy.algorithms()), new Revocation(policy.revocation(), policy.algorithms()),
                new SenderCheck(policy.senderRule()), new RecipientFitness());
    }
}
