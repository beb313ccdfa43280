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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.stores.CertificateSourceContract;
import org.signet.stores.CertificateTrust;
import org.signet.stores.Store;
import org.signet.testkit.NameServer;
import org.signet.testkit.NameServer.Signing;
import org.signet.testkit.NameServer.Zone;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Against BIND, whose zones are validated here. */
@Timeout(60)
class SignedZoneIT {
    private static final TestPki PKI = TestPki.root("Zone Root");

    @TempDir
    private Path directory;
    private final List<NameServer> open = new ArrayList<>();

    @AfterEach
    void closeAll() {
        open.forEach(NameServer::close);
    }

    private NameServer server(Zone... zones) {
        NameServer server = NameServer.start(zones);
        open.add(server);
        return server;
    }

    private static Store store(NameServer server, Path anchors) throws UnknownHostException {
        return new SmimeaSettings(List.of(new ResolverAddress(InetAddress.getByName("127.0.0.1"), server.port())), false,
                Optional.of(anchors), Duration.ofSeconds(5), List.of(), CertificateTrust.NONE).open();
    }

    private static CertificateSource source(NameServer server) throws UnknownHostException {
        return store(server, server.anchors()).certificates().orElseThrow();
    }

    private static String owner(String address) {
        return SmimeaRecords.owner(address).toString();
    }

    private static String record(String owner, X509Certificate certificate) {
        return owner + " IN TYPE53 \\# " + (3 + SmimeaRecords.encoded(certificate).length) + " 030000"
                + HexFormat.of().formatHex(SmimeaRecords.encoded(certificate));
    }

    private static TestIdentity person(String address) {
        return PKI.issue(address).create();
    }

    private static List<X509Certificate> find(CertificateSource source, String address) throws TemporaryFailureException {
        return source.find(EmailAddress.of(address));
    }

    @Nested
    class Contract implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws UnknownHostException {
            List<String> org = new ArrayList<>();
            List<String> com = new ArrayList<>();
            for (TestIdentity identity : identities) {
                List<EmailAddress> names = new ArrayList<>(CertificateEmails.of(identity.certificate()));
                names.add(EmailAddress.of(identity.address()));
                names.stream().distinct().forEach(name -> (name.domain().equals("example.org") ? org : com)
                        .add(record(owner(name.toString()), identity.certificate())));
            }
            return source(server(new Zone("example.org", Signing.GOOD, org), new Zone("example.com", Signing.HASHED, com)));
        }
    }

    @Test
    void certificateOfASignedZoneIsFoundAndItsAbsenceBelieved() throws Exception {
        TestIdentity alice = PKI.issue("alice@good.example").rsa(2048).create();
        TestIdentity bob = person("bob@hashed.example");
        CertificateSource source = source(server(
                new Zone("good.example", Signing.GOOD, List.of(record(owner("alice@good.example"), alice.certificate()),
                        owner("text@good.example") + " IN TXT \"nothing\"")),
                new Zone("hashed.example", Signing.HASHED, List.of(record(owner("bob@hashed.example"), bob.certificate())))));
        assertThat(find(source, "alice@good.example")).containsExactly(alice.certificate());
        assertThat(find(source, "bob@hashed.example")).containsExactly(bob.certificate());
        assertThat(find(source, "nobody@good.example")).isEmpty();
        assertThat(find(source, "nobody@hashed.example")).isEmpty();
        assertThat(find(source, "text@good.example")).as("another kind of record").isEmpty();
    }

    @Test
    void zoneThatIsNotSignedIsNotBelieved() throws Exception {
        TestIdentity alice = person("alice@plain.example");
        CertificateSource source = source(server(new Zone("good.example", Signing.GOOD, List.of()),
                new Zone("plain.example", Signing.NONE, List.of(record(owner("alice@plain.example"), alice.certificate())))));
        assertThat(find(source, "alice@plain.example")).isEmpty();
    }

    @Test
    void expiredSignaturesAreAFailure() throws Exception {
        TestIdentity alice = person("alice@expired.example");
        CertificateSource source = source(server(
                new Zone("expired.example", Signing.EXPIRED, List.of(record(owner("alice@expired.example"), alice.certificate())))));
        assertThatThrownBy(() -> find(source, "alice@expired.example")).isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining("the signatures of the domain do not hold");
        assertThatThrownBy(() -> find(source, "nobody@expired.example")).as("absence is to be proven, too")
                .isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void zoneThatSomebodyElseHasSignedIsAFailure() throws Exception {
        TestIdentity alice = person("alice@good.example");
        Zone zone = new Zone("good.example", Signing.GOOD, List.of(record(owner("alice@good.example"), alice.certificate())));
        Path anchors = Files.copy(server(zone).anchors(), directory.resolve("anchors"));
        CertificateSource source = store(server(zone), anchors).certificates().orElseThrow();
        assertThatThrownBy(() -> find(source, "alice@good.example")).isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void signaturesThatAreLeftOutAreAFailure() throws Exception {
        TestIdentity alice = person("alice@good.example");
        List<String> records = List.of(record(owner("alice@good.example"), alice.certificate()));
        Path anchors = Files.copy(server(new Zone("good.example", Signing.GOOD, records)).anchors(), directory.resolve("anchors"));
        CertificateSource source = store(server(new Zone("good.example", Signing.NONE, records)), anchors).certificates().orElseThrow();
        assertThatThrownBy(() -> find(source, "alice@good.example")).isInstanceOf(TemporaryFailureException.class);
        assertThatThrownBy(() -> find(source, "nobody@good.example")).isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void aliasIsFollowed() throws Exception {
        TestIdentity alice = person("alice@good.example");
        CertificateSource source = source(server(new Zone("good.example", Signing.GOOD, List.of(
                owner("alice@good.example") + " IN CNAME cards.good.example.", record("cards.good.example.", alice.certificate())))));
        assertThat(find(source, "alice@good.example")).containsExactly(alice.certificate());
    }

    @Test
    void treeThatIsAnAliasIsFollowed() throws Exception {
        TestIdentity alice = person("alice@good.example");
        String target = owner("alice@good.example").replace("_smimecert.good.example.", "cards.good.example.");
        CertificateSource source = source(server(new Zone("good.example", Signing.GOOD,
                List.of("_smimecert IN DNAME cards.good.example.", record(target, alice.certificate())))));
        assertThat(find(source, "alice@good.example")).containsExactly(alice.certificate());
    }

    @Test
    void serverThatIsDownIsAFailure() throws Exception {
        NameServer server = server(new Zone("good.example", Signing.GOOD, List.of()));
        CertificateSource source = source(server);
        server.stop();
        assertThatThrownBy(() -> find(source, "alice@good.example")).isInstanceOf(TemporaryFailureException.class);
    }
}
