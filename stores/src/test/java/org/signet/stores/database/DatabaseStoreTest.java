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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.RecipientHint;
import org.signet.sign.SigningIdentity;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What a database does besides what is asked of every store. */
class DatabaseStoreTest {
    private static final TestPki PKI = TestPki.root("Database Root");
    private static final PasswordSource KEY = PasswordSource.inline("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF");
    private static final PasswordSource OTHER = PasswordSource.inline("ff112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF");
    private static final Provenance IMPORT = new Provenance(Provenance.Origin.IMPORTED, "alice.p12", Instant.parse("2026-05-01T10:00:00Z"));

    @Test
    void withoutMasterKeyThereAreNoPrivateKeys() {
        try (Store store = memory("without").open()) {
            assertThat(store.writableKeys()).isEmpty();
            assertThat(store.signing()).isEmpty();
            assertThat(store.decryption()).isEmpty();
            assertThat(store.writableCertificates()).isPresent();
        }
    }

    @Test
    void secondStoreSeesChangesAtOnce() throws Exception {
        TestIdentity bob = PKI.issue("bob@example.com").create();
        EmailAddress address = EmailAddress.of("bob@example.com");
        try (Store one = memory("shared").open(); Store two = memory("shared").open()) {
            assertThat(two.certificates().orElseThrow().find(address)).isEmpty();
            one.writableCertificates().orElseThrow().add(bob.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty());
            assertThat(two.certificates().orElseThrow().find(address)).containsExactly(bob.certificate());
            two.writableCertificates().orElseThrow().remove(CertificateRow.fingerprint(bob.certificate()));
            assertThat(one.certificates().orElseThrow().find(address)).isEmpty();
        }
    }

    @Test
    void keyIsOpenedOnceAndGoneAsSoonAsSomebodyElseRemovesIt() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        DatabaseSettings settings = memory("opened").withMasterKey(KEY);
        try (Store one = settings.open(); Store two = settings.open()) {
            add(one, alice);
            SigningIdentity signer = one.signing().orElseThrow().find(EmailAddress.of("alice@example.org")).orElseThrow();
            assertThat(one.signing().orElseThrow().find(EmailAddress.of("alice@example.org"))).containsSame(signer);
            assertThat(one.decryption().orElseThrow().find(hint(alice)).getFirst())
                    .isSameAs(one.decryption().orElseThrow().find(hint(alice)).getFirst());

            two.writableKeys().orElseThrow().remove(CertificateRow.fingerprint(alice.certificate()));

            assertThat(one.signing().orElseThrow().find(EmailAddress.of("alice@example.org"))).isEmpty();
            assertThat(one.decryption().orElseThrow().find(hint(alice))).isEmpty();
        }
    }

    @Test
    void keyThatIsChangedInTheDatabaseIsOpenedAnew() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        DatabaseSettings settings = memory("changed").withMasterKey(KEY);
        try (OneDatabase database = OneDatabase.open(settings)) {
            add(database.store(), alice);
            assertThat(database.store().decryption().orElseThrow().find(hint(alice))).hasSize(1);

            database.execute("UPDATE signet_private_key SET sealed = X'0100112233445566778899AABBCCDDEEFF'");

            assertThatThrownBy(() -> database.store().decryption().orElseThrow().find(hint(alice)))
                    .isInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void wrongMasterKeyStopsTheStartWithOneSentence() throws Exception {
        DatabaseSettings settings = memory("wrong-key");
        try (Store store = settings.withMasterKey(KEY).open()) {
            assertThatThrownBy(() -> settings.withMasterKey(OTHER).open()).isInstanceOf(ConfigurationException.class)
                    .hasMessage("the database jdbc:h2:mem:wrong-key is used with the master key " + id(KEY) + ", and the configured one is "
                            + id(OTHER) + ": configure the former as masterKey, or, to change it, as oldMasterKey too");
            assertThat(store.problem()).isEmpty();
        }
    }

    @Test
    void rotationEncryptsAnewAndThenNeedsTheOldKeyNoMore() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        DatabaseSettings settings = memory("rotation");
        try (Store before = settings.withMasterKey(KEY).open()) {
            add(before, alice);
            try (Store during = settings.withMasterKey(OTHER).withOldMasterKey(KEY).open()) {
                assertThat(during.decryption().orElseThrow().find(hint(alice))).hasSize(1);
            }
            try (Store after = settings.withMasterKey(OTHER).open()) {
                assertThat(after.decryption().orElseThrow().find(hint(alice))).hasSize(1);
            }
            assertThatThrownBy(() -> before.decryption().orElseThrow().find(hint(alice))).isInstanceOf(TemporaryFailureException.class);
            assertThatThrownBy(() -> settings.withMasterKey(KEY).open()).isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining(id(OTHER));
        }
    }

    @Test
    void nodeThatKnowsTheNewKeyReadsWhileAnotherRotates() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        DatabaseSettings settings = memory("rolling");
        try (Store waiting = settings.withMasterKey(KEY).withOldMasterKey(OTHER).open()) {
            add(waiting, alice);
            try (Store rotated = settings.withMasterKey(OTHER).withOldMasterKey(KEY).open()) {
                assertThat(rotated.decryption().orElseThrow().find(hint(alice))).hasSize(1);
                assertThat(waiting.decryption().orElseThrow().find(hint(alice))).hasSize(1);
            }
        }
    }

    @Test
    void swappedRowsGiveNoKeyAtAll() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity mallory = PKI.issue("mallory@example.org").create();
        try (OneDatabase database = OneDatabase.open(memory("swapped").withMasterKey(KEY))) {
            add(database.store(), alice);
            add(database.store(), mallory);
            database.execute("UPDATE signet_private_key SET sealed = (SELECT sealed FROM signet_private_key WHERE fingerprint = '"
                    + CertificateRow.fingerprint(mallory.certificate()) + "')");
            assertThatThrownBy(() -> database.store().decryption().orElseThrow().find(hint(alice)))
                    .isInstanceOf(TemporaryFailureException.class)
                    .hasMessage("the row of the private key " + CertificateRow.fingerprint(alice.certificate())
                            + " in the database is damaged, or was changed by somebody else than Signet");
            assertThatThrownBy(() -> database.store().signing().orElseThrow().find(EmailAddress.of("alice@example.org")))
                    .isInstanceOf(TemporaryFailureException.class);
            assertThat(database.store().decryption().orElseThrow().find(hint(mallory))).hasSize(1);
        }
    }

    @Test
    void certificateInTheRowOfAnotherIsNotUsed() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity mallory = PKI.issue("mallory@example.org").create();
        try (OneDatabase database = OneDatabase.open(memory("exchanged"))) {
            for (TestIdentity identity : new TestIdentity[] {alice, mallory}) {
                database.store().writableCertificates().orElseThrow().add(identity.certificate(), CertificateState.ACCEPTED, IMPORT,
                        Optional.empty());
            }
            database.execute("UPDATE signet_certificate SET certificate = (SELECT certificate FROM signet_certificate WHERE fingerprint = '"
                    + CertificateRow.fingerprint(mallory.certificate()) + "')");
            assertThatThrownBy(() -> database.store().certificates().orElseThrow().find(EmailAddress.of("alice@example.org")))
                    .isInstanceOf(TemporaryFailureException.class);
        }
    }

    @Test
    void tablesOfANewerSignetStopTheStart() {
        try (OneDatabase database = OneDatabase.open(memory("newer"))) {
            database.execute("INSERT INTO \"signet_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                    + " \"script\","
                    + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                    + " VALUES (99, '99', 'of the future', 'SQL', 'V99__of_the_future.sql', 1, 'SA', 1, TRUE)");
            assertThatThrownBy(() -> memory("newer").open()).isInstanceOf(ConfigurationException.class).hasMessageStartingWith(
                    "the tables in the database jdbc:h2:mem:newer are not those of this Signet: they were made by a newer");
        }
    }

    @Test
    void serverThatIsDownStopsNoStart() throws IOException {
        int port = unusedPort();
        try (Store store = DatabaseSettings.of("jdbc:postgresql://127.0.0.1:" + port + "/signet?user=signet&password=hidden").open()) {
            assertThat(store.name()).isEqualTo("database jdbc:postgresql://127.0.0.1:" + port + "/signet");
            assertThat(store.problem()).contains("cannot be reached");
            assertThatThrownBy(() -> store.certificates().orElseThrow().find(EmailAddress.of("bob@example.com")))
                    .isInstanceOf(TemporaryFailureException.class)
                    .hasMessage("the database jdbc:postgresql://127.0.0.1:" + port + "/signet cannot be reached");
        }
    }

    @Test
    void serverThatDoesNotAnswerIsGivenUpAfterTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Store store = DatabaseSettings.of("jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/signet")
                        .withTimeout(Duration.ofSeconds(1)).open()) {
            assertThat(store.problem()).contains("cannot be reached");
        }
    }

    @Test
    void driverThatIsMissingIsNamed() {
        assertThatThrownBy(() -> DatabaseSettings.of("jdbc:mariadb://127.0.0.1/signet").open()).isInstanceOf(ConfigurationException.class)
                .hasMessage("the JDBC driver org.mariadb.jdbc.Driver of the database jdbc:mariadb://127.0.0.1/signet is not there; put its"
                        + " jar beside that of Signet, into extensions-jars/");
        assertThatThrownBy(() -> DatabaseSettings.of("jdbc:other:x").open()).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("element driver");
        assertThatThrownBy(() -> DatabaseSettings.of("jdbc:other:x").withDriver("java.lang.String").open())
                .isInstanceOf(ConfigurationException.class).hasMessage("the class java.lang.String is no JDBC driver");
        assertThatThrownBy(() -> DatabaseSettings.of("jdbc:other:x").withDriver("org.h2.Driver").open())
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("takes no url like that");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://me:hidden@db/signet?password=hidden, jdbc:mysql://db/signet",
        "jdbc:oracle:thin:me/hidden@db:1521:signet, jdbc:oracle:thin:db:1521:signet",
        "jdbc:sqlserver://db;user=me;password=hidden, jdbc:sqlserver://db",
        "jdbc:postgresql://db/signet?user=me&password=hidden, jdbc:postgresql://db/signet"})
    void settingsShowNoSecret(String url, String name) {
        assertThat(DatabaseSettings.of(url).withMasterKey(KEY)).asString().isEqualTo("DatabaseSettings[database " + name + "]");
    }

    private static DatabaseSettings memory(String name) {
        return DatabaseSettings.of("jdbc:h2:mem:" + name).withConnections(2);
    }

    private static void add(Store store, TestIdentity identity) throws TemporaryFailureException {
        store.writableKeys().orElseThrow().add(identity.privateKey(), identity.chain(), IMPORT);
    }

    private static RecipientHint hint(TestIdentity identity) {
        return new RecipientHint.IssuerAndSerial(identity.certificate().getIssuerX500Principal(), identity.certificate().getSerialNumber());
    }

    private static String id(PasswordSource key) {
        return MasterKey.of(key).id().substring(0, 8);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
