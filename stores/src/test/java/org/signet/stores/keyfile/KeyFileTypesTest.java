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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.stores.KeyEntry;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class KeyFileTypesTest {
    private static final TestPki ROOT = TestPki.root("Key File Root");
    private static final TestPki ISSUING = ROOT.intermediate("Key File Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();

    @TempDir
    private Path directory;

    @Test
    void pkcs12HasKeyChainAndAlias() throws IOException {
        KeyFile file = KeyFile.read(with(ALICE.writePkcs12(directory.resolve("alice.p12"), "secret"), "secret"));
        assertThat(file.type()).isEqualTo(KeyFileType.PKCS12);
        assertAlice(file.onlyEntry());
        assertThat(file.onlyEntry().alias()).isEqualTo("alice@example.org");
        assertThat(file.onlyEntry().signingIdentity().chain()).isEqualTo(List.of(ALICE.certificate(), ISSUING.certificate()));
    }

    @Test
    void jksHasStorePasswordAndKeyPassword() throws IOException {
        Path path = ALICE.writeJks(directory.resolve("alice.jks"), "of-the-store", "of-the-key");
        KeyFile file = KeyFile.read(with(path, "of-the-store").withKeyPassword(PasswordSource.inline("of-the-key")));
        assertThat(file.type()).isEqualTo(KeyFileType.JKS);
        assertAlice(file.onlyEntry());
    }

    @Test
    void jceksIsReadToo() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("JCEKS");
        store.load(null, null);
        store.setKeyEntry("alice", ALICE.privateKey(), "secret".toCharArray(), ALICE.chain().toArray(X509Certificate[]::new));
        Path path = directory.resolve("alice.jceks");
        try (var out = Files.newOutputStream(path)) {
            store.store(out, "secret".toCharArray());
        }
        KeyFile file = KeyFile.read(with(path, "secret"));
        assertThat(file.type()).isEqualTo(KeyFileType.JCEKS);
        assertAlice(file.onlyEntry());
    }

    @Test
    void pemIsReadWithAndWithoutPassword() throws IOException {
        KeyFile open = KeyFile.read(KeyLocation.of(ALICE.writePem(directory.resolve("open.pem"))));
        KeyFile locked = KeyFile.read(with(ALICE.writeEncryptedPem(directory.resolve("locked.pem"), "secret"), "secret"));
        assertThat(open.type()).isEqualTo(KeyFileType.PEM);
        assertAlice(open.onlyEntry());
        assertAlice(locked.onlyEntry());
    }

    @Test
    void pemMayHaveItsObjectsInAnyOrderAndTextBetween() throws IOException {
        String pem = Files.readString(ALICE.writePem(directory.resolve("alice.pem")));
        List<String> objects = new ArrayList<>(List.of(pem.split("(?<=-----END [A-Z ]{1,20}-----\n)")));
        assertThat(objects).hasSize(3);
        Collections.reverse(objects);
        Path reversed = Files.writeString(directory.resolve("reversed.pem"),
                "\uFEFFBag Attributes\r\n    localKeyID: 01\r\n" + String.join("subject=alice\r\n", objects).replace("\n", "\r\n"));
        assertAlice(KeyFile.read(KeyLocation.of(reversed)).onlyEntry());
        assertThat(KeyFile.read(KeyLocation.of(reversed)).onlyEntry().signingIdentity().chain())
                .isEqualTo(List.of(ALICE.certificate(), ISSUING.certificate()));
    }

    @Test
    void certificateAloneIsReadInPemAndDer() throws IOException {
        KeyFile pem = KeyFile.read(KeyLocation.of(ALICE.writeCertificatePem(directory.resolve("alice.crt"))));
        KeyFile der = KeyFile.read(KeyLocation.of(ALICE.writeCertificateDer(directory.resolve("alice.cer"))));
        assertThat(pem.certificates()).isEqualTo(List.of(ALICE.certificate()));
        assertThat(der.certificates()).isEqualTo(List.of(ALICE.certificate()));
        assertThat(der.type()).isEqualTo(KeyFileType.DER);
        assertThat(der.entries()).isEmpty();
    }

    @Test
    void certificatesOfPkcs7AreReadInDerAndPem() throws Exception {
        byte[] encoded = certsOnly(ALICE.chainWithRoot());
        Path der = Files.write(directory.resolve("chain.p7b"), encoded);
        Path pem = Files.writeString(directory.resolve("chain.p7c"), "-----BEGIN PKCS7-----\n"
                + Base64.getMimeEncoder().encodeToString(encoded) + "\n-----END PKCS7-----\n", StandardCharsets.US_ASCII);
        assertThat(KeyFile.read(KeyLocation.of(der)).type()).isEqualTo(KeyFileType.PKCS7);
        assertThat(KeyFile.read(KeyLocation.of(der)).certificates()).containsExactlyInAnyOrderElementsOf(ALICE.chainWithRoot());
        assertThat(KeyFile.read(KeyLocation.of(pem)).certificates()).containsExactlyInAnyOrderElementsOf(ALICE.chainWithRoot());
    }

    @Test
    void derPrivateKeyIsRead() throws IOException {
        Path key = Files.write(directory.resolve("alice.pk8"), ALICE.privateKey().getEncoded());
        Path certificate = ALICE.writeCertificateDer(directory.resolve("alice.cer"));
        KeyAssembly assembly = KeyAssembly.of(List.of(KeyFile.read(KeyLocation.of(key)), KeyFile.read(KeyLocation.of(certificate))));
        assertAlice(assembly.entries().getFirst());
    }

    @Test
    void nameOfTheFileDoesNotMatter() throws IOException {
        Path path = ALICE.writePkcs12(directory.resolve("alice.pem"), "secret");
        assertThat(KeyFile.read(with(path, "secret")).type()).isEqualTo(KeyFileType.PKCS12);
    }

    @Test
    void everyKindOfKeyFindsItsCertificate() throws IOException {
        List<TestIdentity> identities = List.of(ROOT.issue("rsa@example.org").rsa(2048).create(),
                ROOT.issue("pss@example.org").rsaPss().create(),
                ROOT.issue("p384@example.org").ec("P-384").create(), ROOT.issue("p521@example.org").ec("P-521").create(),
                ROOT.issue("ed@example.org").ed25519().create(), ROOT.issue("x@example.org").x25519().create());
        for (TestIdentity identity : identities) {
            KeyFile file = KeyFile.read(KeyLocation.of(identity.writePem(directory.resolve(identity.address() + ".pem"))));
            assertThat(file.onlyEntry().certificate()).isEqualTo(identity.certificate());
        }
    }

    @Test
    void renewedCertificateForTheSameKeyIsASecondEntry() throws IOException {
        TestIdentity renewed = ISSUING.issue("alice@example.org").key(ALICE.keyPair()).validFrom(Instant.now()
                .truncatedTo(ChronoUnit.SECONDS)).create();
        Path path = directory.resolve("alice.pem");
        Files.writeString(path, Files.readString(ALICE.writePem(directory.resolve("first.pem")))
                + Files.readString(renewed.writeCertificatePem(directory.resolve("second.pem"))));
        KeyFile file = KeyFile.read(KeyLocation.of(path));
        assertThat(file.entries()).extracting(KeyEntry::certificate)
                .containsExactlyInAnyOrder(ALICE.certificate(), renewed.certificate());
        assertThat(file.onlyEntry().certificate()).isEqualTo(renewed.certificate());
    }

    private static KeyLocation with(Path path, String password) {
        return KeyLocation.of(path).withStorePassword(PasswordSource.inline(password));
    }

    private static void assertAlice(KeyEntry entry) {
        assertThat(entry.certificate()).isEqualTo(ALICE.certificate());
        assertThat(entry.signingIdentity().certificate()).isEqualTo(ALICE.certificate());
        assertThat(entry.decryptionKey().certificate()).isEqualTo(ALICE.certificate());
    }

    private static byte[] certsOnly(List<X509Certificate> certificates) throws GeneralSecurityException, CMSException, IOException {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addCertificates(new JcaCertStore(certificates));
        return generator.generate(new CMSAbsentContent()).getEncoded();
    }
}
