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
package org.signet.stores.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class KeyFileRefusalsTest {
    private static final TestPki ROOT = TestPki.root("Key File Root");
    private static final TestIdentity ALICE = ROOT.issue("alice@example.org").create();
    private static final TestIdentity BOB = ROOT.issue("bob@example.org").create();
    private static final String WRONG = "tr0ub4dor";

    @TempDir
    private Path directory;

    @Test
    void missingFileIsNamed() {
        Path path = directory.resolve("absent.p12");
        assertThat(refusal(KeyLocation.of(path))).hasMessage(path + " does not exist");
    }

    @Test
    void fileThatTheServerMayNotReadIsNamed() throws IOException {
        Path path = ALICE.writePem(directory.resolve("alice.pem"));
        Assumptions.assumeTrue(Files.getFileStore(path).supportsFileAttributeView("posix"), "the file system has no permissions");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(path), "root may read every file");
        assertThat(refusal(KeyLocation.of(path))).hasMessage(path + " may not be read by the user that the server runs as");
    }

    @Test
    void directoryIsNoKeyFile() {
        assertThat(refusal(KeyLocation.of(directory))).hasMessage(directory + " cannot be read");
    }

    @Test
    void emptyFileAndForeignContentAreToldApart() throws IOException {
        Path empty = Files.createFile(directory.resolve("empty.p12"));
        Path text = Files.writeString(directory.resolve("notes.txt"), "0 keys here");
        Path publicKey = Files.writeString(directory.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThat(refusal(KeyLocation.of(empty))).hasMessage(empty + " is empty");
        assertThat(refusal(KeyLocation.of(text))).hasMessage(text
                + " is no file of keys or certificates; accepted are pkcs12, jks, jceks, pem, der, pkcs7");
        assertThat(refusal(KeyLocation.of(publicKey))).hasMessage(publicKey + " holds neither a certificate nor a private key");
    }

    @Test
    void wrongPasswordIsToldForEveryKindOfFile() throws IOException {
        Path pkcs12 = ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        Path jks = ALICE.writeJks(directory.resolve("alice.jks"), "secret", "secret");
        Path pem = ALICE.writeEncryptedPem(directory.resolve("alice.pem"), "secret");
        assertThat(refusal(wrong(pkcs12))).hasMessage(pkcs12 + " does not open with the configured password");
        assertThat(refusal(wrong(jks))).hasMessage(jks + " does not open with the configured password");
        assertThat(refusal(wrong(pem))).hasMessage("The private key in " + pem + " does not open with the configured password");
    }

    @Test
    void absentPasswordIsToldFromAWrongOne() throws IOException {
        Path pkcs12 = ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        Path pem = ALICE.writeEncryptedPem(directory.resolve("alice.pem"), "secret");
        assertThat(refusal(KeyLocation.of(pkcs12))).hasMessage(pkcs12 + " needs a password, and none is given");
        assertThat(refusal(KeyLocation.of(pem))).hasMessage("The private key in " + pem + " needs a password, and none is given");
    }

    @Test
    void messageSaysWhereTheWrongPasswordCameFrom() throws IOException {
        Path pkcs12 = ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        Path password = Files.writeString(directory.resolve("password"), WRONG);
        KeyLocation location = KeyLocation.of(pkcs12).withStorePassword(PasswordSource.inFile(password));
        assertThat(refusal(location)).hasMessage(pkcs12 + " does not open with the password in file " + password);
    }

    @Test
    void wrongKeyPasswordOfAJksIsToldFromThatOfTheStore() throws IOException {
        Path jks = ALICE.writeJks(directory.resolve("alice.jks"), "secret", "other");
        KeyLocation location = KeyLocation.of(jks).withStorePassword(PasswordSource.inline("secret"));
        assertThat(refusal(location.withKeyPassword(PasswordSource.inline(WRONG))))
                .hasMessage("The private key in " + jks + " does not open with the configured password");
    }

    @Test
    void missingPasswordFileIsNamed() throws IOException {
        Path pkcs12 = ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        Path absent = directory.resolve("absent");
        assertThat(refusal(KeyLocation.of(pkcs12).withStorePassword(PasswordSource.inFile(absent))))
                .hasMessage("The password file " + absent + " does not exist");
    }

    @Test
    void aliasThatIsNotThereListsThoseThatAre() throws IOException {
        Path both = both();
        assertThat(refusal(KeyLocation.of(both).withAlias("carol")))
                .hasMessage(both + " has no private key of the alias \"carol\"; it has 1, 2");
        Path certificate = ALICE.writeCertificatePem(directory.resolve("alice.crt"));
        assertThat(refusal(KeyLocation.of(certificate).withAlias("alice")))
                .hasMessage(certificate + " holds no private key, so none of the alias \"alice\"");
    }

    @Test
    void aliasIsComparedWithoutCase() throws IOException {
        Path path = ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        KeyLocation location = KeyLocation.of(path).withStorePassword(PasswordSource.inline("secret"));
        assertThat(KeyFile.read(location.withAlias("ALICE@EXAMPLE.ORG")).onlyEntry().certificate()).isEqualTo(ALICE.certificate());
    }

    @Test
    void aliasChoosesAmongSeveralKeys() throws IOException {
        Path both = both();
        assertThatThrownBy(() -> KeyFile.read(KeyLocation.of(both)).onlyEntry()).isInstanceOf(ConfigurationException.class)
                .hasMessage(both + " holds several private keys, and no alias chooses one; it has 1, 2");
        assertThat(KeyFile.read(KeyLocation.of(both).withAlias("2")).onlyEntry().certificate()).isEqualTo(BOB.certificate());
    }

    @Test
    void keyWithoutCertificateIsTold() throws IOException {
        String pem = Files.readString(ALICE.writePem(directory.resolve("alice.pem")));
        Path key = Files.writeString(directory.resolve("key.pem"), pem.substring(0, pem.indexOf("-----BEGIN CERT")));
        assertThatThrownBy(() -> KeyFile.read(KeyLocation.of(key)).onlyEntry())
                .hasMessage(key + " holds a private key, and no certificate that belongs to it");
        Path certificate = BOB.writeCertificatePem(directory.resolve("bob.crt"));
        assertThatThrownBy(() -> KeyFile.read(KeyLocation.of(certificate)).onlyEntry()).hasMessage(certificate + " holds no private key");
    }

    @Test
    void typeThatIsAskedForIsEnforced() throws IOException {
        Path pem = ALICE.writePem(directory.resolve("alice.pem"));
        assertThat(refusal(KeyLocation.of(pem).withType(KeyFileType.PKCS12)))
                .hasMessage(pem + " is a PEM file, where PKCS#12 is asked for");
        Path pkcs12 = ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        KeyLocation asJks = KeyLocation.of(pkcs12).withType(KeyFileType.named("jks")).withStorePassword(PasswordSource.inline("secret"));
        assertThat(KeyFile.read(asJks).entries()).hasSize(1);
    }

    @Test
    void typesAreNamedAsInJava() {
        assertThat(List.of("PKCS12", "pkcs12", "P12", "jks", "pem")).extracting(KeyFileType::named)
                .containsExactly(KeyFileType.PKCS12, KeyFileType.PKCS12, KeyFileType.PKCS12, KeyFileType.JKS, KeyFileType.PEM);
        assertThatThrownBy(() -> KeyFileType.named("floppy")).isInstanceOf(ConfigurationException.class)
                .hasMessage("\"floppy\" is no type of key file; accepted are pkcs12, jks, jceks, pem, der, pkcs7");
    }

    @Test
    void everyTruncationOfAFileIsRefusedInOneSentence() throws IOException {
        List<Path> files = List.of(ALICE.writePkcs12(directory.resolve("alice.p12"), "secret"),
                ALICE.writeJks(directory.resolve("alice.jks"), "secret", "secret"), ALICE.writeCertificateDer(directory.resolve("a.cer")));
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += 7) {
                Path cut = Files.write(directory.resolve("cut"), Arrays.copyOf(whole, length));
                assertThat(refusal(KeyLocation.of(cut).withStorePassword(PasswordSource.inline("secret")))).message()
                        .startsWith(cut.toString());
            }
        }
    }

    @Test
    void noPasswordIsInAnyMessage() throws IOException {
        List<Path> files = List.of(ALICE.writePkcs12(directory.resolve("alice.p12"), "secret"),
                ALICE.writeJks(directory.resolve("alice.jks"), "secret", "secret"),
                ALICE.writeEncryptedPem(directory.resolve("a.pem"), "secret"));
        for (Path file : files) {
            for (Throwable thrown = refusal(wrong(file)); thrown != null; thrown = thrown.getCause()) {
                assertThat(thrown).message().doesNotContain(WRONG);
            }
            assertThat(wrong(file).toString()).doesNotContain(WRONG);
        }
        KeyFile read = KeyFile.read(KeyLocation.of(files.getLast()).withStorePassword(PasswordSource.inline("secret")));
        assertThat(read.toString() + read.onlyEntry() + read.keys()).doesNotContain("secret")
                .doesNotContain(HexFormat.of().formatHex(ALICE.privateKey().getEncoded(), 40, 60));
    }

    private Path both() throws IOException {
        return Files.writeString(directory.resolve("both.pem"), Files.readString(ALICE.writePem(directory.resolve("alice.pem")))
                + Files.readString(BOB.writePem(directory.resolve("bob.pem"))));
    }

    private static KeyLocation wrong(Path path) {
        return KeyLocation.of(path).withStorePassword(PasswordSource.inline(WRONG));
    }

    private static ConfigurationException refusal(KeyLocation location) {
        return catchThrowableOfType(ConfigurationException.class, () -> KeyFile.read(location));
    }
}
