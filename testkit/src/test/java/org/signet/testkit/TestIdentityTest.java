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
package org.signet.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestIdentityTest {

    private static final String PASSWORD = "correct horse";
    private static final String PBE_WITH_40_BIT_RC2 = "2a864886f70d010c0106";

    @TempDir
    private Path directory;

    static List<TestIdentity> identities() {
        TestPki issuing = TestPki.root("Signet Test Root").intermediate("Issuing CA");
        return List.of(issuing.issue("rsa@example.org").rsa(2048).create(), issuing.issue("pss@example.org").rsaPss().create(),
            issuing.issue("ec@example.org").create(), issuing.issue("ed@example.org").ed25519().create(),
            issuing.issue("x@example.org").x25519().create());
    }

    @ParameterizedTest
    @MethodSource("identities")
    void pkcs12IsReadByTheJdk(TestIdentity identity) throws IOException, GeneralSecurityException {
        KeyStore store = load("PKCS12", identity.writePkcs12(directory.resolve("key.p12"), PASSWORD), PASSWORD);

        assertThat(store.getKey(identity.address(), PASSWORD.toCharArray())).isEqualTo(identity.privateKey());
        assertThat(store.getCertificateChain(identity.address())).containsExactlyElementsOf(identity.chain());
    }

    @Test
    void legacyPkcs12IsReadByTheJdk() throws IOException, GeneralSecurityException {
        TestIdentity alice = TestPki.root("Signet Test Root").issue("alice@example.org").rsa(2048).create();

        Path file = alice.writeLegacyPkcs12(directory.resolve("old.p12"), PASSWORD);
        KeyStore store = load("PKCS12", file, PASSWORD);

        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file))).contains(PBE_WITH_40_BIT_RC2);
        assertThat(store.getKey("alice@example.org", PASSWORD.toCharArray())).isEqualTo(alice.privateKey());
    }

    @ParameterizedTest
    @MethodSource("identities")
    void pkcs12IsReadByOpenssl(TestIdentity identity) throws IOException {
        OpenSsl openssl = OpenSsl.required();
        identity.writePkcs12(directory.resolve("key.p12"), PASSWORD);

        OpenSslResult shown = openssl.run(List.of("pkcs12", "-in", "key.p12", "-passin", "pass:" + PASSWORD, "-noenc"), new byte[0],
            directory);

        assertThat(shown.output()).asString(US_ASCII).contains("BEGIN PRIVATE KEY")
            .containsPattern("subject=CN ?= ?Issuing CA").containsPattern("subject=CN ?= ?" + identity.address())
            .doesNotContainPattern("subject=CN ?= ?Signet Test Root");
    }

    @ParameterizedTest
    @MethodSource("identities")
    void pemKeysAreReadByOpenssl(TestIdentity identity) throws IOException {
        OpenSsl openssl = OpenSsl.required();
        identity.writePem(directory.resolve("plain.pem"));
        identity.writeEncryptedPem(directory.resolve("encrypted.pem"), PASSWORD);
        identity.writeCertificatePem(directory.resolve("certificate.pem"));

        byte[] ofCertificate = openssl.run(List.of("x509", "-in", "certificate.pem", "-noout", "-pubkey"), new byte[0], directory).output();
        byte[] ofPlain = openssl.run(List.of("pkey", "-in", "plain.pem", "-pubout"), new byte[0], directory).output();
        byte[] ofEncrypted = openssl.run(List.of("pkey", "-in", "encrypted.pem", "-passin", "pass:" + PASSWORD, "-pubout"), new byte[0],
            directory).output();

        assertThat(ofPlain).isEqualTo(ofCertificate);
        assertThat(ofEncrypted).isEqualTo(ofCertificate);
        assertThat(directory.resolve("encrypted.pem")).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    }

    @Test
    void jksKeepsStoreAndKeyPasswordApart() throws IOException, GeneralSecurityException {
        TestIdentity alice = TestPki.root("Signet Test Root").issue("alice@example.org").create();

        KeyStore store = load("JKS", alice.writeJks(directory.resolve("key.jks"), PASSWORD, "other"), PASSWORD);

        assertThat(store.getKey("alice@example.org", "other".toCharArray())).isEqualTo(alice.privateKey());
    }

    @Test
    void privateKeyStaysOutOfText() {
        TestIdentity alice = TestPki.root("Signet Test Root").issue("alice@example.org").create();

        assertThat(alice).hasToString("TestIdentity[alice@example.org, EC]");
    }

    private static KeyStore load(String type, Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type);
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return store;
    }
}
