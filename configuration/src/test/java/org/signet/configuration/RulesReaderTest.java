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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.ConfigurationException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.rules.AddressPattern;
import org.signet.rules.CertificateOwner;
import org.signet.rules.EncryptMode;
import org.signet.rules.MessageFacts;
import org.signet.rules.Profile;
import org.signet.rules.RuleBook;
import org.signet.rules.RuleSettings;
import org.signet.rules.SignMode;
import org.signet.rules.Trigger;
import org.signet.rules.TriggerCondition;
import org.signet.sign.RsaPadding;
import org.signet.sign.SignaturePolicy;

class RulesReaderTest {
    private static final String LOCAL = "<local>example.org</local>";

    @TempDir
    private Path james;

    private RuleBook read(String elements) throws Exception {
        Path file = Files.writeString(james.resolve("smime.xml"), "<smime><rules>" + elements + "</rules></smime>");
        return new SmimeSettingsReader(new FolderLocations(james)).read(file).rules().orElseThrow();
    }

    @Test
    void fileWithoutRulesHasNone() throws Exception {
        Path file = Files.writeString(james.resolve("smime.xml"), "<smime/>");

        assertThat(new SmimeSettingsReader(new FolderLocations(james)).read(file).rules()).isEmpty();
    }

    @Test
    void localDomainsAreEnough() throws Exception {
        assertThat(read(LOCAL + "<local>*.example.org</local>"))
                .isEqualTo(RuleBook.ofLocal(List.of(DomainPattern.of("example.org"), DomainPattern.of("*.example.org"))));
    }

    @Test
    void everySettingOfARecipientIsRead() throws Exception {
        RuleBook book = read(LOCAL + """
                <recipient><of>*.partner.example</of><of>Bob@partner.example</of><encrypt>required</encrypt><sign>when-possible</sign>
                <profile>edi-energy</profile><certificateOf>gate@partner.example</certificateOf>
                <alsoEncryptTo>a@example.org</alsoEncryptTo><alsoEncryptTo>b@example.org</alsoEncryptTo></recipient>""");

        assertThat(book.recipients()).extracting(rule -> rule.of().toString()).containsExactly("*.partner.example", "Bob@partner.example");
        assertThat(book.recipients().getFirst().settings()).isEqualTo(new RuleSettings(Optional.of(EncryptMode.REQUIRED),
                Optional.of(SignMode.WHEN_POSSIBLE), Optional.of(Profile.EDI_ENERGY),
                Optional.of(new CertificateOwner(Optional.of(EmailAddress.of("gate@partner.example")))),
                Optional.of(List.of(EmailAddress.of("a@example.org"), EmailAddress.of("b@example.org")))));
    }

    @Test
    void whatIsInheritedIsTakenBackByItsWord() throws Exception {
        RuleBook book = read(LOCAL + """
                <recipient><of>partner.example</of><certificateOf>own</certificateOf><alsoEncryptTo>nobody</alsoEncryptTo></recipient>""");

        assertThat(book.recipients().getFirst().settings())
                .isEqualTo(RuleSettings.NONE.withCertificateOf(CertificateOwner.OWN).withAlsoEncryptTo(List.of()));
    }

    @Test
    void whatCountsOtherwiseIsReadForBothSidesOfTheWall() throws Exception {
        RuleBook book = read(LOCAL + """
                <default><encrypt>required-each</encrypt></default><internal><encrypt>when-possible</encrypt></internal>
                <sender><of>ceo@example.org</of><sign>required</sign></sender>""");

        assertThat(book.external()).isEqualTo(RuleSettings.NONE.withEncrypt(EncryptMode.REQUIRED_EACH));
        assertThat(book.internal()).isEqualTo(RuleSettings.NONE.withEncrypt(EncryptMode.WHEN_POSSIBLE));
        assertThat(book.senders()).extracting(rule -> rule.of()).containsExactly(AddressPattern.of("ceo@example.org"));
    }

    @Test
    void triggersOfEveryKindAreReadInTheirOrder() throws Exception {
        RuleBook book = read(LOCAL + """
                <trigger><subject>[secure]</subject><encrypt>required</encrypt><sign>when-possible</sign></trigger>
                <trigger><header><name>X-Encrypt</name><matches>(?i)yes|true</matches></header><encrypt>required</encrypt></trigger>
                <trigger><largerThan>20M</largerThan><encrypt>never</encrypt></trigger>
                <trigger><calendar>true</calendar><sign>never</sign></trigger>""");

        assertThat(book.triggers()).map(Trigger::toString).containsExactly("trigger [secure] in Subject",
                "trigger X-Encrypt matches (?i)yes|true", "trigger larger than 20M", "trigger calendar");
        assertThat(book.triggers().get(2)).isEqualTo(new Trigger(new TriggerCondition.LargerThan(20 << 20),
                Optional.of(EncryptMode.NEVER), Optional.empty()));
        assertThat(book.triggers().get(1).condition().in(mail("X-Encrypt", "YES"))).isEqualTo(TriggerCondition.Match.YES);
    }

    private static MessageFacts mail(String name, String value) {
        return new MessageFacts(Optional.empty(), List.of(), Set.of(), "", List.of(Map.entry(name, value)), 1, false, false);
    }

    @Test
    void theSameTextIsTheSameRules() throws Exception {
        String rules = LOCAL + """
                <trigger><header><name>X-Encrypt</name><matches>yes</matches></header><encrypt>required</encrypt></trigger>
                <recipient><of>partner.example</of><profile>old</profile></recipient><profile><name>old</name></profile>""";

        assertThat(read(rules)).isEqualTo(read(rules)).hasSameHashCodeAs(read(rules));
        assertThat(read(rules)).isNotEqualTo(read(rules.replace("yes", "no")));
    }

    @Test
    void profilesOfOnesOwnAreRead() throws Exception {
        RuleBook book = read(LOCAL + """
                <recipient><of>partner.example</of><profile>old-partner</profile></recipient>
                <profile><name>old-partner</name><cipher>aes128-gcm</cipher><rsaKeyTransport>oaep</rsaKeyTransport>
                <digest>sha512</digest><rsaPadding>pss</rsaPadding><raise>true</raise><oneCertificate>true</oneCertificate></profile>""");

        assertThat(book.recipients().getFirst().settings().profile()).contains(new Profile("old-partner",
                SignaturePolicy.STANDARD.withDigest(DigestAlgorithm.SHA512).withRsaPadding(RsaPadding.PSS),
                new EncryptionPolicy(ContentCipher.AES128_GCM, RsaKeyTransport.OAEP_SHA256, true), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<default><encrypt>required</encrypt></default> | smime/rules does not say which domains are your own",
        "<local>a b</local> | smime/rules/local: «a b» is no domain; accepted are domains as partner.example",
        "<local>a</local><defalt/> | smime/rules/defalt is not known; accepted in smime/rules are default, internal, local, profile,",
        "<default/> | the element smime/rules/default says nothing; give it encrypt, sign or another",
        "<default><encrypt>always</encrypt></default> | default/encrypt is «always»; accepted: never,",
        "<default><sign>Required</sign></default> | default/sign is «Required»; accepted: never,",
        "<default><profile>x</profile></default> | is «x»; accepted: bsi-tr-03116, default, edi-energy or modern.",
        "<default><certificateOf>a@b</certificateOf></default> | smime/rules/default/certificateOf is not known",
        "<recipient><encrypt>required</encrypt></recipient> | the element smime/rules/recipient needs an element of.",
        "<recipient><of>a</of></recipient> | the element smime/rules/recipient says nothing",
        "<recipient><of>*@partner.example</of><encrypt>never</encrypt></recipient> | «*@partner.example» is neither an address",
        "<recipient><of>a</of><encrypt>never</encrypt><encrypt>never</encrypt></recipient> | smime/rules/recipient/encrypt is given twice.",
        "<recipient><of>a@b</of><of>A@B</of><encrypt>never</encrypt></recipient> | smime/rules/recipient/of is given twice for A@b.",
        "<recipient><of>a</of><certificateOf>b</certificateOf></recipient> | is «b»; accepted: a mail address, or own for the recipient's.",
        "<recipient><of>a</of><alsoEncryptTo>nobody</alsoEncryptTo><alsoEncryptTo>a@b</alsoEncryptTo></recipient> | is «nobody»; accepted:",
        "<sender><of>a</of><certificateOf>a@b</certificateOf></sender> | smime/rules/sender/certificateOf is not known",
        "<trigger><encrypt>never</encrypt></trigger> | needs exactly one of subject, header, largerThan and calendar, and has 0.",
        "<trigger><subject>a</subject><calendar>true</calendar></trigger> | largerThan and calendar, and has 2.",
        "<trigger><subject>a</subject></trigger> | the element smime/rules/trigger needs encrypt or sign.",
        "<trigger><subject/><sign>never</sign></trigger> | the element smime/rules/trigger/subject needs a text and nothing else.",
        "<trigger><calendar>yes</calendar></trigger> | smime/rules/trigger/calendar is «yes»; accepted: true.",
        "<trigger><largerThan>big</largerThan></trigger> | smime/rules/trigger/largerThan needs a number of bytes, as 65536, 64K or 10M",
        "<trigger><header><name>a:</name><matches>x</matches></header></trigger> | needs the name of a header field, as X-Encrypt, and",
        "<trigger><header><name>a</name><matches>(x</matches></header></trigger> | is no regular expression: «(x», Unclosed group at",
        "<profile><cipher>aes128-cbc</cipher></profile> | the element smime/rules/profile needs an element name.",
        "<profile><name>modern</name></profile> | is «modern», and there is a profile of that name already.",
        "<profile><name>a</name><cipher>des</cipher></profile> | is «des»; accepted: aes128-cbc, aes128-gcm, aes256-cbc or aes256-gcm.",
        "<profile><name>a</name><digest>sha1</digest></profile> | is «sha1»; accepted: sha256, sha384 or sha512.",
        "<profile><name>a</name><raise>yes</raise></profile> | smime/rules/profile/raise is «yes»; accepted: false or true.",
    })
    void whatIsNotUnderstoodStopsTheStart(String elements, String sentence) {
        assertThatThrownBy(() -> read(elements)).isInstanceOf(ConfigurationException.class).hasMessageStartingWith("conf/smime.xml: ")
                .hasMessageContaining(sentence);
    }
}
