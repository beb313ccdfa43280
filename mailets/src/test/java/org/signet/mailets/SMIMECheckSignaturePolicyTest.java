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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.mailets.James.BOB;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What a good signature is: the mailet's parameters, and else those of conf/smime.xml. */
class SMIMECheckSignaturePolicyTest {
    private static final String TRUST = "<trust>file://conf/ca.pem</trust>";
    private static final TestPki CA = TestPki.root("Example CA");
    private static final TestPki PARTNER = TestPki.root("Partner CA");
    private static final TestIdentity SHORT_KEY = CA.issue("alice@example.org").rsa(1024).create();

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void trustTheAuthority() throws Exception {
        james = new James(home);
        CA.writeRootPem(james.conf().resolve("ca.pem"));
        PARTNER.writeRootPem(james.conf().resolve("partner.pem"));
    }

    private List<String> findings(TestIdentity signer, String from, String... parameters) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            byte[] mail = Messages.mail().from(from).text("Hello\n").bytes();
            byte[] signed = new SmimeSigner(SignaturePolicy.STANDARD).sign(MimeEntity.read(new ByteArrayInputStream(mail), workspace),
                    SigningIdentity.of(signer.privateKey(), signer.chain()), workspace).content().toBytes(1_000_000);
            MailImpl received = James.received(signed, BOB);
            james.check(parameters).service(received);
            return SmimeAttributes.SIGNATURE_FINDINGS.get(received).orElseThrow();
        }
    }

    @Test
    void parameterSaysWhichAlgorithmsCount() throws Exception {
        james.withSmimeXml(TRUST);

        assertThat(findings(SHORT_KEY, "alice@example.org")).containsExactly("algorithm-refused");
        assertThat(findings(SHORT_KEY, "alice@example.org", "profile", "legacy")).isEmpty();
        assertThat(findings(SHORT_KEY, "alice@example.org", "acceptAlgorithms", "rsa-1024")).isEmpty();
    }

    @Test
    void sharedConfigurationSaysItForAllAndTheParameterOverridesIt() throws Exception {
        james.withSmimeXml(TRUST + "<verification><profile>legacy</profile></verification>");

        assertThat(findings(SHORT_KEY, "alice@example.org")).isEmpty();
        assertThat(findings(SHORT_KEY, "alice@example.org", "profile", "default")).containsExactly("algorithm-refused");
        assertThat(findings(SHORT_KEY, "alice@example.org", "refuseAlgorithms", "rsa-1024")).containsExactly("algorithm-refused");
    }

    @Test
    void partnersRootCountsForThePartnersMail() throws Exception {
        james.withSmimeXml(TRUST + "<trust><path>file://conf/partner.pem</path><domain>partner.example</domain></trust>");

        assertThat(findings(PARTNER.issue("bob@partner.example").create(), "bob@partner.example")).isEmpty();
        assertThat(findings(PARTNER.issue("ceo@example.org").create(), "ceo@example.org")).containsExactly("chain-untrusted");
        assertThat(findings(SHORT_KEY, "alice@example.org", "profile", "legacy")).isEmpty();
    }

    @Test
    void trustOfOneMailetReplacesAllOfTheSharedTrust() throws Exception {
        james.withSmimeXml("<trust><path>file://conf/partner.pem</path><domain>partner.example</domain></trust>");
        TestIdentity bob = PARTNER.issue("bob@partner.example").create();

        assertThat(findings(bob, "bob@partner.example")).isEmpty();
        assertThat(findings(bob, "bob@partner.example", "trust", "file://conf/ca.pem")).containsExactly("chain-untrusted");
    }

    @Test
    void gatewaySignsForItsDomain() throws Exception {
        james.withSmimeXml(TRUST + "<verification><gateway><domain>partner.example</domain><signer>gate@partner.example</signer></gateway>"
                + "</verification>");

        assertThat(findings(CA.issue("gate@partner.example").create(), "bob@partner.example")).containsExactly("signed-by-gateway");
        assertThat(findings(CA.issue("other@partner.example").create(), "bob@partner.example")).containsExactly("sender-mismatch");
    }

    @Test
    void listOfTheAdministratorTellsWhoIsRevoked() throws Exception {
        james.withSmimeXml(TRUST + "<verification><crls>file://conf/crls</crls></verification>");
        TestIdentity alice = CA.issue("alice@example.org").create();
        Path lists = Files.createDirectory(james.conf().resolve("crls"));
        Files.write(lists.resolve("ca.crl"), CA.crl(alice).getEncoded());

        assertThat(findings(alice, "alice@example.org")).containsExactly("certificate-revoked");
        assertThat(findings(alice, "alice@example.org", "revocation", "off")).isEmpty();
    }

    @Test
    void whatIsNotKnownIsRefusedWhereSomebodyAsks() throws Exception {
        james.withSmimeXml(TRUST);
        TestIdentity alice = CA.issue("alice@example.org").create();

        assertThat(findings(alice, "alice@example.org", "revocation", "crl")).containsExactly("revocation-unknown");
        assertThat(findings(alice, "alice@example.org", "revocation", "crl", "onUnknownRevocation", "accept")).isEmpty();
        assertThatThrownBy(() -> findings(alice, "alice@example.org", "revocation", "crl", "onUnknownRevocation", "retry"))
                .isInstanceOf(MessagingException.class).hasMessageContaining("the mail cannot be treated now");
    }

    @Test
    void missingListStopsTheStartAndItsPlaceIsNamed() throws Exception {
        james.withSmimeXml(TRUST + "<verification><crls>file://conf/absent</crls></verification>");

        assertThatThrownBy(() -> james.check()).isInstanceOf(MessagingException.class)
                .hasMessageContaining("conf/smime.xml: the element smime/verification/crls: " + james.conf().resolve("absent"));
        assertThatThrownBy(() -> james.check("crls", "file://conf/gone")).isInstanceOf(MessagingException.class)
                .hasMessageContaining("the parameter crls: " + james.conf().resolve("gone") + " does not exist");
    }

    @Test
    void listIsFetchedFromAllowedHostsAndKept() throws Exception {
        james.withSmimeXml(TRUST + "<verification><fetch>127.0.0.1:*</fetch><fetchPrivate>127.0.0.0/8</fetchPrivate></verification>");
        try (LoopbackServer server = LoopbackServer.start()) {
            TestIdentity bob = CA.issue("bob@example.org").listAt(server.uri("/ca.crl")).create();
            server.on("/ca.crl", LoopbackReply.content(CA.crl(bob).getEncoded()));

            assertThat(findings(bob, "bob@example.org", "fetch", "off")).isEmpty();
            assertThat(server.requests()).isEmpty();
            assertThat(findings(bob, "bob@example.org")).containsExactly("certificate-revoked");
            assertThat(findings(bob, "bob@example.org", "onUnknownRevocation", "refuse")).containsExactly("certificate-revoked");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cacheIsMadeOnlyWhereSomethingIsFetched() throws Exception {
        james.withSmimeXml(TRUST);
        james.check();
        assertThat(home.resolve("var/smime/cache")).doesNotExist();
        james.check("fetch", "off", "fetchIssuers", "true");
        assertThat(home.resolve("var/smime/cache")).doesNotExist();
        james.check("fetch", "crl.example.org");
        assertThat(home.resolve("var/smime/cache")).isDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile          | strict  | the parameter profile is «strict»; accepted: bsi-tr-03116, default or legacy.
            acceptAlgorithms | sha1,sh | the parameter acceptAlgorithms is «sha1,sh»; accepted: names of algorithms, separated by
            policies         | any     | the parameter policies is «any»; accepted: object identifiers, separated by commas.
            revocation       | always  | the parameter revocation is «always»; accepted: crl, crl-or-ocsp, ocsp or off.
            onUnknownRevocation | ask  | the parameter onUnknownRevocation is «ask»; accepted: accept, refuse or retry.
            fetchPrivate     | 10.0.0.0/8 | the parameter fetchPrivate allows nothing by itself; give fetch, too.
            fetchIssuers     | true    | the parameter fetchIssuers allows nothing by itself; give fetch, too.
            sender           | nobody  | the parameter sender is «nobody»; accepted: any, from or from-or-sender.
            """)
    void wrongValueStopsTheStart(String parameter, String value, String sentence) throws Exception {
        james.withSmimeXml(TRUST);

        assertThatThrownBy(() -> james.check(parameter, value)).isInstanceOf(MessagingException.class).hasMessageContaining(sentence);
    }
}
