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

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.stores.KeyEntry;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Key files made by the openssl command, in the forms that administrators have lying about. */
class OpenSslKeyFilesIT {
    private static final TestPki ISSUING = TestPki.root("OpenSSL Files Root").intermediate("OpenSSL Files Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final TestIdentity BOB = ISSUING.issue("bob@example.org").rsa(2048).create();

    @TempDir
    private Path directory;

    private OpenSsl openssl;

    @BeforeEach
    void makePem() throws IOException {
        openssl = OpenSsl.required();
        ALICE.writePem(directory.resolve("alice.pem"));
        BOB.writePem(directory.resolve("bob.pem"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-legacy", "-nomac", "-certpbe NONE -keypbe NONE", "-certpbe NONE -keypbe AES-256-CBC",
        "-macalg sha512", "-maciter", "-noiter -nomaciter", "-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES",
        "-legacy -keypbe PBE-SHA1-RC4-128 -certpbe PBE-SHA1-RC2-128", "-name The_Key -caname The_CA"})
    void pkcs12OfEveryProtectionIsRead(String options) {
        Path file = pkcs12("alice.pem", "secret", options);
        assertAlice(KeyFile.read(KeyLocation.of(file).withStorePassword(PasswordSource.inline("secret"))), ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-legacy", "-nomac"})
    void emptyPasswordAndNoPasswordOpenTheSameFiles(String options) {
        Path file = pkcs12("alice.pem", "", options);
        assertAlice(KeyFile.read(KeyLocation.of(file)), ALICE);
        assertAlice(KeyFile.read(KeyLocation.of(file).withStorePassword(PasswordSource.inline(""))), ALICE);
    }

    @Test
    void pbmac1IsChecked() {
        openssl.orNewer(3, 4, "writes no PBMAC1");
        Path file = pkcs12("alice.pem", "secret", "-pbmac1_pbkdf2");
        assertAlice(KeyFile.read(KeyLocation.of(file).withStorePassword(PasswordSource.inline("secret"))), ALICE);
    }

    @Test
    void trustStoreWithoutKeysShowsItsCertificates() {
        Path file = pkcs12("alice.pem", "secret", "-nokeys");
        KeyFile read = KeyFile.read(KeyLocation.of(file).withStorePassword(PasswordSource.inline("secret")));
        assertThat(read.certificates()).isEqualTo(ALICE.chain());
        assertThat(read.entries()).isEmpty();
    }

    @Test
    void friendlyNameIsTheAlias() {
        Path file = pkcs12("alice.pem", "secret", "-name Gateway");
        KeyFile read = KeyFile.read(KeyLocation.of(file).withStorePassword(PasswordSource.inline("secret")).withAlias("gateway"));
        assertThat(read.onlyEntry().alias()).isEqualTo("Gateway");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ec -in alice.pem -out alice.key", "ec -in alice.pem -aes256 -passout pass:secret -out alice.key",
        "ec -in alice.pem -outform DER -out alice.key", "pkcs8 -in alice.pem -topk8 -passout pass:secret -out alice.key",
        "pkcs8 -in alice.pem -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA512 -passout pass:secret -out alice.key",
        "pkcs8 -in alice.pem -topk8 -v2 des3 -v2prf hmacWithSHA1 -passout pass:secret -out alice.key",
        "pkcs8 -in alice.pem -topk8 -v1 PBE-SHA1-3DES -passout pass:secret -out alice.key",
        "pkcs8 -in alice.pem -topk8 -scrypt -passout pass:secret -outform DER -out alice.key"})
    void ecKeyOfEveryFormFindsItsCertificate(String command) throws IOException {
        assertKeyAndCertificate(command, ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa -in bob.pem -traditional -out alice.key", "rsa -in bob.pem -traditional -outform DER -out alice.key",
        "rsa -in bob.pem -traditional -des3 -passout pass:secret -out alice.key",
        "rsa -in bob.pem -traditional -aes128 -passout pass:secret -out alice.key"})
    void rsaKeyOfEveryFormFindsItsCertificate(String command) throws IOException {
        assertKeyAndCertificate(command, BOB);
    }

    @Test
    void trustedCertificateAndDumpOfTextAreRead() throws IOException {
        run("x509 -in alice.pem -trustout -addtrust emailProtection -out trusted.pem");
        run("x509 -in alice.pem -text -out text.pem");
        assertThat(KeyFile.read(KeyLocation.of(directory.resolve("trusted.pem"))).certificates()).containsExactly(ALICE.certificate());
        assertThat(KeyFile.read(KeyLocation.of(directory.resolve("text.pem"))).certificates()).containsExactly(ALICE.certificate());
    }

    @Test
    void pkcs7OfOpensslIsRead() {
        run("crl2pkcs7 -nocrl -certfile alice.pem -out chain.p7b");
        assertThat(KeyFile.read(KeyLocation.of(directory.resolve("chain.p7b"))).certificates()).isEqualTo(ALICE.chain());
    }

    private void assertKeyAndCertificate(String command, TestIdentity identity) throws IOException {
        run(command);
        Path certificate = identity.writeCertificatePem(directory.resolve("alice.crt"));
        KeyFile key = KeyFile.read(KeyLocation.of(directory.resolve("alice.key")).withStorePassword(PasswordSource.inline("secret")));
        List<KeyEntry> entries = KeyAssembly.of(List.of(key, KeyFile.read(KeyLocation.of(certificate)))).entries();
        assertThat(entries).extracting(KeyEntry::certificate).containsExactly(identity.certificate());
    }

    private static void assertAlice(KeyFile file, TestIdentity identity) {
        assertThat(file.onlyEntry().signingIdentity().chain()).isEqualTo(identity.chain());
    }

    private Path pkcs12(String pem, String password, String options) {
        run("pkcs12 -export -in " + pem + " -passout pass:" + password + " -out made.p12 " + options);
        return directory.resolve("made.p12");
    }

    private void run(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.strip().split(" +")));
        openssl.run(arguments, new byte[0], directory).output();
    }
}
