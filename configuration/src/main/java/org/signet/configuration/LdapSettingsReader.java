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
package org.signet.configuration;

import java.util.List;
import java.util.Optional;
import org.signet.stores.CertificateTrust;
import org.signet.stores.ldap.FilterTemplate;
import org.signet.stores.ldap.LdapBind;
import org.signet.stores.ldap.LdapLimits;
import org.signet.stores.ldap.LdapQuery;
import org.signet.stores.ldap.LdapSecurity;
import org.signet.stores.ldap.LdapServer;
import org.signet.stores.ldap.LdapSettings;

/** Reads the element {@code ldap} of {@code stores}. */
final class LdapSettingsReader {
    private LdapSettingsReader() {
    }

    /** The settings, in which nothing is trusted yet: {@link LdapSettings#trusting} says what is. */
    static LdapSettings read(XmlElement ldap, Locations locations) {
        ldap.requireOnly("url", "startTls", "trust", "plaintext", "bindDn", "password", "base", "filter", "attribute", "requireTrusted",
                "domain", "connections", "connectTimeout", "responseTimeout");
        if (ldap.all("url").isEmpty()) {
            throw ldap.wrong("needs an element url");
        }
        List<LdapServer> servers = NetworkElements.all(ldap, "url", LdapServer::parse);
        LdapSecurity security = new LdapSecurity(NetworkElements.flag(ldap, "startTls", false),
                ldap.one("trust").map(element -> element.understood(() -> locations.resolve(element.requiredText()))),
                NetworkElements.flag(ldap, "plaintext", false));
        LdapLimits standard = LdapLimits.STANDARD;
        LdapLimits limits = new LdapLimits(NetworkElements.number(ldap, "connections", standard.connections()),
                NetworkElements.time(ldap, "connectTimeout", standard.connect()),
                NetworkElements.time(ldap, "responseTimeout", standard.response()));
        Optional<LdapBind> bind = bind(ldap, locations);
        LdapQuery query = query(ldap);
        return ldap.understood(() -> new LdapSettings(servers, security, bind, query, limits, NetworkElements.domains(ldap),
                NetworkElements.flag(ldap, "requireTrusted", true), CertificateTrust.NONE));
    }

    private static Optional<LdapBind> bind(XmlElement ldap, Locations locations) {
        if (ldap.one("bindDn").isEmpty()) {
            ldap.one("password").ifPresent(element -> {
                throw element.wrong("is of no use without an element bindDn");
            });
            return Optional.empty();
        }
        XmlElement dn = ldap.required("bindDn");
        String password = ldap.required("password").requiredText();
        return Optional.of(dn.understood(() -> new LdapBind(dn.requiredText(), locations.password(password))));
    }

    private static LdapQuery query(XmlElement ldap) {
        FilterTemplate filter = ldap.one("filter").map(element -> element.understood(() -> new FilterTemplate(element.requiredText())))
                .orElse(FilterTemplate.MAIL);
        List<String> attributes = NetworkElements.all(ldap, "attribute", name -> name);
        return ldap.understood(() -> new LdapQuery(ldap.required("base").requiredText(), filter,
                attributes.isEmpty() ? LdapQuery.STANDARD_ATTRIBUTES : attributes));
    }
}
