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
package org.signet.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;
import org.signet.sign.SigningIdentity;
import org.signet.stores.file.FileStore;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class RingSigningIdentitySourceTest {
    private static final TestPki PKI = TestPki.root("Signing Choice Root");
    private static final TestIdentity ALICE = PKI.issue("alice@example.org").create();
    private static final TestIdentity GATEWAY = PKI.issue("gateway@example.org").create();
    private static final TestIdentity SERVER = PKI.issue("server@example.net").create();

    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeKeys() throws IOException {
        ALICE.writePkcs12(directory.resolve("alice.p12"), "secret");
        GATEWAY.writePkcs12(directory.resolve("gateway.p12"), "secret");
        SERVER.writePkcs12(directory.resolve("server.p12"), "secret");
    }

    @Test
    void addressThenDomainThenDefault() {
        SigningKeyChoice choice = SigningKeyChoice.NONE.withDomain("Example.ORG", KeyReference.parse("gateway.p12"))
                .withFallback(KeyReference.parse("server.p12"));
        assertThat(signer(choice, "alice@example.org")).contains(ALICE.certificate());
        assertThat(signer(choice, "bob@example.org")).contains(GATEWAY.certificate());
        assertThat(signer(choice, "bob@sub.example.org")).contains(SERVER.certificate());
        assertThat(signer(choice, "bob@example.com")).contains(SERVER.certificate());
    }

    @Test
    void withoutDefaultOthersDoNotSign() {
        assertThat(signer(SigningKeyChoice.NONE, "bob@example.org")).isEmpty();
    }

    @Test
    void keyIsNamedByFileByAliasOrByBoth() {
        for (String reference : List.of("gateway.p12", "#gateway@example.org", "gateway.p12#GATEWAY@example.org",
                directory.resolve("gateway.p12").toString())) {
            SigningKeyChoice choice = SigningKeyChoice.NONE.withFallback(KeyReference.parse(reference));
            assertThat(signer(choice, "bob@example.com")).as(reference).contains(GATEWAY.certificate());
        }
    }

    @Test
    void onlyKeyOfAStoreCanBeTheDefault() {
        KeyLocation location = KeyLocation.of(directory.resolve("server.p12")).withStorePassword(PasswordSource.inline("secret"));
        RingSigningIdentitySource source = new RingSigningIdentitySource(FileStore.open(List.of(location)),
                SigningKeyChoice.NONE.withFallback(KeyReference.ONLY));
        assertThat(source.find(EmailAddress.of("bob@example.com")).map(SigningIdentity::certificate)).contains(SERVER.certificate());
    }

    @Test
    void keyThatIsNotThereStopsTheStartAndListsThoseThatAre() {
        SigningKeyChoice choice = SigningKeyChoice.NONE.withDomain("example.org", KeyReference.parse("gatway.p12"));
        assertThatThrownBy(() -> source(choice, InstantSource.system())).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The key gatway.p12 that should sign for the domain example.org is not there; there are ")
                .hasMessageContaining("alice.p12#alice@example.org").hasMessageContaining("gateway.p12#gateway@example.org");
    }

    @Test
    void choiceOfSeveralKeysStopsTheStart() {
        assertThatThrownBy(() -> source(SigningKeyChoice.NONE.withFallback(KeyReference.ONLY), InstantSource.system()))
                .isInstanceOf(ConfigurationException.class).hasMessageContaining("that should sign by default may be any of ");
    }

    @Test
    void referenceThatNamesNothingAndWrongDomainAreRefused() {
        assertThatThrownBy(() -> KeyReference.parse(" # ")).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("accepted are FILE, FILE#ALIAS and #ALIAS");
        assertThatThrownBy(() -> SigningKeyChoice.NONE.withDomain("not a domain", KeyReference.ONLY))
                .isInstanceOf(ConfigurationException.class).hasMessage("\"not a domain\" is no domain");
    }

    @Test
    void domainsInTheirOwnLettersAreFoundInALabels() {
        SigningKeyChoice choice = SigningKeyChoice.NONE.withDomain("Bücher.example", KeyReference.parse("gateway.p12"));
        assertThat(signer(choice, "bob@xn--bcher-kva.example")).contains(GATEWAY.certificate());
    }

    @Test
    void keysOfDomainAndDefaultDoNotOutliveTheirCertificate() {
        SigningKeyChoice choice = SigningKeyChoice.NONE.withFallback(KeyReference.parse("server.p12"));
        Instant later = Instant.now().plus(Duration.ofDays(3650));
        assertThat(source(choice, InstantSource.fixed(later)).find(EmailAddress.of("bob@example.com"))).isEmpty();
    }

    @Test
    void defaultKeyWithoutAddressStopsNoStartAndSignsNothing() throws IOException {
        Path nameless = PKI.issue("nobody@example.org").noEmail().create().writePem(Files.createTempFile("nameless", ".pem"));
        RingSigningIdentitySource source = new RingSigningIdentitySource(FileStore.open(List.of(KeyLocation.of(nameless))),
                SigningKeyChoice.NONE.withFallback(KeyReference.ONLY));
        assertThat(source.find(EmailAddress.of("bob@example.com"))).isEmpty();
        Files.delete(nameless);
    }

    private Optional<X509Certificate> signer(SigningKeyChoice choice, String address) {
        return source(choice, InstantSource.system()).find(EmailAddress.of(address)).map(SigningIdentity::certificate);
    }

    private RingSigningIdentitySource source(SigningKeyChoice choice, InstantSource clock) {
        KeyLocation location = KeyLocation.of(directory).withStorePassword(PasswordSource.inline("secret"));
        return new RingSigningIdentitySource(FileStore.open(List.of(location)), choice, clock);
    }
}
