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
package org.signet.stores.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.RecipientHint;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** A database that several servers share, and that fails at times. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresIT {
    private static final TestPki PKI = TestPki.root("Shared Database Root");
    private static final PasswordSource KEY = PasswordSource.inline("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF");
    private static final PasswordSource OTHER = PasswordSource.inline("ff112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF");
    private static final Provenance IMPORT = new Provenance(Provenance.Origin.IMPORTED, "bob.crt", Instant.parse("2026-05-01T10:00:00Z"));
    private static final EmailAddress BOB = EmailAddress.of("bob@example.com");

    private Postgres server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = Postgres.start(folder);
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void twoNodesSeeEachOthersChangesAtOnce() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        DatabaseSettings settings = server.create("nodes").withMasterKey(KEY);
        try (Store one = settings.open(); Store two = settings.open()) {
            one.writableCertificates().orElseThrow().add(bob.certificate(), CertificateState.QUARANTINED, IMPORT, Optional.empty());
            assertThat(find(two)).isEmpty();
            assertThat(two.writableCertificates().orElseThrow().approve(CertificateRow.fingerprint(bob.certificate()))).isTrue();
            assertThat(find(one)).containsExactly(bob.certificate());
            one.writableKeys().orElseThrow().add(bob.privateKey(), bob.chain(), IMPORT);
            assertThat(two.signing().orElseThrow().find(BOB)).isPresent();
            two.writableKeys().orElseThrow().remove(CertificateRow.fingerprint(bob.certificate()));
            assertThat(one.signing().orElseThrow().find(BOB)).isEmpty();
        }
    }

    @Test
    void nodesThatStartTogetherMakeTheTablesOnce() throws Exception {
        DatabaseSettings settings = server.create("together").withMasterKey(KEY);
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Store>> starts = IntStream.range(0, 4).<Callable<Store>>mapToObj(i -> settings::open).toList();
            for (Future<Store> node : nodes.invokeAll(starts)) {
                try (Store store = node.get()) {
                    assertThat(store.problem()).isEmpty();
                }
            }
        }
        assertThat(server.query("together", "SELECT COUNT(*) FROM signet_master_key")).containsExactly("1");
        assertThat(server.query("together", "SELECT COUNT(*) FROM signet_schema_history WHERE version = '1'")).containsExactly("1");
    }

    @Test
    void sameCertificateFromAllNodesAtOnceIsThereOnce() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        DatabaseSettings settings = server.create("race");
        try (Store one = settings.open(); Store two = settings.open(); ExecutorService mails = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> adds = IntStream.range(0, 20).<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? one : two)
                    .writableCertificates().orElseThrow()
                    .add(bob.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty())).toList();
            int changes = 0;
            for (Future<Boolean> add : mails.invokeAll(adds)) {
                changes += add.get() ? 1 : 0;
            }
            assertThat(changes).isEqualTo(1);
            assertThat(one.writableCertificates().orElseThrow().list()).hasSize(1);
        }
    }

    @Test
    void killedConnectionsAreReplacedWithinALookUp() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        try (Store store = server.create("killed").open()) {
            store.writableCertificates().orElseThrow().add(bob.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty());
            server.execute("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'killed'");
            assertThat(find(store)).containsExactly(bob.certificate());
        }
    }

    @Test
    void restartOfTheDatabaseLosesNothingAndMeanwhileNothingIsTakenForUnknown(@TempDir Path folder) throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        try (Postgres restarted = Postgres.start(folder)) {
            try (Store store = restarted.create("restarted").withMasterKey(KEY).open()) {
                store.writableKeys().orElseThrow().add(bob.privateKey(), bob.chain(), IMPORT);
                restarted.stop();
                assertThatThrownBy(() -> find(store)).isInstanceOf(TemporaryFailureException.class);
                assertThat(store.problem()).isPresent();
                restarted.startAgain();
                assertThat(find(store)).containsExactly(bob.certificate());
                assertThat(store.decryption().orElseThrow().find(new RecipientHint.IssuerAndSerial(
                        bob.certificate().getIssuerX500Principal(), bob.certificate().getSerialNumber()))).hasSize(1);
                assertThat(store.problem()).isEmpty();
            }
        }
    }

    @Test
    void storeThatWasOpenedBeforeTheDatabaseWorksOnceItIsThere(@TempDir Path folder) throws Exception {
        try (Postgres late = Postgres.start(folder)) {
            DatabaseSettings settings = late.create("late").withMasterKey(KEY);
            late.stop();
            try (Store store = settings.open()) {
                assertThat(store.problem()).contains("cannot be reached");
                late.startAgain();
                assertThat(store.problem()).isEmpty();
                assertThat(find(store)).isEmpty();
            }
        }
    }

    @Test
    void busyConnectionsAreToldAfterTheTimeout() throws Exception {
        DatabaseSettings settings = server.create("busy").withConnections(1).withTimeout(Duration.ofSeconds(1));
        try (Store store = settings.open()) {
            try (var locking = DriverSource.of(settings).getConnection(); var statement = locking.createStatement()) {
                locking.setAutoCommit(false);
                statement.execute("LOCK TABLE signet_certificate IN ACCESS EXCLUSIVE MODE");
                assertThatThrownBy(() -> find(store)).isInstanceOf(TemporaryFailureException.class);
                locking.rollback();
            }
            assertThat(find(store)).isEmpty();
        }
    }

    @Test
    void whatTheServerRefusesStopsTheStart() throws Exception {
        DatabaseSettings settings = server.create("refusing");
        assertThatThrownBy(() -> server.settings("nowhere").open()).isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("/nowhere does not exist on the server");
        assertThatThrownBy(() -> DatabaseSettings.of(settings.url().replace("?user=postgres", ""))
                .withUser("nobody", PasswordSource.inline("wrong")).open()).isInstanceOf(ConfigurationException.class)
                .hasMessageEndingWith("does not let the user in: wrong user or password").hasMessageNotContaining("wrong\"");
    }

    @Test
    void wrongMasterKeyStopsTheStart() throws Exception {
        DatabaseSettings settings = server.create("keys");
        settings.withMasterKey(KEY).open().close();
        assertThatThrownBy(() -> settings.withMasterKey(OTHER).open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is used with the master key");
    }

    @Test
    void tenThousandCertificatesAreFoundByIndex() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        try (Store store = server.create("many").open()) {
            server.execute("many", "INSERT INTO signet_certificate SELECT lpad(to_hex(i), 64, '0'), '\\x00', 0, 0, 'accepted', 'imported',"
                    + " 'x', 0 FROM generate_series(1, 10000) i");
            server.execute("many", "INSERT INTO signet_certificate_address SELECT 'user' || i || '@example.com',"
                    + " lpad(to_hex(i), 64, '0') FROM generate_series(1, 10000) i");
            store.writableCertificates().orElseThrow().add(bob.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty());
            server.execute("many", "ANALYZE");
            assertThat(find(store)).containsExactly(bob.certificate());
            assertThat(String.join("\n", server.query("many", "EXPLAIN SELECT c.certificate FROM signet_certificate_address a"
                    + " JOIN signet_certificate c ON c.fingerprint = a.fingerprint WHERE a.address = 'bob@example.com'"
                    + " AND c.state <> 'quarantined'"))).contains("Index").doesNotContain("Seq Scan");
        }
    }

    private static List<X509Certificate> find(Store store) throws TemporaryFailureException {
        return store.certificates().orElseThrow().find(BOB);
    }
}
