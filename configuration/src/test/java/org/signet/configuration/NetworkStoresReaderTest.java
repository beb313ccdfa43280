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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.ConfigurationException;
import org.signet.cert.DomainPattern;
import org.signet.stores.cache.CacheSettings;
import org.signet.stores.ldap.FilterTemplate;
import org.signet.stores.ldap.LdapLimits;
import org.signet.stores.ldap.LdapQuery;
import org.signet.stores.ldap.LdapSecurity;
import org.signet.stores.ldap.LdapServer;
import org.signet.stores.ldap.LdapSettings;
import org.signet.stores.smimea.ResolverAddress;
import org.signet.stores.smimea.SmimeaSettings;

/** The elements {@code ldap}, {@code smimea} and {@code cache}. */
class NetworkStoresReaderTest {
    private static final String URL = "<url>ldaps://a.example</url>";
    private static final String BASE = "<base>dc=example,dc=org</base>";

    @TempDir
    private Path james;

    private XmlElement element(String name, String content) throws IOException {
        Path file = Files.writeString(james.resolve("smime.xml"), "<smime><" + name + ">" + content + "</" + name + "></smime>");
        return SmimeXml.read(file).orElseThrow().required(name);
    }

    private LdapSettings ldap(String content) throws IOException {
        return LdapSettingsReader.read(element("ldap", content), new FolderLocations(james.resolve("conf")));
    }

    private SmimeaSettings smimea(String content) throws IOException {
        return SmimeaSettingsReader.read(element("smimea", content), new FolderLocations(james.resolve("conf")));
    }

    @Test
    void directoryNeedsAServerAndABase() throws IOException {
        LdapSettings settings = ldap(URL + BASE);

        assertThat(settings.servers()).containsExactly(new LdapServer("a.example", 636, true));
        assertThat(settings.query()).isEqualTo(new LdapQuery("dc=example,dc=org", FilterTemplate.MAIL,
                List.of("userCertificate", "userSMIMECertificate")));
        assertThat(settings.security()).isEqualTo(LdapSecurity.STANDARD);
        assertThat(settings.limits()).isEqualTo(LdapLimits.STANDARD);
        assertThat(settings.bind()).isEmpty();
        assertThat(settings.domains()).isEmpty();
        assertThat(settings.requireTrusted()).isTrue();
    }

    @Test
    void everythingOfADirectoryCanBeSaid() throws IOException {
        LdapSettings settings = ldap("""
                <url>ldap://a.example</url><url>ldap://b.example:3389</url><startTls>true</startTls><trust>file://conf/ca.pem</trust>
                <bindDn>cn=signet,dc=example,dc=org</bindDn><password>inline:geheim</password>
                <base>ou=people,dc=example,dc=org</base><filter>(&amp;(objectClass=person)(mail={address}))</filter>
                <attribute>certificate</attribute><requireTrusted>false</requireTrusted><plaintext>true</plaintext>
                <domain>partner.example</domain><domain>*.partner.example</domain>
                <connections>2</connections><connectTimeout>3s</connectTimeout><responseTimeout>1m</responseTimeout>""");

        assertThat(settings.servers()).extracting(LdapServer::toString).containsExactly("ldap://a.example:389", "ldap://b.example:3389");
        assertThat(settings.security()).isEqualTo(new LdapSecurity(true, Optional.of(james.resolve("conf/ca.pem")), true));
        assertThat(settings.bind().orElseThrow().dn()).isEqualTo("cn=signet,dc=example,dc=org");
        assertThat(settings.bind().orElseThrow().password().read().orElseThrow().chars()).isEqualTo("geheim".toCharArray());
        assertThat(settings.query()).isEqualTo(new LdapQuery("ou=people,dc=example,dc=org",
                new FilterTemplate("(&(objectClass=person)(mail={address}))"), List.of("certificate")));
        assertThat(settings.requireTrusted()).isFalse();
        assertThat(settings.domains()).containsExactly(DomainPattern.of("partner.example"), DomainPattern.of("*.partner.example"));
        assertThat(settings.limits()).isEqualTo(new LdapLimits(2, Duration.ofSeconds(3), Duration.ofMinutes(1)));
    }

    @Test
    void namesOfTheDnsNeedNothing() throws IOException {
        assertThat(smimea("")).isEqualTo(SmimeaSettings.STANDARD);
    }

    @Test
    void everythingOfTheDnsCanBeSaid() throws IOException {
        SmimeaSettings settings = smimea("""
                <resolver>192.0.2.1</resolver><resolver>[::1]:5353</resolver><trustAnchors>file://conf/anchors.ds</trustAnchors>
                <timeout>7s</timeout><domain>partner.example</domain>""");

        assertThat(settings.resolvers()).containsExactly(ResolverAddress.parse("192.0.2.1"), ResolverAddress.parse("[::1]:5353"));
        assertThat(settings.trustAnchors()).contains(james.resolve("conf/anchors.ds"));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.domains()).containsExactly(DomainPattern.of("partner.example"));
        assertThat(smimea("<resolver>127.0.0.1</resolver><trustResolver>true</trustResolver>").trustResolver()).isTrue();
    }

    @Test
    void cacheIsRead() throws IOException {
        assertThat(CacheSettingsReader.read(element("cache", ""))).isEqualTo(CacheSettings.STANDARD);
        assertThat(CacheSettingsReader.read(element("cache", "<entries>7</entries><found>1h</found><notFound>0s</notFound>")))
                .isEqualTo(new CacheSettings(7, Duration.ofHours(1), Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<base>o=x</base> | the element smime/ldap needs an element url.",
        "<url>ldaps://a</url> | the element smime/ldap needs an element base.",
        "<url>http://a</url><base>o=x</base> | smime/ldap/url: «http://a» is no directory server; accepted are ldaps://host, ldap://host",
        "<url>ldaps://a</url><base>people</base> | smime/ldap: «people» is no distinguished name",
        "<url>ldaps://a</url><base>o=x</base><filter>(cn=a)</filter> | smime/ldap/filter: the filter «(cn=a)» needs {address}",
        "<url>ldaps://a</url><base>o=x</base><password>x</password> | smime/ldap/password is of no use without an element bindDn.",
        "<url>ldaps://a</url><base>o=x</base><bindDn>o=x</bindDn> | the element smime/ldap needs an element password.",
        "<url>ldaps://a</url><base>o=x</base><startTls>yes</startTls> | smime/ldap/startTls needs true or false, and «yes» is neither.",
        "<url>ldaps://a</url><base>o=x</base><startTls>true</startTls> | smime/ldap: ldaps://a:636 has TLS from the start",
        "<url>ldap://a</url><base>o=x</base><bindDn>o=x</bindDn><password>x</password> | the password would be sent to ldap://a",
        "<url>ldap://a</url><base>o=x</base><requireTrusted>false</requireTrusted> | could hand out certificates",
        "<url>ldaps://a</url><base>o=x</base><connections>0</connections> | ldap/connections needs a number from 1 on, and «0» is none.",
        "<url>ldaps://a</url><base>o=x</base><connectTimeout>0s</connectTimeout> | smime/ldap/connectTimeout cannot be zero.",
        "<url>ldaps://a</url><base>o=x</base><attribute>a b</attribute> | smime/ldap: «a b» is no attribute",
        "<url>ldaps://a</url><base>o=x</base><domain>a b</domain> | smime/ldap/domain: «a b» is no domain",
        "<url>ldaps://a</url><base>o=x</base><uri>a</uri> | the element smime/ldap/uri is not known; accepted in smime/ldap are attribute,",
    })
    void directoryThatIsNotUnderstoodStopsTheStart(String content, String sentence) {
        assertThatThrownBy(() -> ldap(content)).isInstanceOf(ConfigurationException.class).hasMessageContaining(sentence)
                .hasMessageStartingWith("conf/smime.xml: the element ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<resolver>dns.example</resolver> | smime/smimea/resolver: «dns.example» is no resolver; accepted are addresses as 127.0.0.1",
        "<resolver>192.0.2.1</resolver><trustResolver>true</trustResolver> | smime/smimea: whoever is on the way to the resolver 192.0.2.1",
        "<trustResolver>true</trustResolver><trustAnchors>a</trustAnchors> | smime/smimea: trustAnchors are for proving",
        "<timeout>soon</timeout> | smime/smimea/timeout: «soon» is no span of time",
        "<server>a</server> | the element smime/smimea/server is not known; accepted in smime/smimea are domain, resolver, timeout,",
    })
    void namesOfTheDnsThatAreNotUnderstoodStopTheStart(String content, String sentence) {
        assertThatThrownBy(() -> smimea(content)).isInstanceOf(ConfigurationException.class).hasMessageContaining(sentence)
                .hasMessageStartingWith("conf/smime.xml: the element ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<entries>0</entries> | smime/cache/entries needs a number from 1 on, and «0» is none.",
        "<found>ever</found> | smime/cache/found: «ever» is no span of time",
        "<size>1</size> | the element smime/cache/size is not known; accepted in smime/cache are entries, found, notFound.",
    })
    void cacheThatIsNotUnderstoodStopsTheStart(String content, String sentence) {
        assertThatThrownBy(() -> CacheSettingsReader.read(element("cache", content))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence);
    }
}
