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
package org.signet.james.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.james.core.Domain;
import org.apache.james.domainlist.api.DomainList;
import org.apache.james.domainlist.api.DomainListException;
import org.signet.cert.EmailAddress;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.rules.RuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the domains that James serves with those that the rules call local: who forgets one has his own people treated as strangers. */
@Singleton
public final class LocalDomains {
    private static final Logger LOGGER = LoggerFactory.getLogger(LocalDomains.class);

    /** No top-level domain is a number (RFC 3696 §2). */
    private static final Pattern HOST_ADDRESS = Pattern.compile("([0-9.]*\\.)?[0-9]+|.*:.*");

    private final SmimeConfiguration configuration;
    private final DomainList domains;
    private final AtomicReference<List<String>> told = new AtomicReference<>(List.of());

    @Inject
    public LocalDomains(SmimeConfiguration configuration, DomainList domains) {
        this.configuration = Objects.requireNonNull(configuration);
        this.domains = Objects.requireNonNull(domains);
    }

    /**
     * The domains that James serves and no element {@code local} of the rules covers, {@code localhost} and addresses of hosts left out;
     * none where there are no rules. The log is told when there are others than the last time.
     */
    public List<String> forgotten() {
        Optional<RuleBook> rules = configuration.rules();
        if (rules.isEmpty()) {
            return List.of();
        }
        List<String> forgotten = served().stream().filter(domain -> !domain.equals(Domain.LOCALHOST)).map(Domain::asString)
                .filter(domain -> !HOST_ADDRESS.matcher(domain).matches())
                .filter(domain -> EmailAddress.parse("postmaster@" + domain).filter(address -> !rules.get().isInternal(address))
                        .isPresent())
                .sorted().toList();
        if (!told.getAndSet(forgotten).equals(forgotten) && !forgotten.isEmpty()) {
            LOGGER.warn("James serves {}, which no element local of the rules in conf/smime.xml covers: its users are treated as strangers",
                    String.join(", ", forgotten));
        }
        return forgotten;
    }

    private List<Domain> served() {
        try {
            return domains.getDomains();
        } catch (DomainListException e) {
            LOGGER.warn("James cannot tell now which domains it serves, so they are not compared with the rules in conf/smime.xml: {}",
                    e.getMessage());
            return List.of();
        }
    }
}
