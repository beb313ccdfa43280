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
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.stores.ExpiryReview.Expiry;
import org.signet.testkit.TestPki;

class ExpiryReviewTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final TestPki CA = TestPki.newRoot("Example CA").ec("P-256").create();
    private static final EmailAddress ALICE = EmailAddress.of("alice@example.org");

    private static X509Certificate signing(Duration left) {
        return CA.issue("alice@example.org").ec("P-256").keyUsage(KeyUsage.digitalSignature).validUntil(NOW.plus(left)).create()
                .certificate();
    }

    private static X509Certificate encryption(Duration left) {
        return CA.issue("alice@example.org").ec("P-256").keyUsage(KeyUsage.keyAgreement).validUntil(NOW.plus(left)).create().certificate();
    }

    private static List<Expiry> review(X509Certificate... certificates) {
        return ExpiryReview.STANDARD.of(List.of(certificates), NOW);
    }

    @Test
    void certificateThatEndsSoonIsTold() {
        assertThat(review(signing(Duration.ofDays(29))))
                .containsExactly(new Expiry(ALICE, CertificateUse.SIGN, NOW.plus(Duration.ofDays(29))));
    }

    @Test
    void certificateThatEndsMuchLaterIsNot() {
        assertThat(review(signing(Duration.ofDays(31)))).isEmpty();
    }

    @Test
    void renewedCertificateIsNoNews() {
        assertThat(review(signing(Duration.ofDays(1)), signing(Duration.ofDays(400)))).isEmpty();
    }

    @Test
    void certificateForAnotherUseIsNoRenewal() {
        assertThat(review(signing(Duration.ofDays(1)), encryption(Duration.ofDays(400))))
                .containsExactly(new Expiry(ALICE, CertificateUse.SIGN, NOW.plus(Duration.ofDays(1))));
    }

    @Test
    void keyThatIsOnlyKeptToReadOldMailIsNoNews() {
        X509Certificate old = CA.issue("alice@example.org").ec("P-256").expiredOn(NOW.minus(Duration.ofDays(31))).create().certificate();
        X509Certificate recent = CA.issue("alice@example.org").ec("P-256").expiredOn(NOW.minus(Duration.ofDays(29))).create().certificate();

        assertThat(review(old)).isEmpty();
        assertThat(review(old, recent)).extracting(Expiry::use).containsExactly(CertificateUse.SIGN, CertificateUse.ENCRYPT);
    }

    @Test
    void authoritiesAreNobodysCertificates() {
        assertThat(ExpiryReview.STANDARD.of(List.of(CA.certificate()), CA.certificate().getNotAfter().toInstant())).isEmpty();
    }
}
