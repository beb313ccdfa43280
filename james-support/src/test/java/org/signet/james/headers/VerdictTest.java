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
package org.signet.james.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.SignerReport;
import org.signet.verify.TrustFinding;
import org.signet.verify.VerificationResult;

class VerdictTest {
    private static final Finding UNTRUSTED = new TrustFinding.ChainUntrusted("no path");
    private static final Finding EXPIRED = new TrustFinding.CertificateExpired(Instant.EPOCH);
    private static final Finding MISMATCH = new IdentityFinding.SenderMismatch("mallory");
    private static final Finding ALTERED = new IntegrityFinding.ContentAltered();

    private static SignerReport signer(String email, Finding... findings) {
        return new SignerReport(Optional.empty(), Stream.of(email).flatMap(text -> EmailAddress.parse(text).stream()).toList(), "sha256",
                "ecdsa", Optional.empty(), List.of(), List.of(findings));
    }

    private static Verdict refused(Finding... findings) {
        return Verdict.of(new VerificationResult.Refused(List.of(signer("a@b", findings)), List.of()), true);
    }

    @Test
    void validSignatureIsGoodAndPasses() {
        Verdict verdict = Verdict.of(new VerificationResult.Valid(List.of(signer("alice@example.org", new Note.PartSigned("1.2")))), true);

        assertThat(verdict).isEqualTo(
                new Verdict("Good signature", List.of("smime=pass\n\tbody.smime-identifier=alice@example.org")));
        assertThat(verdict.isGood()).isTrue();
    }

    @Test
    void everySignerHasAnEntry() {
        assertThat(Verdict.of(new VerificationResult.Valid(List.of(signer("a@b"), signer("c@d"))), true).results())
                .containsExactly("smime=pass\n\tbody.smime-identifier=a@b", "smime=pass\n\tbody.smime-identifier=c@d");
    }

    @Test
    void unsignedMessageHasNoSignature() {
        assertThat(Verdict.of(new VerificationResult.NotSigned(List.of()), true))
                .isEqualTo(new Verdict("Not signed", List.of("smime=none")));
    }

    @Test
    void malformedSignatureIsBadAndNeutral() {
        assertThat(Verdict.of(new VerificationResult.Malformed("garbage"), false))
                .isEqualTo(new Verdict("Bad signature", List.of("smime=neutral reason=\"malformed\"")));
    }

    @Test
    void alteredContentFails() {
        assertThat(refused(ALTERED, UNTRUSTED)).isEqualTo(new Verdict("Bad signature",
                List.of("smime=fail reason=\"content-altered, chain-untrusted\"\n\tbody.smime-identifier=a@b")));
    }

    @Test
    void foreignSignerFails() {
        assertThat(refused(MISMATCH)).isEqualTo(
                new Verdict("Bad signature", List.of("smime=fail reason=\"sender-mismatch\"\n\tbody.smime-identifier=a@b")));
    }

    @Test
    void untrustedSignatureIsAgainstThePolicy() {
        assertThat(refused(UNTRUSTED)).isEqualTo(
                new Verdict("Bad signature", List.of("smime=policy reason=\"chain-untrusted\"\n\tbody.smime-identifier=a@b")));
    }

    @Test
    void signatureWrongInNothingButTrustIsGoodWhereTrustIsNotAskedFor() {
        VerificationResult result = new VerificationResult.Refused(List.of(signer("a@b", UNTRUSTED, EXPIRED)), List.of());

        assertThat(Verdict.of(result, true).isGood()).isFalse();
        assertThat(Verdict.of(result, false).isGood()).isTrue();
        assertThat(Verdict.of(result, false).results().getFirst()).startsWith("smime=policy");
    }

    @Test
    void untrustedSignatureOfSomebodyElseIsBadEvenWhereTrustIsNotAskedFor() {
        VerificationResult result = new VerificationResult.Refused(List.of(signer("a@b", UNTRUSTED)), List.of(MISMATCH));

        assertThat(Verdict.of(result, false).isGood()).isFalse();
    }

    @Test
    void refusalWithoutAnySignerIsBadEvenWhereTrustIsNotAskedFor() {
        assertThat(Verdict.of(new VerificationResult.Refused(List.of(), List.of()), false).isGood()).isFalse();
    }

    @Test
    void addressThatWouldBreakTheFieldIsLeftOut() {
        assertThat(Verdict.of(new VerificationResult.Valid(List.of(signer("\"a; smime=pass\"@b"))), true).results())
                .containsExactly("smime=pass");
    }
}
