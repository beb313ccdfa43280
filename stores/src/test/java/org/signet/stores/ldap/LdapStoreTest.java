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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.CertificateSource;
import org.signet.cert.ChainBuilder;
import org.signet.cert.EmailAddress;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.stores.CertificateSourceContract;
import org.signet.stores.CertificateTrust;
import org.signet.stores.ChainTrust;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.Slapd;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Against a directory in this JVM, over the network. */
@Timeout(30)
class LdapStoreTest {
    private static final TestPki PKI = TestPki.root("Directory Root");
    private static final TestIdentity ALICE = PKI.issue("alice@example.org").create();
    private static final EmailAddress ADDRESS = EmailAddress.of("alice@example.org");
    private static final LdapLimits SHORT = new LdapLimits(2, Duration.ofMillis(700), Duration.ofMillis(700));

    private final List<AutoCloseable> open = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private InMemoryDirectoryServer server(int port) throws LDAPException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(Slapd.BASE);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("test", InetAddress.getLoopbackAddress(), port, null));
        config.addAdditionalBindCredentials(Slapd.ADMIN, Slapd.PASSWORD);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.startListening();
        open.add(() -> server.shutDown(true));
        return server;
    }

    private InMemoryDirectoryServer directory(TestIdentity... identities) throws Exception {
        InMemoryDirectoryServer server = server(0);
        DirectoryEntries.in(server).add(identities);
        return server;
    }

    private static LdapSettings at(int... ports) {
        List<LdapServer> servers = IntStream.of(ports).mapToObj(port -> new LdapServer("127.0.0.1", port, false)).toList();
        LdapSettings standard = LdapSettings.of("ldap://127.0.0.1", Slapd.BASE);
        return new LdapSettings(servers, standard.security(), standard.bind(), standard.query(), SHORT, List.of(), false,
                CertificateTrust.NONE);
    }

    private static LdapSettings as(String dn, String password, LdapSettings settings) {
        return new LdapSettings(settings.servers(), settings.security(), Optional.of(new LdapBind(dn, PasswordSource.inline(password))),
                settings.query(), settings.limits(), settings.domains(), settings.requireTrusted(), settings.trust());
    }

    private static LdapSettings trustedOnly(LdapSettings settings, TestPki root) {
        ChainBuilder chains = new ChainBuilder(TrustAnchors.of(List.of(root.certificate())), List.of(), AlgorithmPolicy.STANDARD,
                PathPolicy.ANY);
        return new LdapSettings(settings.servers(), settings.security(), settings.bind(), settings.query(), settings.limits(),
                settings.domains(), true, new ChainTrust(() -> chains));
    }

    private Store store(LdapSettings settings) {
        Store store = LdapStore.open(settings, now::get);
        open.add(store);
        return store;
    }

    private CertificateSource source(LdapSettings settings) {
        return store(settings).certificates().orElseThrow();
    }

    @Nested
    class Contract implements CertificateSourceContract {
        @Override
        public CertificateSource holding(TestIdentity... identities) throws Exception {
            return source(at(directory(identities).getListenPort()));
        }
    }

    @Test
    void everyAttributeThatHoldsCertificatesIsRead() throws Exception {
        InMemoryDirectoryServer server = server(0);
        TestPki issuing = PKI.intermediate("Issuing");
        List<TestIdentity> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(issuing.issue("alice@example.org").create());
        }
        DirectoryEntries.in(server).add(List.of("alice@example.org"),
                new Attribute("userCertificate;binary", five.get(0).certificate().getEncoded(), five.get(1).certificate().getEncoded()),
                new Attribute("userCertificate", five.get(2).certificate().getEncoded()),
                new Attribute("userSMIMECertificate;binary", DirectoryEntries.pkcs7(five.get(3).chain())),
                new Attribute("userSMIMECertificate", DirectoryEntries.pkcs7(five.get(4).chain())));
        assertThat(source(at(server.getListenPort())).find(ADDRESS))
                .containsExactlyInAnyOrderElementsOf(five.stream().map(TestIdentity::certificate).toList());
    }

    @Test
    void valueThatIsNoCertificateHidesNoOther() throws Exception {
        InMemoryDirectoryServer server = server(0);
        DirectoryEntries.in(server).add(List.of("alice@example.org"),
                new Attribute("userSMIMECertificate", new byte[] {0x30, 0x03, 1, 2, 3}),
                new Attribute("userCertificate;binary", "hello".getBytes(), ALICE.certificate().getEncoded(), new byte[] {0x30, 0}));
        assertThat(source(at(server.getListenPort())).find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void directoryCannotHandOutTheCertificateOfSomebodyElse() throws Exception {
        InMemoryDirectoryServer server = server(0);
        TestIdentity mallory = PKI.issue("mallory@example.org").create();
        DirectoryEntries.in(server).add(List.of("alice@example.org"),
                new Attribute("userCertificate;binary", mallory.certificate().getEncoded()));
        assertThat(source(at(server.getListenPort())).find(ADDRESS)).isEmpty();
    }

    @Test
    void addressThatIsAFilterFindsNobody() throws Exception {
        CertificateSource source = source(at(directory(ALICE).getListenPort()));
        assertThat(source.find(new EmailAddress("*", "example.org"))).isEmpty();
        assertThat(source.find(new EmailAddress("*)(uid=*", "example.org"))).isEmpty();
        assertThat(source.find(new EmailAddress("a*", "example.org"))).isEmpty();
    }

    @Test
    void certificateHasToBeTrustedWhereThatIsAskedFor() throws Exception {
        int port = directory(ALICE).getListenPort();
        assertThat(source(trustedOnly(at(port), PKI)).find(ADDRESS)).containsExactly(ALICE.certificate());
        assertThat(source(trustedOnly(at(port), TestPki.root("Another Root"))).find(ADDRESS)).isEmpty();
        assertThat(source(LdapSettings.of("ldap://127.0.0.1:" + port, Slapd.BASE)).find(ADDRESS)).as("nothing is trusted yet").isEmpty();
    }

    @Test
    void issuerInTheSameEntryHelpsToTrust() throws Exception {
        InMemoryDirectoryServer server = server(0);
        TestIdentity alice = PKI.intermediate("Issuing").issue("alice@example.org").create();
        DirectoryEntries.in(server).add(List.of("alice@example.org"),
                new Attribute("userSMIMECertificate", DirectoryEntries.pkcs7(alice.chain())));
        assertThat(source(trustedOnly(at(server.getListenPort()), PKI)).find(ADDRESS)).containsExactly(alice.certificate());
    }

    @Test
    void wrongPasswordStopsTheStart() throws Exception {
        int port = directory(ALICE).getListenPort();
        assertThatThrownBy(() -> store(as(Slapd.ADMIN, "geheim", at(port)))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("refuses " + Slapd.ADMIN).hasMessageContaining("invalid credentials")
                .hasMessageNotContaining("geheim");
        assertThatThrownBy(() -> store(as(Slapd.ADMIN, "", at(port)))).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is empty");
        assertThat(source(as(Slapd.ADMIN, Slapd.PASSWORD, at(port))).find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void directoryThatIsDownAtStartIsAskedWhenItIsUp() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Store store = store(as(Slapd.ADMIN, Slapd.PASSWORD, at(port)));
        CertificateSource source = store.certificates().orElseThrow();
        assertThat(store.problem()).isPresent();
        assertThatThrownBy(() -> source.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining("alice@example.org could not be looked up in ldap ldap://127.0.0.1:" + port);

        DirectoryEntries.in(server(port)).add(ALICE);
        assertThatThrownBy(() -> source.find(ADDRESS)).as("a pause").isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining("a moment ago");
        now.set(now.get().plus(Outage.PAUSE));
        assertThat(source.find(ADDRESS)).containsExactly(ALICE.certificate());
        assertThat(store.problem()).isEmpty();
    }

    @Test
    void nextServerIsAskedWhenOneIsDown() throws Exception {
        InMemoryDirectoryServer first = directory(ALICE);
        InMemoryDirectoryServer second = directory(ALICE);
        CertificateSource source = source(at(first.getListenPort(), second.getListenPort()));
        assertThat(source.find(ADDRESS)).isNotEmpty();
        first.shutDown(true);
        assertThat(source.find(ADDRESS)).containsExactly(ALICE.certificate());
    }

    @Test
    void serverThatIsSilentIsGivenUpInTime() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Instant start = Instant.now();
            CertificateSource source = source(at(silent.getLocalPort()));
            assertThatThrownBy(() -> source.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class);
            LdapSettings plain = at(silent.getLocalPort());
            CertificateSource tls = source(new LdapSettings(List.of(new LdapServer("127.0.0.1", silent.getLocalPort(), true)),
                    plain.security(), plain.bind(), plain.query(), plain.limits(), List.of(), true, CertificateTrust.NONE));
            assertThatThrownBy(() -> tls.find(ADDRESS)).isInstanceOf(TemporaryFailureException.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void filterThatFindsEverybodyIsAFailure() throws Exception {
        InMemoryDirectoryServer server = server(0);
        DirectoryEntries entries = DirectoryEntries.in(server);
        for (int i = 0; i <= LdapQuery.MOST_ENTRIES; i++) {
            entries.add(List.of("alice@example.org"));
        }
        assertThatThrownBy(() -> source(at(server.getListenPort())).find(ADDRESS)).isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining("more than 20 entries");
    }

    @Test
    void baseThatIsNotThereIsNoAddressWithoutCertificate() throws Exception {
        LdapSettings standard = at(directory(ALICE).getListenPort());
        LdapSettings wrong = new LdapSettings(standard.servers(), standard.security(), standard.bind(),
                new LdapQuery("ou=nowhere," + Slapd.BASE, FilterTemplate.MAIL, LdapQuery.STANDARD_ATTRIBUTES), SHORT, List.of(), false,
                CertificateTrust.NONE);
        assertThatThrownBy(() -> source(wrong).find(ADDRESS)).isInstanceOf(TemporaryFailureException.class)
                .hasMessageContaining("no such object");
    }

    @Test
    void nameTellsWhatAndWhere() throws Exception {
        int port = directory().getListenPort();
        assertThat(store(at(port)).name()).isEqualTo("ldap ldap://127.0.0.1:" + port);
    }
}
