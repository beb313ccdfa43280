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
import java.util.List;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What every source of certificates to encrypt to must do, whatever it keeps them in. */
public interface CertificateSourceContract {
    TestPki PKI = TestPki.root("Certificate Source Root");

    /** A source that holds the certificates of these identities, and nothing else. */
    CertificateSource holding(TestIdentity... identities) throws Exception;

    @Test
    default void unknownAddressHasNoCertificate() throws Exception {
        assertThat(find(holding(PKI.issue("alice@example.org").create()), "bob@example.org")).isEmpty();
        assertThat(find(holding(), "alice@example.org")).isEmpty();
    }

    @Test
    default void certificateIsFoundByItsAddress() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity bob = PKI.issue("bob@example.org").create();
        assertThat(find(holding(alice, bob), "bob@example.org")).containsExactly(bob.certificate());
    }

    @Test
    default void addressIsComparedWithoutCase() throws Exception {
        TestIdentity alice = PKI.issue("Alice.Smith@Example.ORG").create();
        assertThat(find(holding(alice), "alice.SMITH@example.org")).containsExactly(alice.certificate());
    }

    @Test
    default void certificateOfSeveralAddressesIsFoundByEach() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").emails("alice@example.org", "a.smith@example.com").create();
        CertificateSource source = holding(alice);
        assertThat(find(source, "alice@example.org")).containsExactly(alice.certificate());
        assertThat(find(source, "a.smith@example.com")).containsExactly(alice.certificate());
    }

    @Test
    default void addressInTheSubjectAloneIsFoundToo() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").subjectEmailOnly().create();
        assertThat(find(holding(alice), "alice@example.org")).containsExactly(alice.certificate());
    }

    @Test
    default void newestOfSeveralComesFirst() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity old = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(30))).create();
        TestIdentity newer = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(2))).create();
        TestIdentity oldest = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(60))).create();
        assertThat(find(holding(old, newer, oldest), "alice@example.org"))
                .containsExactly(newer.certificate(), old.certificate(), oldest.certificate());
    }

    @Test
    default void expiredAndFutureCertificatesAreNotGiven() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity expired = PKI.issue("alice@example.org").expiredOn(now.minus(Duration.ofDays(1))).create();
        TestIdentity future = PKI.issue("alice@example.org").validFrom(now.plus(Duration.ofDays(1))).create();
        assertThat(find(holding(expired, future), "alice@example.org")).isEmpty();
    }

    @Test
    default void validCertificateIsGivenInPlaceOfANewerExpiredOne() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TestIdentity valid = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(30))).create();
        TestIdentity expired = PKI.issue("alice@example.org").validFrom(now.minus(Duration.ofDays(3)))
                .validUntil(now.minus(Duration.ofDays(1))).create();
        assertThat(find(holding(valid, expired), "alice@example.org")).containsExactly(valid.certificate());
    }

    @Test
    default void certificatesThatAreNotForEncryptingMailAreNotGiven() throws Exception {
        TestIdentity signs = PKI.issue("alice@example.org").keyUsage(KeyUsage.digitalSignature).create();
        TestIdentity server = PKI.issue("alice@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create();
        TestIdentity edwards = PKI.issue("alice@example.org").ed25519().create();
        assertThat(find(holding(signs, server, edwards), "alice@example.org")).isEmpty();
    }

    @Test
    default void everyKindOfKeyThatEncryptsIsGiven() throws Exception {
        TestIdentity rsa = PKI.issue("rsa@example.org").rsa(2048).create();
        TestIdentity ec = PKI.issue("ec@example.org").ec("P-384").create();
        TestIdentity x25519 = PKI.issue("x@example.org").x25519().create();
        TestIdentity unlimited = PKI.issue("any@example.org").noExtendedKeyUsage().create();
        CertificateSource source = holding(rsa, ec, x25519, unlimited);
        for (TestIdentity identity : List.of(rsa, ec, x25519, unlimited)) {
            assertThat(find(source, identity.address())).containsExactly(identity.certificate());
        }
    }

    @Test
    default void certificateWithoutAddressIsGivenToNobody() throws Exception {
        CertificateSource source = holding(PKI.issue("alice@example.org").noEmail().create());
        assertThat(find(source, "alice@example.org")).isEmpty();
    }

    private static List<X509Certificate> find(CertificateSource source, String address) throws Exception {
        return source.find(EmailAddress.of(address));
    }
}
