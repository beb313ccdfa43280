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
import java.util.Objects;
import org.signet.fetch.Fetcher;

/**
 * How it is found out whether certificates were revoked, and what follows from it.
 *
 * @param mode by which methods; default: {@link RevocationMode#CRL_OR_OCSP}
 * @param depth of which certificates of a path; default: {@link RevocationDepth#CHAIN}
 * @param onUnknown what it means that it could not be found out; default: {@link OnUnknown#ACCEPT}
 * @param staleness how long lists and answers count after the time at which their authority promised the next; default: zero. What they
 *     say of a revoked certificate counts for ever
 * @param nonce what is done about replays of old answers of responders; default: {@link NonceRule#SEND}
 * @param lists the administrator's revocation lists; default: {@link RevocationListSource#NONE}
 * @param fetcher fetches lists and asks responders; default: {@link Fetcher#OFF}
 */
public record RevocationPolicy(RevocationMode mode, RevocationDepth depth, OnUnknown onUnknown, Duration staleness,
        NonceRule nonce, RevocationListSource lists, Fetcher fetcher) {
    /**
     * Looks at the lists at hand, which are those that a message brings, and fetches nothing. A certificate that none of them speaks
     * of counts as not revoked, but no list that says otherwise is passed over.
     */
    public static final RevocationPolicy STANDARD = new RevocationPolicy(RevocationMode.CRL_OR_OCSP, RevocationDepth.CHAIN,
            OnUnknown.ACCEPT, Duration.ZERO, NonceRule.SEND, RevocationListSource.NONE, Fetcher.OFF);

    /** Looks at nothing, not even at the lists that a message brings. */
    public static final RevocationPolicy OFF = STANDARD.withMode(RevocationMode.OFF);

    /**
     * @throws IllegalArgumentException if the staleness is negative
     */
    public RevocationPolicy {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(depth);
        Objects.requireNonNull(onUnknown);
        Objects.requireNonNull(nonce);
        Objects.requireNonNull(lists);
        Objects.requireNonNull(fetcher);
        if (staleness.isNegative()) {
            throw new IllegalArgumentException("the staleness of revocation lists cannot be negative");
        }
    }

    /** This policy with other methods. */
    public RevocationPolicy withMode(RevocationMode other) {
        return new RevocationPolicy(other, depth, onUnknown, staleness, nonce, lists, fetcher);
    }

    /** This policy for other certificates of a path. */
    public RevocationPolicy withDepth(RevocationDepth other) {
        return new RevocationPolicy(mode, other, onUnknown, staleness, nonce, lists, fetcher);
    }

    /** This policy with another meaning of what could not be found out. */
    public RevocationPolicy withOnUnknown(OnUnknown other) {
        return new RevocationPolicy(mode, depth, other, staleness, nonce, lists, fetcher);
    }

    /** This policy with another staleness. */
    public RevocationPolicy withStaleness(Duration other) {
        return new RevocationPolicy(mode, depth, onUnknown, other, nonce, lists, fetcher);
    }

    /** This policy with another rule for nonces. */
    public RevocationPolicy withNonce(NonceRule other) {
        return new RevocationPolicy(mode, depth, onUnknown, staleness, other, lists, fetcher);
    }

    /** This policy with the administrator's revocation lists from there. */
    public RevocationPolicy withLists(RevocationListSource other) {
        return new RevocationPolicy(mode, depth, onUnknown, staleness, nonce, other, fetcher);
    }

    /** This policy with what certificates point at fetched by that. */
    public RevocationPolicy withFetcher(Fetcher other) {
        return new RevocationPolicy(mode, depth, onUnknown, staleness, nonce, lists, other);
    }
}
