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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.ConfigurationException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.DomainPattern;
import org.signet.cert.ParsedCertificate;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** One certificate for a whole domain counts only where the administrator says so. */
class GatewayTest {
    private static final TestPki ROOT = TestPki.root("Gateway Test Root");
    private static final TestIdentity GATEWAY = ROOT.issue("gateway@partner.example").create();
    private static final String FINGERPRINT = HexFormat.of()
            .formatHex(ParsedCertificate.of(GATEWAY.certificate()).hash(DigestAlgorithm.SHA256));

    private static VerificationPolicy policy(String... gateways) {
        return Verdicts.trusting(ROOT).withSenderRule(SenderRule.STANDARD.withGateways(Stream.of(gateways).map(text -> text.split("="))
                .map(pair -> new DomainSigner(DomainPattern.of(pair[0]), DomainSigner.Signer.of(pair[1]))).toList()));
    }

    private static VerificationResult verdict(TestIdentity signer, String from, VerificationPolicy policy) {
        return Verdicts.of(TestSigner.by(signer).clear(Messages.mail().from(from).text("Hello\n")), policy);
    }

    @Test
    void gatewayNamedByItsAddressSignsForTheDomain() {
        VerificationResult result = verdict(GATEWAY, "bob@partner.example", policy("partner.example=gateway@partner.example"));
        assertThat(result).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.findings(result)).containsExactly("signed-by-gateway");
    }

    @Test
    void gatewayNamedByItsFingerprintSignsForTheDomain() {
        VerificationPolicy policy = policy("partner.example=" + FINGERPRINT);
        assertThat(Verdicts.refusals(verdict(GATEWAY, "bob@partner.example", policy))).isEmpty();
        TestIdentity renewed = ROOT.issue("gateway@partner.example").create();
        assertThat(Verdicts.refusals(verdict(renewed, "bob@partner.example", policy))).containsExactly("sender-mismatch");
    }

    @Test
    void gatewaySignsForNoOtherDomain() {
        VerificationPolicy policy = policy("partner.example=gateway@partner.example");
        assertThat(Verdicts.refusals(verdict(GATEWAY, "bob@mail.partner.example", policy))).containsExactly("sender-mismatch");
        assertThat(Verdicts.refusals(verdict(GATEWAY, "bob@partner.example, ceo@example.org", policy)))
                .containsExactly("sender-mismatch");
    }

    @Test
    void gatewayOfTwoDomainsSignsForBoth() {
        VerificationPolicy policy = policy("partner.example=gateway@partner.example", "*.partner.example=gateway@partner.example");
        assertThat(Verdicts.findings(verdict(GATEWAY, "bob@partner.example, bob@mail.partner.example", policy)))
                .containsExactly("signed-by-gateway", "signed-by-gateway");
    }

    @Test
    void gatewayThatSignsForItselfIsNothingToNote() {
        assertThat(Verdicts.findings(verdict(GATEWAY, "gateway@partner.example", policy("partner.example=gateway@partner.example"))))
                .isEmpty();
    }

    @Test
    void nobodyIsAGatewayByName() {
        TestIdentity authority = ROOT.issue("domain-signing-authority@partner.example").create();
        assertThat(Verdicts.refusals(verdict(authority, "bob@partner.example", policy()))).containsExactly("sender-mismatch");
        assertThat(Verdicts.refusals(verdict(authority, "bob@partner.example",
                policy("partner.example=domain-signing-authority@partner.example")))).isEmpty();
    }

    @Test
    void gatewayHasToBeTrustedAsAnySigner() {
        TestIdentity untrusted = TestPki.root("Another Root").issue("gateway@partner.example").create();
        assertThat(Verdicts.refusals(verdict(untrusted, "bob@partner.example", policy("partner.example=gateway@partner.example"))))
                .containsExactly("chain-untrusted");
    }

    @Test
    void displayNameOfSomebodyElseMisleadsUnderAGatewayToo() {
        assertThat(Verdicts.refusals(verdict(GATEWAY, "\"ceo@example.org\" <bob@partner.example>",
                policy("partner.example=gateway@partner.example")))).containsExactly("display-name-misleading");
    }

    @Test
    void fingerprintIsReadAsOpensslWritesIt() {
        String colons = String.join(":", FINGERPRINT.toUpperCase(Locale.ROOT).split("(?<=\\G..)"));
        assertThat(DomainSigner.Signer.of(colons)).isEqualTo(new DomainSigner.Fingerprint(FINGERPRINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.example", "", "1234", "gateway@"})
    void whatIsNeitherAddressNorFingerprintIsRefused(String text) {
        assertThatThrownBy(() -> DomainSigner.Signer.of(text)).isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("«" + text + "» is no gateway; accepted are");
    }
}
