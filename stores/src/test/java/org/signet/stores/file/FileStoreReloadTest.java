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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.stores.KeyEntry;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class FileStoreReloadTest {
    private static final TestPki PKI = TestPki.root("Reload Root");
    private static final TestIdentity ALICE = PKI.issue("alice@example.org").create();
    private static final TestIdentity BOB = PKI.issue("bob@example.org").create();

    @TempDir
    private Path directory;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final RecordingListener listener = new RecordingListener();
    private Path keys;

    @BeforeEach
    void makeDirectory() throws IOException {
        keys = Files.createDirectory(directory.resolve("keys"));
        ALICE.writePem(keys.resolve("alice.pem"));
    }

    @Test
    void newFileIsSeenAfterTheIntervalAndNotBefore() throws IOException {
        FileStore store = open(KeyLocation.of(keys));
        BOB.writePem(keys.resolve("bob.pem"));
        pass(Duration.ofMillis(1999));
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        pass(Duration.ofMillis(1));
        assertThat(certificates(store)).containsExactlyInAnyOrder(ALICE.certificate(), BOB.certificate());
        assertThat(listener.sinceLastTime()).containsExactly("reloaded bob.pem");
    }

    @Test
    void unchangedFilesAreNotReadAgain() {
        FileStore store = open(KeyLocation.of(keys));
        Object ring = store.current();
        pass(Duration.ofSeconds(10));
        assertThat(store.current()).isSameAs(ring);
        assertThat(listener.sinceLastTime()).isEmpty();
    }

    @Test
    void changedContentTakesThePlaceOfTheOld() throws IOException {
        FileStore store = open(KeyLocation.of(keys.resolve("alice.pem")));
        BOB.writePem(keys.resolve("alice.pem"));
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(BOB.certificate());
    }

    @Test
    void fileMovedOverAnotherIsSeenEvenIfItIsOlder() throws IOException {
        Path file = keys.resolve("alice.pem");
        FileStore store = open(KeyLocation.of(file));
        Path other = BOB.writePem(directory.resolve("bob.pem"));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(BOB.certificate());
    }

    @Test
    void changeOfTheSymbolicLinkIsSeen() throws IOException {
        Path link = Files.createSymbolicLink(keys.resolve("link.pem"), ALICE.writePem(directory.resolve("first.pem")));
        FileStore store = open(KeyLocation.of(link));
        Path other = BOB.writePem(directory.resolve("second.pem"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.delete(link);
        Files.createSymbolicLink(link, other);
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(BOB.certificate());
    }

    @Test
    void removedFileTakesItsKeysWithIt() throws IOException {
        BOB.writePem(keys.resolve("bob.pem"));
        FileStore store = open(KeyLocation.of(keys));
        Files.delete(keys.resolve("bob.pem"));
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        assertThat(listener.sinceLastTime()).containsExactly("removed bob.pem");
    }

    @Test
    void removedSingleFileIsReadAgainWhenItIsBack() throws IOException {
        Path file = keys.resolve("alice.pem");
        FileStore store = open(KeyLocation.of(file));
        Files.delete(file);
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).isEmpty();
        BOB.writePem(file);
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(BOB.certificate());
        assertThat(listener.sinceLastTime()).containsExactly("removed alice.pem", "reloaded alice.pem");
    }

    @Test
    void brokenEditKeepsWhatWasThereAndIsToldOnce() throws IOException {
        Path file = keys.resolve("alice.pem");
        String good = Files.readString(file);
        FileStore store = open(KeyLocation.of(keys));
        Files.writeString(file, "-----BEGIN CERTIFICATE-----\nbroken");
        for (int look = 0; look < 3; look++) {
            pass(Duration.ofSeconds(2));
            assertThat(certificates(store)).containsExactly(ALICE.certificate());
        }
        String reason = file + " is damaged: it looks like PEM, and cannot be read as such";
        assertThat(store.problems()).containsExactly(reason);
        assertThat(listener.sinceLastTime()).containsExactly("kept alice.pem: " + reason);
        Files.writeString(file, good);
        pass(Duration.ofSeconds(2));
        assertThat(store.problems()).isEmpty();
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        assertThat(listener.sinceLastTime()).containsExactly("reloaded alice.pem");
    }

    @Test
    void newFileThatIsBrokenHarmsNoOther() throws IOException {
        FileStore store = open(KeyLocation.of(keys));
        Files.writeString(keys.resolve("bob.pem"), "half a fi");
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        assertThat(store.problems()).hasSize(1);
    }

    @Test
    void passwordThatChangesAfterItsFileIsTriedUntilItFits() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "first\n");
        Path file = ALICE.writePkcs12(keys.resolve("alice.p12"), "first");
        FileStore store = open(KeyLocation.of(file).withStorePassword(PasswordSource.inFile(password)));
        BOB.writePkcs12(file, "second");
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        assertThat(listener.sinceLastTime())
                .containsExactly("kept alice.p12: " + file + " does not open with the password in file " + password);
        Files.writeString(password, "second\n");
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(BOB.certificate());
        assertThat(listener.sinceLastTime()).containsExactly("reloaded alice.p12");
    }

    @Test
    void directoryThatIsGoneForAWhileKeepsItsKeys() throws IOException {
        FileStore store = open(KeyLocation.of(keys));
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(keys, elsewhere);
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        assertThat(store.problems()).containsExactly("The directory " + keys + " cannot be listed");
        Files.move(elsewhere, keys);
        pass(Duration.ofSeconds(2));
        assertThat(certificates(store)).containsExactly(ALICE.certificate());
        assertThat(store.problems()).isEmpty();
    }

    @Test
    void clockThatIsSetBackDoesNotStopTheLooking() throws IOException {
        FileStore store = open(KeyLocation.of(keys));
        BOB.writePem(keys.resolve("bob.pem"));
        pass(Duration.ofDays(-30));
        assertThat(certificates(store)).hasSize(2);
    }

    private FileStore open(KeyLocation location) {
        return FileStore.open(List.of(location), ReloadPolicy.STANDARD.withClock(now::get).withListener(listener));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static List<X509Certificate> certificates(FileStore store) {
        return store.current().entries().stream().map(KeyEntry::certificate).toList();
    }
}
