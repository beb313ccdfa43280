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
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The database that needs no set-up. */
class EmbeddedDatabaseIT {
    private static final Provenance IMPORT = new Provenance(Provenance.Origin.IMPORTED, "bob.crt", Instant.parse("2026-05-01T10:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void databaseAndMasterKeyAreMadeAndKept() throws Exception {
        TestIdentity alice = TestPki.root("Embedded Root").issue("alice@example.org").create();
        try (Store store = settings().open()) {
            store.writableKeys().orElseThrow().add(alice.privateKey(), alice.chain(), IMPORT);
        }
        String key = Files.readString(masterKey());
        try (Store again = settings().open()) {
            assertThat(again.writableKeys().orElseThrow().list()).singleElement()
                    .satisfies(record -> assertThat(record.certificate()).isEqualTo(alice.certificate()));
        }
        assertThat(Files.readString(masterKey())).isEqualTo(key).matches("[A-Za-z0-9+/]{43}=\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadWhatIsMade() throws IOException {
        settings().open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory()))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(masterKey()))).isEqualTo("rw-------");
    }

    @Test
    void masterKeyThatWasLostIsNotReplacedByAnother() throws IOException {
        settings().open().close();
        Files.delete(masterKey());
        assertThatThrownBy(() -> settings().open()).isInstanceOf(ConfigurationException.class)
                .hasMessage("the master key " + masterKey() + " of the database is missing: put it back from your backup");
        assertThat(masterKey()).doesNotExist();
    }

    @Test
    void configuredMasterKeyIsUsedInsteadOfAFile() {
        PasswordSource configured = PasswordSource.inline("ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=");
        try (Store store = settings().with(database -> database.withMasterKey(configured)).open()) {
            assertThat(store.writableKeys()).isPresent();
            assertThat(masterKey()).doesNotExist();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void sharedDatabaseListensOnThisMachineAlone() throws IOException {
        try (Store store = settings().open()) {
            assertThat(store.problem()).isEmpty();
            Properties lock = new Properties();
            try (var in = Files.newInputStream(directory().resolve("signet.lock.db"))) {
                lock.load(in);
            }
            String server = lock.getProperty("server");
            int port = Integer.parseInt(server.substring(server.indexOf(':') + 1));
            assertThat(accepts(InetAddress.getByName("127.0.0.1"), port)).isTrue();
            for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
                for (InetAddress address : network.inetAddresses().filter(any -> !any.isLoopbackAddress()).toList()) {
                    assertThat(accepts(address, port)).as(address.toString()).isFalse();
                }
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void systemPropertyOfH2IsAsItWas() {
        settings().open().close();
        assertThat(System.getProperty("h2.bindAddress")).isNull();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void otherProcessSharesTheDatabase() throws Exception {
        TestIdentity bob = TestPki.root("Embedded Root").issue("bob@example.com").create();
        try (Store store = settings().open()) {
            store.writableCertificates().orElseThrow().add(bob.certificate(), CertificateState.QUARANTINED, IMPORT, Optional.empty());
            assertThat(OtherProcess.run(List.of("approve", directory().toString(), masterKey().toString(),
                    CertificateRow.fingerprint(bob.certificate())))).isEqualTo("true");
            assertThat(store.writableCertificates().orElseThrow().list())
                    .extracting(record -> record.state()).containsExactly(CertificateState.ACCEPTED);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void databaseIsThereWhenTheProcessThatOpenedItFirstEnds() throws Exception {
        TestIdentity bob = TestPki.root("Embedded Root").issue("bob@example.com").create();
        Process first = OtherProcess.start(List.of("hold", directory().toString(), masterKey().toString()));
        assertThat((char) first.getInputStream().read()).isEqualTo('o');
        try (Store store = settings().open()) {
            store.writableCertificates().orElseThrow().add(bob.certificate(), CertificateState.ACCEPTED, IMPORT, Optional.empty());
            first.getOutputStream().close();
            first.waitFor();
            assertThat(store.writableCertificates().orElseThrow().list()).hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void directoryThatOthersMayReadIsNotSharedAndTheOtherIsTold() throws Exception {
        Files.createDirectory(directory(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.setPosixFilePermissions(directory(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (Store store = settings().open()) {
            assertThat(store.problem()).isEmpty();
            assertThat(OtherProcess.run(List.of("approve", directory().toString(), masterKey().toString(), "00")))
                    .contains("is open in another process (James, or the signet command), which cannot share it");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatWasStoredSurvivesTheDeathOfItsProcess() throws Exception {
        TestIdentity bob = TestPki.root("Embedded Root").issue("bob@example.com").create();
        Path certificate = bob.writeCertificateDer(folder.resolve("bob.crt"));
        assertThat(OtherProcess.run(List.of("add-and-die", directory().toString(), masterKey().toString(), certificate.toString())))
                .isEqualTo("added");
        try (Store store = settings().open()) {
            assertThat(store.problem()).isEmpty();
            assertThat(store.writableCertificates().orElseThrow().list()).hasSize(1);
        }
    }

    private EmbeddedDatabaseSettings settings() {
        return EmbeddedDatabaseSettings.in(directory(), masterKey()).with(database -> database.withTimeout(Duration.ofSeconds(10)));
    }

    private Path directory() {
        return folder.resolve("database");
    }

    private Path masterKey() {
        return folder.resolve("master.key");
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
