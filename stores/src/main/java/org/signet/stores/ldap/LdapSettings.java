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
package org.signet.stores.ldap;

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
 * A directory with certificates of correspondents.
 *
 * @param servers one after the other until one can be reached; all have the same entries
 * @param security how the connections are protected
 * @param bind as whom it is asked; anonymously where it does not say
 * @param query what it is asked
 * @param limits what asking may cost
 * @param domains for which addresses it is asked; none means for all
 * @param requireTrusted whether its certificates are only used if they are trusted
 * @param trust says which are
 */
public record LdapSettings(List<LdapServer> servers, LdapSecurity security, Optional<LdapBind> bind, LdapQuery query, LdapLimits limits,
        List<DomainPattern> domains, boolean requireTrusted, CertificateTrust trust) implements StoreSettings {
    /**
     * These settings.
     *
     * @throws ConfigurationException if they would send a password, or take certificates that need not be trusted, without TLS
     */
    public LdapSettings {
        servers = List.copyOf(servers);
        domains = List.copyOf(domains);
        Objects.requireNonNull(bind);
        Objects.requireNonNull(query);
        Objects.requireNonNull(limits);
        Objects.requireNonNull(trust);
        if (servers.isEmpty()) {
            throw new ConfigurationException("a directory needs at least one server");
        }
        security.check(servers, bind.isPresent(), requireTrusted);
    }

    /** That directory, asked anonymously for everybody; its certificates have to be trusted, and nothing is until it is said what. */
    public static LdapSettings of(String server, String base) {
        return new LdapSettings(List.of(LdapServer.parse(server)), LdapSecurity.STANDARD, Optional.empty(),
                new LdapQuery(base, FilterTemplate.MAIL, LdapQuery.STANDARD_ATTRIBUTES), LdapLimits.STANDARD, List.of(), true,
                CertificateTrust.NONE);
    }

    @Override
    public LdapSettings trusting(CertificateTrust other) {
        return new LdapSettings(servers, security, bind, query, limits, domains, requireTrusted, other);
    }

    /** Whether it is asked for this address at all. */
    boolean isAskedFor(EmailAddress address) {
        return domains.isEmpty() || domains.stream().anyMatch(domain -> domain.includes(address));
    }

    @Override
    public Store open() {
        return LdapStore.open(this);
    }
}
