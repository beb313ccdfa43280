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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateTrust;
import org.signet.stores.password.PasswordSource;

class LdapSettingsTest {
    private static final LdapQuery QUERY = LdapSettings.of("ldap://localhost", "dc=example,dc=org").query();
    private static final LdapBind BIND = new LdapBind("cn=signet,dc=example,dc=org", PasswordSource.inline("geheim"));

    private static LdapSettings settings(String server, LdapSecurity security, Optional<LdapBind> bind, boolean requireTrusted) {
        return new LdapSettings(List.of(LdapServer.parse(server)), security, bind, QUERY, LdapLimits.STANDARD, List.of(), requireTrusted,
                CertificateTrust.NONE);
    }

    @ParameterizedTest
    @CsvSource({"ldap://a.example, a.example, 389, false", "LDAPS://a.example, a.example, 636, true",
        "ldap://127.0.0.1:10389/, 127.0.0.1, 10389, false", "ldaps://[::1]:1636, ::1, 1636, true"})
    void serversAreUrls(String text, String host, int port, boolean tls) {
        assertThat(LdapServer.parse(text)).isEqualTo(new LdapServer(host, port, tls));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.example", "http://a.example", "ldap://", "ldap://a.example/o=x", "ldap://u@a.example", "ldap://a:99999",
        "ldap://a.example?x", "ldap:///", "", "ldap://a b"})
    void whatIsNoServerIsRefused(String text) {
        assertThatThrownBy(() -> LdapServer.parse(text)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("accepted are ldaps://host, ldap://host");
    }

    @Test
    void passwordIsNotSentToAnotherMachineWithoutTls() {
        assertThatThrownBy(() -> settings("ldap://a.example", LdapSecurity.STANDARD, Optional.of(BIND), true))
                .isInstanceOf(ConfigurationException.class).hasMessage("the password would be sent to ldap://a.example:389 without TLS; use"
                        + " ldaps://, or startTls, or allow it with plaintext");
        assertThatCode(() -> settings("ldaps://a.example", LdapSecurity.STANDARD, Optional.of(BIND), true)).doesNotThrowAnyException();
        assertThatCode(() -> settings("ldap://a.example", new LdapSecurity(true, Optional.empty(), false), Optional.of(BIND), true))
                .doesNotThrowAnyException();
        assertThatCode(() -> settings("ldap://a.example", new LdapSecurity(false, Optional.empty(), true), Optional.of(BIND), true))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://localhost", "ldap://127.0.0.1", "ldap://127.1.2.3", "ldap://[::1]", "ldap://[0:0:0:0:0:0:0:1]"})
    void thisMachineNeedsNoTls(String server) {
        assertThatCode(() -> settings(server, LdapSecurity.STANDARD, Optional.of(BIND), false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://127.0.0.1.example", "ldap://localhost.example", "ldap://[::2]", "ldap://[2001:db8::1]"})
    void namesThatOnlyLookLikeThisMachineDo(String server) {
        assertThatThrownBy(() -> settings(server, LdapSecurity.STANDARD, Optional.of(BIND), true))
                .isInstanceOf(ConfigurationException.class);
    }

    @Test
    void certificatesAreNotTakenOnTheWordOfWhoeverIsOnTheWay() {
        assertThatThrownBy(() -> settings("ldap://a.example", LdapSecurity.STANDARD, Optional.empty(), false))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("could hand out certificates");
        assertThatCode(() -> settings("ldap://a.example", LdapSecurity.STANDARD, Optional.empty(), true)).doesNotThrowAnyException();
    }

    @Test
    void startTlsAndTlsFromTheStartDoNotGoTogether() {
        assertThatThrownBy(() -> settings("ldaps://a.example", new LdapSecurity(true, Optional.empty(), false), Optional.empty(), true))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("which startTls does not go with");
    }

    @Test
    void namesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new LdapBind("signet", PasswordSource.NONE)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("«signet» is no distinguished name");
        assertThatThrownBy(() -> new LdapQuery("people", FilterTemplate.MAIL, List.of())).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> new LdapQuery("o=x", FilterTemplate.MAIL, List.of("userCertificate;binary")))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("without ;binary");
    }

    @Test
    void domainsLimitForWhomItIsAsked() {
        LdapSettings partner = new LdapSettings(List.of(LdapServer.parse("ldap://localhost")), LdapSecurity.STANDARD, Optional.empty(),
                QUERY, LdapLimits.STANDARD, List.of(DomainPattern.of("partner.example")), true, CertificateTrust.NONE);
        assertThat(partner.isAskedFor(EmailAddress.of("a@partner.example"))).isTrue();
        assertThat(partner.isAskedFor(EmailAddress.of("a@other.example"))).isFalse();
        assertThat(LdapSettings.of("ldap://localhost", "o=x").isAskedFor(EmailAddress.of("a@other.example"))).isTrue();
    }

    @Test
    void passwordIsNeverShown() {
        assertThat(settings("ldap://localhost", LdapSecurity.STANDARD, Optional.of(BIND), true).toString()).doesNotContain("geheim");
    }
}
