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
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class CertificateReviewTest {
    private static final TestPki PKI = TestPki.root("Review Root");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final TestIdentity ALICE = PKI.issue("alice@example.org").create();

    @Test
    void certificatesInOrderAreNotNoticed() {
        assertThat(notices(ALICE.certificate())).isEmpty();
        assertThat(notices(PKI.certificate())).isEmpty();
    }

    @Test
    void expiredCertificateIsNamedWithItsDate() {
        Instant end = NOW.minus(Duration.ofDays(1));
        assertThat(notices(PKI.issue("bob@example.org").expiredOn(end).create().certificate())).singleElement()
                .hasToString("conf/keys/some.pem: the certificate of CN=bob@example.org expired at " + end
                        + "; it is not used for new signatures or encryption, and old mail is still read");
    }

    @Test
    void eachFaultHasItsKind() {
        X509Certificate future = PKI.issue("bob@example.org").validFrom(NOW.plus(Duration.ofDays(1))).create().certificate();
        X509Certificate nameless = PKI.issue("bob@example.org").noEmail().create().certificate();
        X509Certificate server = PKI.issue("bob@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create().certificate();
        X509Certificate oldRoot = TestPki.newRoot("Old Root").expiredOn(NOW.minus(Duration.ofDays(1))).create().certificate();
        assertThat(notices(future)).extracting(StoreNotice::kind).containsExactly(StoreNotice.Kind.NOT_YET_VALID);
        assertThat(notices(nameless)).extracting(StoreNotice::kind).containsExactly(StoreNotice.Kind.NO_EMAIL_ADDRESS);
        assertThat(notices(server)).extracting(StoreNotice::kind).containsExactly(StoreNotice.Kind.NOT_FOR_MAIL);
        assertThat(notices(oldRoot)).extracting(StoreNotice::kind).containsExactly(StoreNotice.Kind.EXPIRED);
    }

    @Test
    void listingSaysWhatEachCertificateIsUsedFor() {
        TestIdentity former = PKI.issue("alice@example.org").expiredOn(NOW.minus(Duration.ofDays(1))).create();
        X509Certificate bob = PKI.issue("bob@example.org").create().certificate();
        KeyRing ring = KeyRing.of(List.of(entry(ALICE), entry(former)),
                List.of(new StoredCertificate("bob.crt", bob), new StoredCertificate("root.crt", PKI.certificate())));
        List<CertificateListing> listing = CertificateReview.at(NOW).listing(ring);
        assertThat(uses(listing, ALICE.certificate()))
                .containsExactlyInAnyOrder(CertificateUse.SIGN, CertificateUse.ENCRYPT, CertificateUse.DECRYPT);
        assertThat(uses(listing, former.certificate())).containsExactly(CertificateUse.DECRYPT);
        assertThat(uses(listing, bob)).containsExactly(CertificateUse.ENCRYPT);
        assertThat(uses(listing, PKI.certificate())).isEmpty();
        assertThat(listing.stream().filter(row -> row.certificate().equals(bob)).findFirst().orElseThrow())
                .returns("bob.crt", CertificateListing::origin).returns(false, CertificateListing::hasPrivateKey)
                .returns(List.of(EmailAddress.of("bob@example.org")), CertificateListing::addresses)
                .returns(bob.getNotAfter().toInstant(), CertificateListing::notAfter);
    }

    private static Set<CertificateUse> uses(List<CertificateListing> listing, X509Certificate certificate) {
        return listing.stream().filter(row -> row.certificate().equals(certificate)).findFirst().orElseThrow().uses();
    }

    private static KeyEntry entry(TestIdentity identity) {
        return KeyEntry.of("keys.pem", identity.address(), identity.privateKey(), identity.chain());
    }

    private static List<StoreNotice> notices(X509Certificate certificate) {
        return CertificateReview.at(NOW).notices(List.of(new StoredCertificate("conf/keys/some.pem", certificate)));
    }
}
