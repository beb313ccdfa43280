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
package org.signet.james.verification;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.signet.cache.CacheObservers;
import org.signet.configuration.TrustSource;
import org.signet.stores.KeyRing;
import org.signet.stores.KeyRingSource;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;

/** A verifier with the certificates that are in the stores now; made anew when a store changes. */
public final class CurrentVerifier {
    private final TrustSource trust;
    private final List<KeyRingSource> known;
    private final VerificationPolicy policy;
    private final CacheObservers caches;
    private volatile Made made;

    private record Made(List<KeyRing> trusted, List<KeyRing> known, SmimeVerifier verifier) {
    }

    /**
     * The verifier of these stores.
     *
     * @param trust roots
     * @param known certificates of authorities, for messages that leave them out, and of correspondents, for messages that name their
     *     signer's certificate and do not bring it
     * @param policy everything else
     * @param caches who wants to know what the verifiers had found out before
     */
    public CurrentVerifier(TrustSource trust, List<KeyRingSource> known, VerificationPolicy policy, CacheObservers caches) {
        this.trust = Objects.requireNonNull(trust);
        this.known = List.copyOf(known);
        this.policy = Objects.requireNonNull(policy);
        this.caches = Objects.requireNonNull(caches);
        this.made = make(trust.rings(), rings());
    }

    /** The verifier as things are now. */
    public SmimeVerifier get() {
        List<KeyRing> trusted = trust.rings();
        List<KeyRing> rings = rings();
        Made current = made;
        if (!current.trusted().equals(trusted) || !current.known().equals(rings)) {
            current = make(trusted, rings);
            made = current;
        }
        return current.verifier();
    }

    private List<KeyRing> rings() {
        return known.stream().map(KeyRingSource::current).toList();
    }

    private Made make(List<KeyRing> trusted, List<KeyRing> rings) {
        List<X509Certificate> helpful = rings.stream().flatMap(ring -> ring.intermediates().stream()).distinct().toList();
        VerificationPolicy current = policy.withAnchors(trust.anchors(trusted)).withIntermediates(helpful);
        return new Made(trusted, rings, new SmimeVerifier(current, caches));
    }
}
