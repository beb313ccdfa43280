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
package org.signet.stores.smimea;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateTrust;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;

/**
 * The certificates that domains publish in the DNS.
 *
 * @param resolvers who is asked, one after the other until one answers; those of the operating system where none is named
 * @param trustResolver whether the resolver's word counts for what DNSSEC proves, in place of the proof; only for one on this machine
 * @param trustAnchors a file of DS or DNSKEY records (RFC 1035 §5) that count in place of the keys of the root
 * @param timeout how long one look-up may take, with everything that proves it
 * @param domains for which addresses is asked; none means for all
 * @param trust says which certificates are trusted that a domain names, and does not vouch for (usages 0 and 1)
 */
public record SmimeaSettings(List<ResolverAddress> resolvers, boolean trustResolver, Optional<Path> trustAnchors, Duration timeout,
        List<DomainPattern> domains, CertificateTrust trust) implements StoreSettings {
    /** How long a look-up may take if nothing else is said. */
    public static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(10);
    /** Of all domains, by the resolvers of the operating system; with proof from the keys of the root. */
    public static final SmimeaSettings STANDARD = new SmimeaSettings(List.of(), false, Optional.empty(), STANDARD_TIMEOUT, List.of(),
            CertificateTrust.NONE);

    /**
     * These settings.
     *
     * @throws ConfigurationException if the word of a resolver on another machine should count, or of one whose proof is not asked for
     */
    public SmimeaSettings {
        resolvers = List.copyOf(resolvers);
        domains = List.copyOf(domains);
        Objects.requireNonNull(trust);
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("a look-up takes some time");
        }
        if (trustResolver && trustAnchors.isPresent()) {
            throw new ConfigurationException("trustAnchors are for proving what trustResolver does not ask to have proven; leave one out");
        }
        if (trustResolver) {
            resolvers.forEach(SmimeaSettings::requireLoopback);
        }
    }

    static void requireLoopback(ResolverAddress resolver) {
        if (!resolver.isLoopback()) {
            throw new ConfigurationException("whoever is on the way to the resolver " + resolver + " could change what it says, so"
                    + " trustResolver is only for one on this machine, as 127.0.0.1");
        }
    }

    @Override
    public SmimeaSettings trusting(CertificateTrust other) {
        return new SmimeaSettings(resolvers, trustResolver, trustAnchors, timeout, domains, other);
    }

    /** Whether is asked for this address at all. */
    boolean isAskedFor(EmailAddress address) {
        return domains.isEmpty() || domains.stream().anyMatch(domain -> domain.includes(address));
    }

    @Override
    public Store open() {
        return SmimeaStore.open(this);
    }
}
