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
package org.signet.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.OcspResponseBuilder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Which answers count: who signed them, when, and for which question. */
class OcspJudgeTest {
    private static final String NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

    private final TestPki root = TestPki.root("Root");
    private final TestPki authority = root.intermediate("Authority");
    private final TestIdentity alice = authority.issue("alice@example.org").ocspAt(OcspResponder.FIRST).create();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private OcspResponseBuilder good() {
        return authority.newOcspResponse().good(alice.certificate());
    }

    private RevocationStatus status(OcspResponseBuilder answer) {
        return OcspResponder.answering(answer.create()).status(authority, alice);
    }

    private RevocationStatus status(OcspPolicy policy, OcspResponseBuilder answer) {
        return OcspResponder.answering(answer.create()).status(policy, authority, alice, now);
    }

    private RevocationStatus signedBy(IdentityBuilder responder) {
        return status(good().signedBy(responder.create()));
    }

    private static void assertGood(RevocationStatus status) {
        assertThat(status).isEqualTo(new RevocationStatus.Good());
    }

    private static void assertUnknown(RevocationStatus status, String why) {
        assertThat(status).isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> assertThat(unknown.why()).contains(why));
    }

    private static IdentityBuilder responderOf(TestPki pki) {
        return pki.issue("ocsp@example.org").noEmail().commonName("Responder").extendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning)
            .extension(NO_CHECK, false, DERNull.INSTANCE);
    }

    @Test
    void responderThatTheIssuerHasNamedCounts() {
        TestIdentity responder = responderOf(authority).create();

        assertGood(status(good().signedBy(responder)));
        assertGood(status(good().signedBy(responder).namedByKey()));
        assertThat(status(authority.newOcspResponse().signedBy(responder).revoked(alice.certificate())))
            .isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void responderWithRsaCounts() {
        assertGood(status(good().signedBy(responderOf(authority).rsa(2048).create())));
    }

    @Test
    void responderWithoutTheExtendedKeyUsageCountsForNothing() {
        String notFor = "whose certificate is not for answering";

        assertUnknown(signedBy(responderOf(authority).noExtendedKeyUsage()), notFor);
        assertUnknown(signedBy(responderOf(authority).extendedKeyUsage(KeyPurposeId.anyExtendedKeyUsage)), notFor);
        assertUnknown(signedBy(responderOf(authority).extendedKeyUsage(KeyPurposeId.id_kp_emailProtection)), notFor);
        assertUnknown(signedBy(responderOf(authority).keyUsage(KeyUsage.keyEncipherment)), notFor);
    }

    @Test
    void holderOfTheCertificateCannotAnswerForHimself() {
        assertUnknown(status(good().signedBy(alice)), "whose certificate is not for answering");
    }

    @Test
    void responderOfAnotherAuthorityCountsForNothingEvenIfThatIsTrusted() {
        assertUnknown(status(good().signedBy(responderOf(root).create())), "whom the issuer has not named");
        assertUnknown(status(good().signedBy(responderOf(root.intermediate("Authority")).create())), "whom the issuer has not named");
        assertUnknown(status(good().signedBy(root.asIdentity())), "whom the issuer has not named");
    }

    @Test
    void responderThatWasNotValidAtTheTimeCountsForNothing() {
        assertUnknown(signedBy(responderOf(authority).expiredOn(now.minus(Duration.ofDays(1)))), "not valid at the time");
        assertUnknown(signedBy(responderOf(authority).validFrom(now.plus(Duration.ofHours(1)))), "not valid at the time");
    }

    @Test
    void responderWithoutNoCheckIsJudgedLikeAnyOther() {
        TestIdentity unmarked = authority.issue("ocsp@example.org").extendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning).create();

        assertGood(status(good().signedBy(unmarked)));
    }

    @Test
    void responderWhoseCertificateDoesNotComeAlongIsNotKnown() {
        assertUnknown(status(good().signedBy(responderOf(authority).create()).with()), "signature does not verify");
    }

    @Test
    void answerInTheNameOfTheIssuerThatItHasNotSignedCountsForNothing() {
        TestPki namesake = root.intermediate("Authority");

        assertUnknown(OcspResponder.answering(namesake.newOcspResponse().of(authority).good(alice.certificate()).create())
            .status(authority, alice), "signature does not verify");
    }

    @Test
    void weakSignatureCountsForNothing() {
        assertUnknown(status(good().digest("SHA1")), "sha1, which is not accepted");
        assertUnknown(status(good().signedBy(responderOf(authority).rsa(1024).create())), "rsa with 1024 bits, which is not accepted");
        assertUnknown(status(good().signedBy(responderOf(authority).signedWith("SHA1").create())), "sha1, which is not accepted");
    }

    @Test
    void staleAnswerCountsForNothingUnlessItSaysRevoked() {
        Instant old = now.minus(Duration.ofDays(2));

        assertUnknown(status(good().at(old)), "stale since");
        assertThat(status(authority.newOcspResponse().at(old).revoked(alice.certificate()))).isInstanceOf(RevocationStatus.Revoked.class);
        assertGood(status(OcspPolicy.STANDARD.withStaleness(Duration.ofDays(2)), good().at(old)));
    }

    @Test
    void answerWithoutNextUpdateIsGoodForAnHour() {
        assertGood(status(good().nextUpdate(Optional.empty())));
        assertUnknown(status(good().at(now.minus(Duration.ofHours(2))).nextUpdate(Optional.empty())), "stale since");
    }

    @Test
    void answerFromTheFutureCountsForNothingBeyondTheDifferenceOfClocks() {
        assertGood(status(good().at(now.plus(Duration.ofMinutes(2)))));
        assertUnknown(status(good().at(now.plus(Duration.ofMinutes(20)))), "from the future");
    }

    @Test
    void answerOfTodayDoesNotSpeakForALaterDay() {
        assertUnknown(OcspResponder.answering(good().create()).status(OcspPolicy.STANDARD, authority, alice, now.plus(Duration.ofDays(3))),
            "stale since");
    }

    @Test
    void answerOfTodaySpeaksForADayBefore() {
        assertGood(OcspResponder.answering(good().create()).status(OcspPolicy.STANDARD, authority, alice, now.minus(Duration.ofHours(5))));
    }

    @Test
    void goodMeansNothingOfAnExpiredCertificateUnlessItIsStillRemembered() {
        TestIdentity expired = authority.issue("alice@example.org").ocspAt(OcspResponder.FIRST).expiredOn(now.minus(Duration.ofDays(30)))
            .create();
        Instant then = now.minus(Duration.ofDays(40));

        assertUnknown(OcspResponder.answering(authority.newOcspResponse().good(expired.certificate()).create())
            .status(OcspPolicy.STANDARD, authority, expired, then), "has expired since");
        assertGood(OcspResponder.answering(authority.newOcspResponse().good(expired.certificate())
            .archiveCutoff(now.minus(Duration.ofDays(365))).create()).status(OcspPolicy.STANDARD, authority, expired, then));
        assertUnknown(OcspResponder.answering(authority.newOcspResponse().good(expired.certificate())
            .archiveCutoff(now.minus(Duration.ofDays(10))).create()).status(OcspPolicy.STANDARD, authority, expired, then),
            "has expired since");
    }

    @Test
    void nonceHasToBeOursOrNone() {
        OcspPolicy required = OcspPolicy.STANDARD.withNonce(NonceRule.REQUIRE);
        OcspResponder echo = OcspResponder.answering((byte[] request) ->
            good().nonce(OcspResponseBuilder.nonceOf(request).orElseThrow()).create());

        assertGood(echo.status(authority, alice));
        assertGood(echo.status(required, authority, alice, now));
        assertGood(status(good()));
        assertUnknown(status(good().nonce(new byte[32])), "another question");
        assertUnknown(status(required, good()), "lacks the nonce");
    }

    @Test
    void answersAreNotKeptWhereNoncesAreRequired() {
        OcspResponder echo = OcspResponder.answering((byte[] request) ->
            good().nonce(OcspResponseBuilder.nonceOf(request).orElseThrow()).create());
        echo.status(OcspPolicy.STANDARD.withNonce(NonceRule.REQUIRE), authority, alice, now);
        byte[] nonce = OcspResponseBuilder.nonceOf(echo.requests().getLast().body().orElseThrow()).orElseThrow();

        assertThat(echo.keptUntil(good().nonce(nonce).create())).isEmpty();
    }

    @Test
    void criticalExtensionThatIsNotKnownMakesTheAnswerUseless() {
        assertUnknown(status(good().extension("1.2.3.4", true, ASN1Boolean.TRUE)), "cannot be read");
        assertUnknown(status(good().entryExtension("1.2.3.4", true, ASN1Boolean.TRUE)), "cannot be read");
        assertGood(status(good().extension("1.2.3.4", false, ASN1Boolean.TRUE).entryExtension("1.2.3.4", false, ASN1Boolean.TRUE)));
    }

    @Test
    void garbageIsUnknownAndNoException() {
        for (String garbage : new String[] {"", "0", "<html>404</html>", "0\u0003\n\u0001\u0000", "0\u0080", "0\u0003\n\u0001\u007f"}) {
            assertThat(OcspResponder.answering(garbage.getBytes(StandardCharsets.ISO_8859_1)).status(authority, alice))
                .as(garbage).isInstanceOf(RevocationStatus.Unknown.class);
        }
        assertUnknown(status(good().extension("1.3.6.1.5.5.7.48.1.2", false, new DEROctetString(new byte[0]))), "another question");
    }

    @Test
    void noAnswerThatWasDamagedInWhatIsSignedIsBelieved() throws IOException {
        byte[] whole = good().create();
        int start = HexFormat.of().formatHex(whole).indexOf(HexFormat.of().formatHex(OcspAnswer.parse(whole).signed())) / 2;
        Random random = new Random(6960);
        for (int at = start; at < whole.length; at += 3) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(OcspResponder.answering(damaged).status(authority, alice)).as("damaged at " + at)
                .isInstanceOf(RevocationStatus.Unknown.class);
        }
    }

    @Test
    void answerThatWasCutOffIsUnknown() {
        byte[] whole = good().signedBy(responderOf(authority).create()).create();
        for (int length = 0; length < whole.length; length += 51) {
            assertThat(OcspResponder.answering(Arrays.copyOf(whole, length)).status(authority, alice))
                .isInstanceOf(RevocationStatus.Unknown.class);
        }
    }
}
