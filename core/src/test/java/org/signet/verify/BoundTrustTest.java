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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.cert.DomainPattern;
import org.signet.cert.TrustAnchors;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** A root that is trusted for mail from named domains speaks for these and for nobody else. */
class BoundTrustTest {
    private static final TestPki OURS = TestPki.root("Everybody's Root");
    private static final TestPki PARTNER = TestPki.root("Partner Root");
    private static final TestIdentity BOB = PARTNER.intermediate("Partner Issuing").issue("bob@partner.example").create();
    private static final VerificationPolicy POLICY = binding(PARTNER.certificate(), "partner.example", "*.partner.example");

    private static VerificationPolicy binding(X509Certificate root, String... domains) {
        return VerificationPolicy.of(TrustAnchors.of(List.of(OURS.certificate()))
                .withBound(List.of(root), Stream.of(domains).map(DomainPattern::of).toList()));
    }

    private static VerificationResult verdict(TestIdentity signer, String from, VerificationPolicy policy) {
        return Verdicts.of(TestSigner.by(signer).clear(Messages.mail().from(from).text("Hello\n")), policy);
    }

    private static String explanation(VerificationResult result) {
        return ((VerificationResult.Refused) result).allFindings().stream().filter(TrustFinding.ChainUntrusted.class::isInstance)
                .findFirst().orElseThrow().explanation();
    }

    @Test
    void partnerIsTrustedForItsDomains() {
        assertThat(Verdicts.refusals(verdict(BOB, "bob@partner.example", POLICY))).isEmpty();
        TestIdentity below = PARTNER.issue("bob@mail.partner.example").create();
        assertThat(Verdicts.refusals(verdict(below, "bob@mail.partner.example", POLICY))).isEmpty();
    }

    @Test
    void othersAreTrustedAsBefore() {
        TestIdentity alice = OURS.issue("alice@example.org").create();
        assertThat(Verdicts.refusals(verdict(alice, "alice@example.org", POLICY))).isEmpty();
    }

    @Test
    void partnerIsNotTrustedForOtherDomainsAndTheReasonSaysSo() {
        TestIdentity forger = PARTNER.intermediate("Partner Issuing").issue("ceo@example.org").create();
        VerificationResult result = verdict(forger, "ceo@example.org", POLICY);

        assertThat(Verdicts.refusals(result)).containsExactly("chain-untrusted");
        assertThat(explanation(result)).isEqualTo("The signer's certificate does not lead to a trusted root: it leads to"
                + " \"CN=Partner Root\", which is trusted for mail from *.partner.example, partner.example only.");
    }

    @Test
    void everyFromAddressHasToBeInTheDomains() {
        TestIdentity both = PARTNER.issue("bob@partner.example").emails("bob@partner.example", "ceo@example.org").create();
        assertThat(Verdicts.refusals(verdict(both, "bob@partner.example, ceo@example.org", POLICY))).containsExactly("chain-untrusted");
    }

    @Test
    void partnerDoesNotNameOthersBesideItsOwn() {
        TestIdentity both = PARTNER.issue("bob@partner.example").emails("bob@partner.example", "ceo@example.org").create();
        VerificationResult result = verdict(both, "bob@partner.example", POLICY);

        assertThat(Verdicts.refusals(result)).containsExactly("chain-untrusted");
        assertThat(explanation(result)).endsWith(" only, and the certificate also names ceo@example.org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo@example.org", "", "bob@partner.example, ceo@example.org"})
    void thatAnybodyMaySignDoesNotMeanThatPartnersMaySignForAnybody(String from) {
        VerificationPolicy any = POLICY.withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.ANY));
        assertThat(Verdicts.refusals(verdict(BOB, from, any))).containsExactly("chain-untrusted");
        assertThat(Verdicts.refusals(verdict(BOB, "carol@partner.example", any))).isEmpty();
    }

    @Test
    void fromThatCannotBeToldIsNobodys() {
        assertThat(Verdicts.refusals(verdict(BOB, "Team: bob@partner.example;", POLICY)))
                .containsExactlyInAnyOrder("from-unreadable", "chain-untrusted");
    }

    @Test
    void rootThatIsAlsoTrustedForAllMailIsNotBound() {
        VerificationPolicy policy = binding(OURS.certificate(), "partner.example");
        assertThat(Verdicts.refusals(verdict(OURS.issue("alice@example.org").create(), "alice@example.org", policy))).isEmpty();
    }

    @Test
    void certificateItselfCanBeBound() {
        TestIdentity pinned = TestPki.selfSigned("bob@partner.example").create();
        VerificationPolicy policy = binding(pinned.certificate(), "partner.example");
        assertThat(Verdicts.refusals(verdict(pinned, "bob@partner.example", policy))).isEmpty();
        assertThat(Verdicts.refusals(verdict(pinned, "ceo@example.org", policy)))
                .containsExactlyInAnyOrder("sender-mismatch", "chain-untrusted");
    }

    @Test
    void boundTwiceMeansBothDomains() {
        VerificationPolicy policy = VerificationPolicy.of(TrustAnchors.NONE
                .withBound(List.of(PARTNER.certificate()), List.of(DomainPattern.of("partner.example")))
                .withBound(List.of(PARTNER.certificate()), List.of(DomainPattern.of("partner.test"))));
        TestIdentity both = PARTNER.issue("bob@partner.example").emails("bob@partner.example", "bob@partner.test").create();
        assertThat(Verdicts.refusals(verdict(both, "bob@partner.example, bob@partner.test", policy))).isEmpty();
    }
}
