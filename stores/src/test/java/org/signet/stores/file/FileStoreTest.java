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
package org.signet.stores.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.RecipientHint;
import org.signet.stores.KeyEntry;
import org.signet.stores.StoreNotice;
import org.signet.stores.keyfile.KeyFileType;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class FileStoreTest {
    private static final TestPki ROOT = TestPki.root("File Store Root");
    private static final TestPki ISSUING = ROOT.intermediate("File Store Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final TestIdentity BOB = ISSUING.issue("bob@example.org").create();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @TempDir
    private Path directory;

    @Test
    void keyItsCertificateAndItsAuthorityMayBeInThreeFiles() throws IOException {
        writeKeyOf(ALICE, directory.resolve("alice.key"));
        ALICE.writeCertificatePem(directory.resolve("alice.crt"));
        ISSUING.writeChainPem(directory.resolve("authorities.pem"));
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)));
        assertThat(store.current().entries()).singleElement()
                .returns(directory.resolve("alice.key").toString(), KeyEntry::origin)
                .extracting(entry -> entry.signingIdentity().chain()).isEqualTo(ALICE.chain());
    }

    @Test
    void severalPlacesAreTakenTogether() throws IOException {
        Path keys = Files.createDirectory(directory.resolve("keys"));
        ALICE.writePem(keys.resolve("alice.pem"));
        KeyLocation jks = KeyLocation.of(BOB.writeJks(directory.resolve("bob.jks"), "store", "key"))
                .withStorePassword(PasswordSource.inline("store")).withKeyPassword(PasswordSource.inline("key"));
        assertThat(certificates(FileStore.open(List.of(KeyLocation.of(keys), jks))))
                .containsExactlyInAnyOrder(ALICE.certificate(), BOB.certificate());
    }

    @Test
    void directoryIsNotDescendedIntoAndHiddenFilesAreLeftOut() throws IOException {
        ALICE.writePem(directory.resolve(".alice.pem"));
        BOB.writePem(Files.createDirectory(directory.resolve("below")).resolve("bob.pem"));
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)));
        assertThat(store.current().entries()).isEmpty();
        assertThat(store.notices(NOW)).isEmpty();
    }

    @Test
    void fileInADirectoryMayHaveAPasswordOfItsOwn() throws IOException {
        ALICE.writePkcs12(directory.resolve("alice.p12"), "hers");
        Files.writeString(directory.resolve("alice.p12.password"), "hers\n");
        BOB.writePkcs12(directory.resolve("bob.p12"), "common");
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory).withStorePassword(PasswordSource.inline("common"))));
        assertThat(certificates(store)).containsExactlyInAnyOrder(ALICE.certificate(), BOB.certificate());
    }

    @Test
    void missingPlaceStopsTheStart() {
        Path absent = directory.resolve("absent");
        assertThatThrownBy(() -> FileStore.open(List.of(KeyLocation.of(absent)))).isInstanceOf(ConfigurationException.class)
                .hasMessage(absent + " does not exist");
    }

    @Test
    void wrongPasswordOfOneFileStopsTheStart() throws IOException {
        ALICE.writePem(directory.resolve("alice.pem"));
        Path file = BOB.writePkcs12(directory.resolve("bob.p12"), "secret");
        KeyLocation location = KeyLocation.of(directory).withStorePassword(PasswordSource.inline("tr0ub4dor"));
        assertThatThrownBy(() -> FileStore.open(List.of(location))).isInstanceOf(ConfigurationException.class)
                .hasMessage(file + " does not open with the configured password");
    }

    @Test
    void typeAndAliasAreForSingleFiles() {
        assertThatThrownBy(() -> FileStore.open(List.of(KeyLocation.of(directory).withType(KeyFileType.PEM))))
                .isInstanceOf(ConfigurationException.class).hasMessage(directory + " is a directory; type and alias are for a single file");
    }

    @Test
    void placeThatIsNamedTwiceStopsTheStart() throws IOException {
        Path file = ALICE.writePem(directory.resolve("alice.pem"));
        assertThatThrownBy(() -> FileStore.open(List.of(KeyLocation.of(file), KeyLocation.of(directory.resolve("./alice.pem")))))
                .isInstanceOf(ConfigurationException.class).hasMessageEndingWith("is named twice");
    }

    @Test
    void badCertificatesStopNoStartAndAreNoticed() throws IOException {
        ISSUING.issue("old@example.org").expiredOn(NOW.minus(Duration.ofDays(1))).create().writePem(directory.resolve("old.pem"));
        ISSUING.issue("no@example.org").noEmail().create().writePem(directory.resolve("nameless.pem"));
        writeKeyOf(BOB, directory.resolve("bob.key"));
        Files.writeString(directory.resolve("README"), "keys of the gateway");
        Files.writeString(directory.resolve("old.pem.password"), "unused");
        protect();
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)));
        assertThat(store.notices(NOW)).extracting(StoreNotice::kind).containsExactlyInAnyOrder(StoreNotice.Kind.EXPIRED,
                StoreNotice.Kind.NO_EMAIL_ADDRESS, StoreNotice.Kind.NO_CERTIFICATE, StoreNotice.Kind.IGNORED_FILE);
        assertThat(store.current().entries()).hasSize(2);
    }

    @Test
    void privateKeyThatEverybodyMayReadIsNoticed() throws IOException {
        Path key = ALICE.writePem(directory.resolve("alice.pem"));
        Path certificate = BOB.writeCertificatePem(directory.resolve("bob.crt"));
        Assumptions.assumeTrue(Files.getFileStore(key).supportsFileAttributeView("posix"), "the file system has no permissions");
        for (Path file : List.of(key, certificate)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)));
        assertThat(store.notices(NOW)).singleElement().returns(StoreNotice.Kind.READABLE_BY_OTHERS, StoreNotice::kind)
                .returns(key.toString(), StoreNotice::origin);
        protect();
        assertThat(store.notices(NOW)).isEmpty();
    }

    @Test
    void anchorsAreAllCertificatesButThoseOfPeopleWhoseKeysAreThere() throws IOException {
        ROOT.writeRootPem(directory.resolve("root.pem"));
        ALICE.writePem(directory.resolve("alice.pem"));
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)));
        assertThat(store.current().trustAnchors().certificates()).containsExactlyInAnyOrder(ROOT.certificate(), ISSUING.certificate());
        assertThat(store.current().intermediates())
                .containsExactlyInAnyOrder(ROOT.certificate(), ISSUING.certificate(), ALICE.certificate());
    }

    @Test
    void sameCertificateInTwoFilesIsFoundOnce() throws IOException {
        ALICE.writePem(directory.resolve("first.pem"));
        ALICE.writePem(directory.resolve("second.pem"));
        FileStore store = FileStore.open(List.of(KeyLocation.of(directory)));
        assertThat(store.current().recipientCertificates(EmailAddress.of("alice@example.org"), NOW))
                .containsExactly(ALICE.certificate());
        assertThat(store.current().keysOf(new RecipientHint.IssuerAndSerial(
                ALICE.certificate().getIssuerX500Principal(), ALICE.certificate().getSerialNumber()))).hasSize(1);
    }

    private void protect() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }

    private void writeKeyOf(TestIdentity identity, Path file) throws IOException {
        String pem = Files.readString(identity.writePem(file));
        Files.writeString(file, pem.substring(0, pem.indexOf("-----BEGIN CERT")));
    }

    private static List<X509Certificate> certificates(FileStore store) {
        return store.current().entries().stream().map(KeyEntry::certificate).toList();
    }
}
