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

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;

/**
 * Chooses from certificates that somebody else has given for an address those that may be used to encrypt to it: each has to name the
 * address, so that nobody can redirect the mail of others, has to be valid now and fit for encryption, and to be trusted where that is
 * asked for. The newest comes first.
 */
public final class RecipientChoice {
    private final Optional<CertificateTrust> trust;
    private final InstantSource clock;

    /** @param trust what has to trust the certificates; nothing where they are taken on the word of whoever gave them */
    public RecipientChoice(Optional<CertificateTrust> trust, InstantSource clock) {
        this.trust = Objects.requireNonNull(trust);
        this.clock = Objects.requireNonNull(clock);
    }

    /** The certificates to encrypt to this address with; {@code given} may hold those of authorities, too. */
    public List<X509Certificate> of(EmailAddress address, Collection<X509Certificate> given) {
        Instant now = clock.instant();
        KeyRing ring = KeyRing.of(List.of(), given.stream().map(certificate -> new StoredCertificate("", certificate)).toList());
        return ring.recipientCertificates(address, now).stream()
                .filter(certificate -> trust.isEmpty() || trust.get().isTrusted(certificate, given, address, now)).toList();
    }
}
