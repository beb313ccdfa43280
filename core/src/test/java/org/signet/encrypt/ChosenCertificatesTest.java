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
package org.signet.encrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cache.CacheObserver;
import org.signet.cert.CertificatePool;
import org.signet.cert.CertificateSource;
import org.signet.cert.ChainBuilder;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationList;
import org.signet.revocation.RevocationPolicy;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class ChosenCertificatesTest {
    private static final EmailAddress BOB = EmailAddress.of("bob@example.org");

    private final TestPki root = TestPki.root("Choosing Root");
    private final TestPki issuing = root.intermediate("Choosing Issuing CA");
    private final TestIdentity old = issuing.issue("bob@example.org").validFrom(Instant.now().minus(Duration.ofDays(90))).create();
    private final TestIdentity newer = issuing.issue("bob@example.org").create();

    @Test
    void validAndFitOnesAreLeftTheNewestFirst() throws Exception {
        TestIdentity expired = issuing.issue("bob@example.org").expiredOn(Instant.now().minus(Duration.ofDays(1))).create();
        TestIdentity future = issuing.issue("bob@example.org").validFrom(Instant.now().plus(Duration.ofDays(1))).create();
        TestIdentity signer = issuing.issue("bob@example.org").keyUsage(KeyUsage.digitalSignature).create();

        assertThat(new ChosenCertificates(holding(expired, old, signer, newer, future, old)).find(BOB))
                .containsExactly(newer.certificate(), old.certificate());
    }

    @Test
    void revokedOneIsNeverUsed() throws Exception {
        RevocationPolicy lists = lists(issuing.crl(newer), root.crl());

        assertThat(chosen(lists, false, old, newer)).containsExactly(old.certificate());
        assertThat(chosen(lists, false, newer)).isEmpty();
    }

    @Test
    void oneOfARevokedAuthorityIsNeverUsed() throws Exception {
        X509CRL ofRoot = root.newCrl().revoked(issuing.certificate()).create();

        assertThat(chosen(lists(ofRoot), false, newer)).isEmpty();
    }

    @Test
    void unknownRevocationIsAcceptedUnlessThePolicySaysOtherwise() throws Exception {
        assertThat(chosen(RevocationPolicy.STANDARD, false, newer)).containsExactly(newer.certificate());
        assertThat(chosen(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE), false, newer)).isEmpty();
        assertThatThrownBy(() -> chosen(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.RETRY), false, newer))
                .isInstanceOf(TemporaryFailureException.class).hasMessageContaining("bob@example.org");
    }

    @Test
    void oneThatIsKnownToBeGoodMakesRetryingNeedless() throws Exception {
        TestPki silent = root.intermediate("Silent CA");
        TestIdentity unclear = silent.issue("bob@example.org").create();
        RevocationPolicy retry = lists(issuing.crl(), root.crl()).withOnUnknown(OnUnknown.RETRY);

        assertThat(chosen(retry, false, List.of(issuing.certificate(), silent.certificate()), unclear, old))
                .containsExactly(old.certificate());
    }

    @Test
    void certificateOfAnUnknownIssuerIsUsedUnlessTrustIsRequired() throws Exception {
        TestIdentity stranger = TestPki.selfSigned("bob@example.org").create();

        assertThat(chosen(RevocationPolicy.STANDARD, false, stranger)).containsExactly(stranger.certificate());
        assertThat(chosen(RevocationPolicy.STANDARD, true, stranger, newer)).containsExactly(newer.certificate());
    }

    @Test
    void issuerThatIsUnknownIsNoReasonToTryAgain() throws Exception {
        TestIdentity stranger = TestPki.selfSigned("bob@example.org").create();

        assertThat(chosen(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE), false, stranger)).isEmpty();
        assertThat(chosen(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.RETRY), false, stranger)).isEmpty();
        assertThat(chosen(RevocationPolicy.OFF.withOnUnknown(OnUnknown.REFUSE), false, stranger)).containsExactly(stranger.certificate());
    }

    @Test
    void rootThatIsBoundToDomainsCountsForRecipientsThere() throws Exception {
        TrustAnchors partner = TrustAnchors.NONE.withBound(List.of(root.certificate()), List.of(DomainPattern.of("example.org")));
        RecipientTrust trust = trust(partner, List.of(issuing.certificate()), RevocationPolicy.STANDARD, true);
        TestIdentity other = issuing.issue("eve@elsewhere.example").create();

        assertThat(new ChosenCertificates(holding(newer), trust).find(BOB)).containsExactly(newer.certificate());
        assertThat(new ChosenCertificates(holding(other), trust).find(EmailAddress.of("eve@elsewhere.example"))).isEmpty();
    }

    @Test
    void sourceThatFailsFails() {
        CertificateSource down = address -> {
            throw new TemporaryFailureException("the directory is down");
        };

        assertThatThrownBy(() -> new ChosenCertificates(down).find(BOB)).isInstanceOf(TemporaryFailureException.class);
    }

    private List<X509Certificate> chosen(RevocationPolicy policy, boolean required, TestIdentity... identities) throws Exception {
        return chosen(policy, required, List.of(issuing.certificate()), identities);
    }

    private List<X509Certificate> chosen(RevocationPolicy policy, boolean required, List<X509Certificate> intermediates,
            TestIdentity... identities) throws Exception {
        RecipientTrust trust = trust(TrustAnchors.of(List.of(root.certificate())), intermediates, policy, required);
        return new ChosenCertificates(holding(identities), trust).find(BOB);
    }

    private static RecipientTrust trust(TrustAnchors anchors, List<X509Certificate> intermediates, RevocationPolicy policy,
            boolean required) {
        return new RecipientTrust(new ChainBuilder(anchors, intermediates, AlgorithmPolicy.STANDARD, PathPolicy.ANY), policy,
                AlgorithmPolicy.STANDARD, required, new CertificatePool(CacheObserver.NONE));
    }

    private static CertificateSource holding(TestIdentity... identities) {
        return address -> List.of(identities).stream().map(TestIdentity::certificate).toList();
    }

    private static RevocationPolicy lists(X509CRL... lists) throws CRLException {
        List<RevocationList> parsed = new ArrayList<>();
        for (X509CRL list : lists) {
            parsed.add(RevocationList.parse(list.getEncoded()).orElseThrow());
        }
        return RevocationPolicy.STANDARD.withLists(issuer -> parsed.stream().filter(list -> list.issuer().equals(issuer)).toList());
    }
}
