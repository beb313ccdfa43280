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
package org.signet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The commands {@code certs} and {@code keys}, on files and on the database that needs no set-up. */
class CertsTest {
    private static final TestPki CA = TestPki.root("Example CA");
    private static final TestIdentity BOB = CA.issue("bob@partner.example").create();

    @TempDir
    private Path home;
    private ServerFolder server;

    @BeforeEach
    void layOut() throws IOException {
        server = ServerFolder.in(home).configured("<stores><database/></stores>");
    }

    private Path bob() throws IOException {
        return BOB.writeCertificatePem(server.file("bob.pem"));
    }

    private static String start(TestIdentity identity) {
        return Fingerprint.of(identity.certificate()).start();
    }

    @Test
    void importedOneIsListedExportedAndRemoved() throws IOException {
        assertThat(server.run("certs import", bob()).text()).isEqualTo("imported " + start(BOB) + " bob@partner.example\n");
        assertThat(server.run("certs import", bob()).text()).isEqualTo("known already " + start(BOB) + " bob@partner.example\n");

        assertThat(server.run("certs list").text()).contains("ADDRESS", "bob@partner.example", "pinned", start(BOB), "imported", "bob.pem");
        assertThat(server.run("certs export", "--address", "BOB@partner.example").text()).isEqualTo(Files.readString(bob()));
        assertThat(server.run("certs export", start(BOB).substring(0, 8)).text()).isEqualTo(Files.readString(bob()));

        assertThat(server.run("certs remove", Fingerprint.of(BOB.certificate()).digits()).text()).isEqualTo("removed " + start(BOB) + "\n");
        assertThat(server.run("certs list").text()).doesNotContain("bob@partner.example");
    }

    @Test
    void quarantinedOneIsUsedWhenItIsApproved() throws IOException {
        server.run("certs import", "--state", "quarantined", bob()).done();
        assertThat(server.run("certs list", "--json").text()).contains("\"state\":\"quarantined\"");

        assertThat(server.run("certs approve", start(BOB)).text()).isEqualTo("approved " + start(BOB) + "\n");
        assertThat(server.run("certs list", "--json").text()).contains("\"state\":\"accepted\"");
        CommandRun again = server.run("certs approve", start(BOB));
        assertThat(again.status()).isEqualTo(3);
        assertThat(again.errors()).contains("is not in quarantine");
    }

    @Test
    void certificatesInFilesAreListedAndLeftAlone() throws IOException {
        TestIdentity carol = server.certificate(CA, "carol@partner.example");

        assertThat(server.run("certs list", "--address", "carol@partner.example").text()).contains("carol@partner.example  file ");
        assertThat(server.run("certs list", "--address", "bob@partner.example").text()).doesNotContain("carol");
        CommandRun run = server.run("certs remove", start(carol));
        assertThat(run.status()).isEqualTo(64);
        assertThat(run.errors()).contains("carol@partner.example.pem, which signet does not write to");
    }

    @Test
    void authoritiesAndWhatCannotBeEncryptedToAreNotImported() throws IOException {
        Path signs = CA.issue("dave@partner.example").ed25519().create().writeCertificatePem(server.file("dave.pem"));

        CommandRun authority = server.run("certs import", CA.writeRootPem(server.file("root.pem")));
        CommandRun signer = server.run("certs import", bob(), signs);

        assertThat(authority.status()).isEqualTo(64);
        assertThat(authority.errors()).contains("root.pem holds no certificate that can be encrypted to");
        assertThat(signer.status()).isEqualTo(64);
        assertThat(signer.errors()).contains("CN=dave@partner.example");
        assertThat(server.run("certs list").text()).doesNotContain("bob@partner.example");
    }

    @Test
    void wrongFingerprintsAreWrongUsage() {
        assertThat(server.run("certs remove", "abc").errors()).contains("«abc» is no fingerprint");
        assertThat(server.run("certs approve", "0123456789").errors()).contains("no certificate has a fingerprint that begins with");
        assertThat(server.run("certs export").errors()).contains("nothing says which certificates");
        assertThat(server.run("certs export", "--address", "x@y.example").status()).isEqualTo(3);
    }

    @Test
    void keyAndItsCertificateMayBeInTwoFiles() throws IOException {
        TestIdentity alice = CA.issue("alice@example.org").create();
        String both = Files.readString(alice.writePem(server.file("both.pem")));
        int end = both.indexOf("-----BEGIN CERTIFICATE");
        Path key = Files.writeString(server.file("alice.key"), both.substring(0, end));
        Path certificate = alice.writeCertificatePem(server.file("alice.pem"));

        CommandRun alone = server.run("keys import", key);
        assertThat(alone.status()).isEqualTo(64);
        assertThat(alone.errors()).contains("alice.key: no private key with its certificate is there");
        assertThat(server.run("keys import", key, certificate).text()).isEqualTo("imported " + start(alice) + " alice@example.org\n");
    }

    @Test
    void keysAreImportedWithAPasswordFromAFileAndListed() throws IOException {
        TestIdentity alice = CA.issue("alice@example.org").create();
        Path key = alice.writePkcs12(server.file("alice.p12"), "secret of alice");
        Path password = Files.writeString(server.file("password"), "secret of alice\n");

        CommandRun inline = server.run("keys import", "--password", "secret of alice", key);
        CommandRun imported = server.run("keys import", "--password", "file:" + password, key);

        assertThat(inline.status()).isEqualTo(64);
        assertThat(inline.errors()).contains("file:PATH or env:NAME").doesNotContain("secret of alice");
        assertThat(imported.text()).isEqualTo("imported " + start(alice) + " alice@example.org\n");
        assertThat(server.run("keys list").text()).contains("alice@example.org", start(alice), "imported");
        assertThat(server.run("keys list", "--json").text()).contains(Fingerprint.of(alice.certificate()).digits());
    }

    @Test
    void withoutADatabaseNothingCanBeImported() throws IOException {
        server.configured("");

        assertThat(server.run("certs import", bob()).status()).isEqualTo(64);
        assertThat(server.run("certs import", bob()).errors()).contains("names no store that certificates can be put into");
    }
}
