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
package org.signet.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObservers;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.RecipientHint;
import org.signet.sign.SigningIdentity;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class OpenStoresTest {
    private static final TestPki CA = TestPki.newRoot("Example CA").ec("P-256").create();
    private static final TestIdentity ALICE = CA.issue("alice@example.org").ec("P-256").create();
    private static final TestIdentity OTHER_ALICE = CA.issue("alice@example.org").ec("P-256").create();
    private static final TestIdentity BOB = CA.issue("bob@example.com").ec("P-256").create();
    private static final TestIdentity GATEWAY = CA.issue("gateway@example.org").ec("P-256").create();

    @TempDir
    private Path conf;

    @BeforeEach
    void createFolders() throws IOException {
        for (String folder : List.of("keys", "certificates", "first", "second")) {
            Files.createDirectory(conf.resolve(folder));
        }
    }

    private OpenStores open(String elements) throws IOException {
        Path file = Files.writeString(conf.resolve("smime.xml"), "<smime>" + elements + "</smime>");
        FolderLocations locations = new FolderLocations(conf);
        return OpenStores.open(new SmimeSettingsReader(locations).read(file), new FileStores(),
                new RevocationSources(locations, FetchSettings.STANDARD, CacheObservers.NONE), CacheObservers.NONE);
    }

    private static EmailAddress address(TestIdentity identity) {
        return EmailAddress.of(identity.address());
    }

    private Optional<X509Certificate> signer(OpenStores stores, TestIdentity whom) throws Exception {
        return stores.signing().orElseThrow().find(address(whom)).map(SigningIdentity::certificate);
    }

    @Test
    void configurationThatNamesNoPlaceHasNothing() throws Exception {
        OpenStores stores = open("");

        assertThat(stores.certificates()).isEmpty();
        assertThat(stores.signing()).isEmpty();
        assertThat(stores.personalSigning()).isEmpty();
        assertThat(stores.decryption()).isEmpty();
        assertThat(stores.writableCertificates()).isEmpty();
        assertThat(stores.writableKeys()).isEmpty();
    }

    @Test
    void keysAloneAreNoPlaceOfCertificates() throws Exception {
        assertThat(open("<keys>file://conf/keys</keys>").certificates()).isEmpty();
    }

    @Test
    void certificatesOfTheElementComeBeforeThoseOfTheServersKeysAndOfStores() throws Exception {
        ALICE.writeCertificatePem(conf.resolve("certificates/alice.pem"));
        OTHER_ALICE.writePem(conf.resolve("keys/alice.pem"));
        GATEWAY.writePem(conf.resolve("keys/gateway.pem"));
        BOB.writeCertificatePem(conf.resolve("first/bob.pem"));
        OpenStores stores = open("<keys>file://conf/keys</keys><certificates>file://conf/certificates</certificates>"
                + "<stores><files>file://conf/first</files></stores>");

        assertThat(stores.certificates().orElseThrow().find(address(ALICE))).containsExactly(ALICE.certificate());
        assertThat(stores.certificates().orElseThrow().find(address(GATEWAY))).containsExactly(GATEWAY.certificate());
        assertThat(stores.certificates().orElseThrow().find(address(BOB))).containsExactly(BOB.certificate());
    }

    @Test
    void storesAreAskedInTheirOrder() throws Exception {
        ALICE.writePem(conf.resolve("second/alice.pem"));
        OTHER_ALICE.writePem(conf.resolve("first/alice.pem"));
        OpenStores stores = open("<stores><files>file://conf/second</files><files>file://conf/first</files></stores>");

        assertThat(stores.certificates().orElseThrow().find(address(ALICE))).containsExactly(ALICE.certificate());
        assertThat(signer(stores, ALICE)).contains(ALICE.certificate());
    }

    @Test
    void keyOfAStoreSignsBeforeTheDefaultKeyDoes() throws Exception {
        GATEWAY.writePem(conf.resolve("keys/gateway.pem"));
        ALICE.writePem(conf.resolve("first/alice.pem"));
        OpenStores stores = open("<keys>file://conf/keys</keys><signing><default>gateway.pem</default></signing>"
                + "<stores><files>file://conf/first</files></stores>");

        assertThat(signer(stores, ALICE)).contains(ALICE.certificate());
        assertThat(signer(stores, BOB)).contains(GATEWAY.certificate());
        assertThat(stores.personalSigning().orElseThrow().find(address(BOB))).isEmpty();
    }

    @Test
    void defaultKeyThatIsNotThereIsToldWhenKeysToSignWithAreAskedFor() throws Exception {
        OpenStores stores = open("<keys>file://conf/keys</keys><signing><default>gateway.pem</default></signing>");

        assertThatThrownBy(stores::signing).isInstanceOf(ConfigurationException.class).hasMessageContaining("gateway.pem");
        assertThat(stores.decryption()).isPresent();
    }

    @Test
    void everyStoresKeysDecrypt() throws Exception {
        ALICE.writePem(conf.resolve("keys/alice.pem"));
        BOB.writePem(conf.resolve("first/bob.pem"));
        OpenStores stores = open("<keys>file://conf/keys</keys><stores><files>file://conf/first</files></stores>");

        for (TestIdentity identity : List.of(ALICE, BOB)) {
            RecipientHint hint = new RecipientHint.IssuerAndSerial(identity.certificate().getIssuerX500Principal(),
                    identity.certificate().getSerialNumber());
            assertThat(stores.decryption().orElseThrow().find(hint)).singleElement()
                    .satisfies(key -> assertThat(key.certificate()).isEqualTo(identity.certificate()));
        }
    }

    @Test
    void storeThatCannotBeOpenedIsNamed() {
        assertThatThrownBy(() -> open("<stores><files>file://conf/first</files><files>file://conf/third</files></stores>"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("conf/smime.xml: the element smime/stores: " + conf.resolve("third") + " does not exist");
    }

    @Test
    void revokedCertificateIsNotEncryptedToAndHidesNoOtherOne() throws Exception {
        ALICE.writeCertificatePem(conf.resolve("certificates/alice.pem"));
        BOB.writeCertificatePem(conf.resolve("certificates/bob.pem"));
        OTHER_ALICE.writeCertificatePem(conf.resolve("first/alice.pem"));
        CA.writeRootPem(conf.resolve("root.pem"));
        Files.write(conf.resolve("list.crl"), CA.crl(ALICE).getEncoded());
        OpenStores stores = open("<certificates>file://conf/certificates</certificates><trust>file://conf/root.pem</trust>"
                + "<stores><files>file://conf/first</files></stores><verification><crls>file://conf/list.crl</crls></verification>");

        assertThat(stores.certificates().orElseThrow().find(address(ALICE))).containsExactly(OTHER_ALICE.certificate());
        assertThat(stores.certificates().orElseThrow().find(address(BOB))).containsExactly(BOB.certificate());
    }

    @Test
    void certificateOfUnknownRevocationIsEncryptedToUnlessThatIsRefused() throws Exception {
        BOB.writeCertificatePem(conf.resolve("certificates/bob.pem"));
        CA.writeRootPem(conf.resolve("root.pem"));
        String elements = "<certificates>file://conf/certificates</certificates><trust>file://conf/root.pem</trust>";

        assertThat(open(elements).certificates().orElseThrow().find(address(BOB))).containsExactly(BOB.certificate());
        assertThat(open(elements + "<recipients><onUnknownRevocation>refuse</onUnknownRevocation></recipients>").certificates()
                .orElseThrow().find(address(BOB))).isEmpty();
        CertificateSource retrying = open(elements + "<recipients><onUnknownRevocation>retry</onUnknownRevocation></recipients>")
                .certificates().orElseThrow();
        assertThatThrownBy(() -> retrying.find(address(BOB))).isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void certificateWithoutATrustedRootIsEncryptedToUnlessTrustIsRequired() throws Exception {
        TestIdentity stranger = TestPki.selfSigned("stranger@example.com").ec("P-256").create();
        stranger.writeCertificatePem(conf.resolve("certificates/stranger.pem"));
        CA.writeRootPem(conf.resolve("root.pem"));
        String elements = "<certificates>file://conf/certificates</certificates><trust>file://conf/root.pem</trust>";

        assertThat(open(elements).certificates().orElseThrow().find(address(stranger))).containsExactly(stranger.certificate());
        assertThat(open(elements + "<recipients><requireTrust>true</requireTrust></recipients>").certificates().orElseThrow()
                .find(address(stranger))).isEmpty();
    }

    @Test
    void trustThatIsRequiredNeedsRoots() {
        assertThatThrownBy(() -> open("<recipients><requireTrust>true</requireTrust></recipients>").certificates())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("conf/smime.xml: the element smime/recipients/requireTrust needs an element trust, which says whom to trust.");
    }
}
