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

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.sign.SigningIdentity;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What every source of keys to sign with must do for addresses that have a key of their own, whatever it keeps them in. */
public interface SigningIdentitySourceContract {
    TestPki PKI = TestPki.root("Signing Identity Source Root").intermediate("Signing Identity Source Issuing CA");

    /** A source that holds the keys of these identities, and nothing else; none of them signs for others. */
    SigningIdentitySource holding(TestIdentity... identities) throws Exception;

    @Test
    default void keyIsFoundByTheAddressOfItsCertificate() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity bob = PKI.issue("bob@example.org").rsa(2048).create();
        assertThat(find(holding(alice, bob), "bob@example.org")).contains(bob.certificate());
        assertThat(find(holding(alice, bob), "BOB@Example.Org")).contains(bob.certificate());
    }

    @Test
    default void unknownAddressHasNoKey() throws Exception {
        assertThat(find(holding(PKI.issue("alice@example.org").create()), "bob@example.org")).isEmpty();
        assertThat(find(holding(), "alice@example.org")).isEmpty();
    }

    @Test
    default void chainOfTheKeyGoesWithIt() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        Optional<SigningIdentity> found = holding(alice).find(EmailAddress.of("alice@example.org"));
        assertThat(found.orElseThrow().chain()).isEqualTo(alice.chain());
    }

    @Test
    default void newestOfSeveralSigns() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity old = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(30))).create();
        TestIdentity newer = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(2))).create();
        assertThat(find(holding(old, newer), "alice@example.org")).contains(newer.certificate());
        assertThat(find(holding(newer, old), "alice@example.org")).contains(newer.certificate());
    }

    @Test
    default void validKeySignsInPlaceOfNewerOnesThatMayNot() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity valid = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(30))).create();
        TestIdentity encrypts = PKI.issue("alice@example.org").keyUsage(KeyUsage.keyAgreement).create();
        TestIdentity future = PKI.issue("alice@example.org").validFrom(now.plus(Duration.ofDays(1))).create();
        TestIdentity x25519 = PKI.issue("alice@example.org").x25519().create();
        assertThat(find(holding(valid, encrypts, future, x25519), "alice@example.org")).contains(valid.certificate());
    }

    @Test
    default void keysThatMayNotSignMailNowAreNotGiven() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity expired = PKI.issue("alice@example.org").expiredOn(now.minus(Duration.ofDays(1))).create();
        TestIdentity server = PKI.issue("bob@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create();
        TestIdentity nameless = PKI.issue("carol@example.org").noEmail().create();
        SigningIdentitySource source = holding(expired, server, nameless);
        assertThat(find(source, "alice@example.org")).isEmpty();
        assertThat(find(source, "bob@example.org")).isEmpty();
        assertThat(find(source, "carol@example.org")).isEmpty();
    }

    @Test
    default void everyKindOfKeyThatSignsIsGiven() throws Exception {
        TestIdentity pss = PKI.issue("pss@example.org").rsaPss().create();
        TestIdentity edwards = PKI.issue("ed@example.org").ed25519().create();
        TestIdentity p521 = PKI.issue("p521@example.org").ec("P-521").create();
        SigningIdentitySource source = holding(pss, edwards, p521);
        assertThat(find(source, "pss@example.org")).contains(pss.certificate());
        assertThat(find(source, "ed@example.org")).contains(edwards.certificate());
        assertThat(find(source, "p521@example.org")).contains(p521.certificate());
    }

    private static Optional<X509Certificate> find(SigningIdentitySource source, String address) throws Exception {
        return source.find(EmailAddress.of(address)).map(SigningIdentity::certificate);
    }
}
