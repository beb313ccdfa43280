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
package org.signet.stores;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.sign.SigningIdentity;

/**
 * The key that signs for an address: one whose certificate names the address; else that of its domain; else the default one. A key is
 * only used while its certificate is valid, is fit for signing mail and names an address at all; of several the newest is taken.
 */
public final class RingSigningIdentitySource implements SigningIdentitySource {
    private final KeyRingSource store;
    private final SigningKeyChoice choice;
    private final InstantSource clock;

    /**
     * The keys of this store.
     *
     * @param choice the keys of domains and the default one, which must be in the store
     * @throws org.signet.ConfigurationException if the choice names a key that is not there, or several
     */
    public RingSigningIdentitySource(KeyRingSource store, SigningKeyChoice choice) {
        this(store, choice, InstantSource.system());
    }

    /** The same, with the time of that clock. */
    public RingSigningIdentitySource(KeyRingSource store, SigningKeyChoice choice, InstantSource clock) {
        this.store = Objects.requireNonNull(store);
        this.choice = Objects.requireNonNull(choice);
        this.clock = Objects.requireNonNull(clock);
        choice.requireIn(store.current());
    }

    @Override
    public Optional<SigningIdentity> find(EmailAddress address) {
        KeyRing ring = store.current();
        Instant now = clock.instant();
        return newest(ring.entriesOf(address), now)
                .or(() -> choice.ofDomain(address.domain()).flatMap(key -> newest(ring.entriesOf(key), now)))
                .or(() -> choice.fallback().flatMap(key -> newest(ring.entriesOf(key), now)));
    }

    private static Optional<SigningIdentity> newest(List<KeyEntry> newestFirst, Instant now) {
        return newestFirst.stream().filter(entry -> entry.maySignMail(now)).flatMap(entry -> entry.signer().stream()).findFirst();
    }
}
