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
import org.signet.algorithm.AlgorithmProfile;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.policy.AlgorithmParameters;
import org.signet.stores.KeyReference;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.keyfile.KeyFileType;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.web.FetchLimits;
import org.signet.verify.DomainSigner;

class SmimeSettingsReaderTest {
    @TempDir
    private Path james;

    private SmimeSettings read(String elements) throws Exception {
        Path file = Files.createDirectories(james.resolve("conf")).resolve("smime.xml");
        Files.writeString(file, "<?xml version=\"1.0\"?><smime>" + elements + "</smime>");
        return reader().read(file);
    }

    private SmimeSettingsReader reader() {
        return new SmimeSettingsReader(new FolderLocations(james.resolve("conf")));
    }

    private KeyLocation conf(String path) {
        return KeyLocation.of(james.resolve("conf").resolve(path));
    }

    @Test
    void missingFileSaysNothing() {
        assertThat(reader().read(james.resolve("conf/smime.xml"))).isEqualTo(SmimeSettings.NONE);
    }

    @Test
    void everyKindOfLocationIsFoundWhereJamesFindsIt() throws Exception {
        SmimeSettings settings = read("""
                <keys>file://conf/smime/keys</keys>
                <keys> file:///etc/smime/alice.p12 </keys>
                <certificates>file://conf/smime/certificates</certificates>
                <trust>file://conf/smime/trust</trust>
                <intermediates>/etc/smime/intermediates</intermediates>""");

        assertThat(settings.keys()).containsExactly(conf("smime/keys"), KeyLocation.of(Path.of("/etc/smime/alice.p12")));
        assertThat(settings.certificates()).containsExactly(conf("smime/certificates"));
        assertThat(settings.trust()).contains(List.of(conf("smime/trust")));
        assertThat(settings.intermediates()).containsExactly(KeyLocation.of(Path.of("/etc/smime/intermediates")));
    }

    @Test
    void whatOpensAFileStandsBesideItsPath() throws Exception {
        Files.createDirectories(james.resolve("conf"));
        Files.writeString(james.resolve("conf/password"), "geheim\n");

        KeyLocation location = read("""
                <keys><path>file://conf/a.p12</path><password>file://conf/password</password><keyPassword>inline:x</keyPassword>
                <type>pkcs12</type><alias>alice</alias></keys>""").keys().getFirst();

        assertThat(location.path()).isEqualTo(james.resolve("conf/a.p12"));
        assertThat(location.type()).contains(KeyFileType.PKCS12);
        assertThat(location.alias()).contains("alice");
        assertThat(location.storePassword().read().orElseThrow().chars()).isEqualTo("geheim".toCharArray());
        assertThat(location.keyPassword().read().orElseThrow().chars()).isEqualTo("x".toCharArray());
    }

    @Test
    void signersAliasesAndTheServersNameAreRead() throws Exception {
        SmimeSettings settings = read("""
                <signing>
                  <default>gateway.p12</default>
                  <domain><name>Sub.Example.org</name><key>all.p12#gate</key></domain>
                </signing>
                <alias><user>Alice@example.org</user><address>sales@example.org</address><address>desk@example.org</address></alias>
                <authservId>Mail.Example.org</authservId>""");

        assertThat(settings.signing()).isEqualTo(SigningKeyChoice.NONE.withFallback(KeyReference.ofFile("gateway.p12"))
                .withDomain("sub.example.org", KeyReference.parse("all.p12#gate")));
        assertThat(settings.aliases().give(EmailAddress.of("desk@example.org"), ("alice@example.org"))).isTrue();
        assertThat(settings.server()).isEqualTo(Optional.of(new AuthenticationServiceIdentifier("mail.example.org")));
    }

    @Test
    void trustForSomeDomainsIsApartFromTrustForAllMail() throws Exception {
        SmimeSettings settings = read("""
                <trust>file://conf/roots</trust>
                <trust><path>file://conf/partner.pem</path><domain>Partner.example</domain><domain>*.partner.example</domain></trust>""");

        assertThat(settings.trust()).contains(List.of(conf("roots")));
        assertThat(settings.boundTrust()).containsExactly(new BoundTrust<>(
                List.of(DomainPattern.of("partner.example"), DomainPattern.of("*.partner.example")), conf("partner.pem")));
    }

    @Test
    void verificationIsReadAsTheParametersOfTheMailet() throws Exception {
        VerificationSettings verification = read("""
                <verification><profile>legacy</profile><acceptAlgorithms>sha1</acceptAlgorithms>
                <acceptAlgorithms>md5, rsa-512</acceptAlgorithms>
                <gateway><domain>a.example</domain><domain>b.example</domain><signer>gate@a.example</signer></gateway>
                </verification>""").verification();

        assertThat(verification.given(AlgorithmParameters.PROFILE)).contains(AlgorithmProfile.LEGACY);
        assertThat(verification.given(AlgorithmParameters.ACCEPT)).contains(List.of("sha1", "md5", "rsa-512"));
        assertThat(verification.given(AlgorithmParameters.REFUSE)).isEmpty();
        assertThat(verification.gateways()).extracting(DomainSigner::domain).extracting(DomainPattern::toString)
                .containsExactly("a.example", "b.example");
    }

    @Test
    void limitsOfFetchingAreRead() throws Exception {
        FetchSettings fetching = read("""
                <verification><fetchLimits><total>20s</total><ocsp>16K</ocsp><redirects>0</redirects></fetchLimits>
                <fetchCache><path>file://var/lists</path><size>1M</size></fetchCache></verification>""").verification().fetching();

        assertThat(fetching.policy().timeouts().total()).isEqualTo(Duration.ofSeconds(20));
        assertThat(fetching.policy().limits()).isEqualTo(new FetchLimits(10 << 20, 16 << 10, 256 << 10, 0));
        assertThat(fetching.cacheLocation()).isEqualTo("file://var/lists");
        assertThat(fetching.cacheBytes()).isEqualTo(1 << 20);
        assertThat(fetching.cacheEntries()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<keyz>x</keyz> | conf/smime.xml: the element smime/keyz is not known; accepted in smime are alias, authservId, certificates,",
        "<keys file='x'/> | conf/smime.xml: the element smime/keys takes no attribute, but has file.",
        "<keys/> | conf/smime.xml: the element smime/keys needs a text and nothing else.",
        "<keys><password>x</password></keys> | conf/smime.xml: the element smime/keys needs an element path.",
        "<keys><path>a</path><pasword>x</pasword></keys> | the element smime/keys/pasword is not known",
        "<keys><path>a</path><type>p13</type></keys> | \"p13\" is no type of key file",
        "<authservId>a b</authservId> | the element smime/authservId needs the name of a host or domain",
        "<authservId>a</authservId><authservId>b</authservId> | the element smime/authservId is given twice.",
        "<signing><default>#</default></signing> | names no key; accepted are FILE, FILE#ALIAS and #ALIAS",
        "<signing><domain><name>a b</name><key>a</key></domain></signing> | is no domain: «a b»",
        "<signing><domain><name>a</name><key>a</key></domain><domain><name>A</name><key>b</key></domain></signing> | given twice for a",
        "<alias><user>a</user><address>nobody</address></alias> | smime/alias/address needs a mail address, and «nobody» is none.",
        "<trust><path>a</path><domain>x y</domain></trust> | the element smime/trust/domain: «x y» is no domain; accepted are",
        "<keys><path>a</path><domain>x</domain></keys> | the element smime/keys/domain is not known",
        "<verification><profil>x</profil></verification> | the element smime/verification/profil is not known; accepted in",
        "<verification><profile>x</profile></verification> | the element smime/verification/profile is «x»; accepted: bsi-tr-03116",
        "<verification><sender>a</sender><sender>b</sender></verification> | smime/verification/sender is «a,b»; accepted: any, from",
        "<verification><acceptAlgorithms>sha1</acceptAlgorithms><acceptAlgorithms>md2</acceptAlgorithms></verification> | is «sha1,md2»",
        "<verification><gateway><signer>a@b</signer></gateway></verification> | smime/verification/gateway needs an element domain.",
        "<verification><gateway><domain>b</domain><signer>a</signer></gateway></verification> | «a» is no gateway; accepted are",
        "<verification><revocationStaleness>soon</revocationStaleness></verification> | is «soon»; accepted: a number and s, m, h or d.",
        "<verification><fetch>ftp://a</fetch></verification> | smime/verification/fetch is «ftp://a»; accepted: off, or hosts",
        "<verification><fetchLimits><total>x</total></fetchLimits></verification> | fetchLimits/total: «x» is no span of time",
        "<verification><fetchLimits><read>0s</read></fetchLimits></verification> | fetchLimits/read cannot be zero.",
        "<verification><fetchLimits><ocsp>1G</ocsp></fetchLimits></verification> | needs a number of bytes, as 65536, 64K or 10M",
        "<verification><fetchCache><entries>0</entries></fetchCache></verification> | fetchCache/entries cannot be zero.",
        "<verification><fetchCache><size>2048M</size></fetchCache></verification> | of at most 1024M, and «2048M» is none.",
        "<alias><user>a</user></alias> | the element smime/alias needs an element address.",
    })
    void whatIsNotUnderstoodStopsTheStart(String elements, String sentence) {
        assertThatThrownBy(() -> read(elements)).isInstanceOf(ConfigurationException.class).hasMessageContaining(sentence);
    }
}
