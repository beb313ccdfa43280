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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.signet.testkit.OcspResponseBuilder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What is asked, and what the answers say. */
class OcspCheckerTest {
    private final TestPki authority = TestPki.root("Authority");
    private final TestIdentity alice = authority.issue("alice@example.org").ocspAt(OcspResponder.FIRST).create();
    private final TestIdentity bob = authority.issue("bob@example.org").create();

    private RevocationStatus status(OcspResponseBuilder answer) {
        return OcspResponder.answering(answer.create()).status(authority, alice);
    }

    private OcspResponseBuilder answer() {
        return authority.newOcspResponse();
    }

    private static RevocationStatus unknown(String why) {
        return new RevocationStatus.Unknown(why);
    }

    @Test
    void goodAnswerOfTheIssuerIsGood() {
        assertThat(status(answer().good(alice.certificate()))).isEqualTo(new RevocationStatus.Good());
        assertThat(status(answer().namedByKey().good(alice.certificate()))).isEqualTo(new RevocationStatus.Good());
    }

    @Test
    void revokedAnswerTellsSinceWhenAndWhy() {
        Instant since = Instant.parse("2026-03-01T12:00:00Z");

        assertThat(status(answer().revoked(alice.certificate(), since, CRLReason.superseded)))
            .isEqualTo(new RevocationStatus.Revoked(since, "superseded"));
        assertThat(status(answer().revoked(alice.certificate(), since))).isEqualTo(new RevocationStatus.Revoked(since, "unspecified"));
    }

    @Test
    void dateOfInvalidityIsTold() {
        Instant since = Instant.parse("2026-03-01T12:00:00Z");
        Instant invalid = Instant.parse("2026-02-01T00:00:00Z");

        assertThat(status(answer().revoked(alice.certificate(), since, CRLReason.keyCompromise)
            .entryExtension("2.5.29.24", false, new ASN1GeneralizedTime(Date.from(invalid)))))
            .isEqualTo(new RevocationStatus.Revoked(since, "keyCompromise", Optional.of(invalid)));
    }

    @Test
    void responderThatDoesNotKnowTheCertificateSaysNothing() {
        assertThat(status(answer().unknown(alice.certificate()))).isEqualTo(unknown("its responder does not know the certificate"));
    }

    @Test
    void certificateWithoutAResponderIsUnknown() {
        assertThat(new OcspResponder().status(authority, bob))
            .isEqualTo(new RevocationStatus.Unknown("the certificate names no OCSP responder", false));
    }

    @Test
    void questionHoldsASha1CertIdAndANonceOf32Bytes() {
        OcspResponder responder = OcspResponder.answering(answer().good(alice.certificate()).create());
        responder.status(authority, alice);

        FetchRequest request = responder.requests().getFirst();
        assertThat(request.kind()).isEqualTo(FetchRequest.Kind.OCSP);
        assertThat(request.location()).isEqualTo(OcspResponder.FIRST);
        assertThat(OcspResponseBuilder.nonceOf(request.body().orElseThrow()).orElseThrow()).hasSize(32);
        assertThat(OcspResponseBuilder.digestOf(request.body().orElseThrow())).isEqualTo(OIWObjectIdentifiers.idSHA1.getId());
    }

    @Test
    void nameOfTheAnswerHasNoNonceAndTellsCertificatesApart() {
        TestIdentity carol = authority.issue("carol@example.org").ocspAt(OcspResponder.FIRST).create();
        OcspResponder responder = OcspResponder.answering(OcspResponseBuilder.error(3));
        responder.status(authority, alice);
        responder.status(authority, alice);
        responder.status(authority, carol);

        assertThat(responder.requests().get(0).key()).isEqualTo(responder.requests().get(1).key())
            .isNotEqualTo(responder.requests().get(2).key());
        assertThat(responder.requests().get(0).body().orElseThrow()).isNotEqualTo(responder.requests().get(1).body().orElseThrow());
    }

    @Test
    void withoutANonceItIsAskedByGet() {
        OcspResponder responder = new OcspResponder();
        responder.status(OcspPolicy.STANDARD.withNonce(NonceRule.OMIT), authority, alice, Instant.now());

        assertThat(responder.requests()).singleElement().satisfies(request -> {
            assertThat(request.body()).isEmpty();
            assertThat(request.location().toString()).matches("http://ocsp\\.example\\.org/M[A-Za-z0-9%]+")
                .hasSizeLessThanOrEqualTo(255);
        });
    }

    @Test
    void longQuestionIsAskedByPostEvenWithoutANonce() {
        TestIdentity dave = authority.issue("dave@example.org").ocspAt(URI.create("http://ocsp.example.org/" + "x".repeat(200))).create();
        OcspResponder responder = new OcspResponder();
        responder.status(OcspPolicy.STANDARD.withNonce(NonceRule.OMIT), authority, dave, Instant.now());

        assertThat(responder.requests()).singleElement().satisfies(request -> assertThat(request.body()).isPresent());
    }

    @Test
    void answerForTheRightCertificateIsFoundAmongOthersAndTheFirstCountsForNothing() {
        assertThat(status(answer().good(bob.certificate()).revoked(alice.certificate()))).isInstanceOf(RevocationStatus.Revoked.class);
        assertThat(status(answer().revoked(bob.certificate()).good(alice.certificate()))).isEqualTo(new RevocationStatus.Good());
    }

    @Test
    void answerForAnotherCertificateSaysNothing() {
        assertThat(status(answer().good(bob.certificate()))).isEqualTo(unknown("the responder answers for another certificate"));
    }

    @Test
    void answerForTheSameNumberOfAnotherIssuerSaysNothing() {
        assertThat(status(answer().of(TestPki.root("Authority")).good(alice.certificate())))
            .isEqualTo(unknown("the responder answers for another certificate"));
    }

    @Test
    void worstOfSeveralAnswersForTheSameCertificateCounts() {
        assertThat(status(answer().good(alice.certificate()).revoked(alice.certificate()).good(alice.certificate())))
            .isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void responderThatKnowsSha256AloneIsAskedAgain() {
        byte[] good = answer().namedWith(NISTObjectIdentifiers.id_sha256).good(alice.certificate()).create();
        OcspResponder responder = OcspResponder.answering((byte[] request) ->
            OcspResponseBuilder.digestOf(request).equals(NISTObjectIdentifiers.id_sha256.getId()) ? good : OcspResponseBuilder.error(1));

        assertThat(responder.status(authority, alice)).isEqualTo(new RevocationStatus.Good());
        assertThat(responder.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void errorOfTheResponderIsUnknownAndNotAskedAgain(int error) {
        OcspResponder responder = OcspResponder.answering(OcspResponseBuilder.error(error));

        assertThat(responder.status(authority, alice)).isInstanceOf(RevocationStatus.Unknown.class);
        assertThat(responder.requests()).hasSize(1);
    }

    @Test
    void secondResponderIsAskedWhereTheFirstDoesNotKnow() {
        TestIdentity carol = authority.issue("carol@example.org").ocspAt(OcspResponder.FIRST).ocspAt(OcspResponder.SECOND)
            .ocspAt(URI.create("http://ocsp3.example.org/")).create();
        byte[] good = answer().good(carol.certificate()).create();

        assertThat(OcspResponder.answering(OcspResponseBuilder.error(3)).at(OcspResponder.SECOND, request -> new FetchResult.Fetched(good))
            .status(authority, carol)).isEqualTo(new RevocationStatus.Good());
        OcspResponder nobody = new OcspResponder();
        nobody.status(authority, carol);
        assertThat(nobody.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldap://ocsp.example.org/", "ftp://ocsp.example.org", "http:", "::", ""})
    void whatIsNotInTheWebIsNotAsked(String location) {
        OcspResponder responder = new OcspResponder();
        TestIdentity carol = authority.issue("carol@example.org").extension("1.3.6.1.5.5.7.1.1", false,
            new AuthorityInformationAccess(AccessDescription.id_ad_ocsp,
                new GeneralName(GeneralName.uniformResourceIdentifier, location))).create();

        assertThat(responder.status(authority, carol)).isInstanceOf(RevocationStatus.Unknown.class);
        assertThat(responder.requests()).isEmpty();
    }

    @Test
    void accessThatCannotBeReadIsAsIfItWereNotThere() {
        TestIdentity carol = authority.issue("carol@example.org").extension("1.3.6.1.5.5.7.1.1", false, ASN1Boolean.TRUE).create();

        assertThat(new OcspResponder().status(authority, carol))
            .isEqualTo(new RevocationStatus.Unknown("the certificate names no OCSP responder", false));
    }

    @Test
    void withoutFetchingItIsUnknown() {
        assertThat(new OcspChecker(Fetcher.OFF, OcspPolicy.STANDARD, AlgorithmPolicy.STANDARD)
            .check(OcspResponder.query(authority, alice, Instant.now()))).isEqualTo(
                new RevocationStatus.Unknown("no responder is asked, as fetching is off", false));
    }

    @Test
    void goodAnswerMayBeKeptUntilTheNextAndOthersMayNot() {
        Instant next = Instant.parse("2049-01-01T00:00:00Z");
        OcspResponder responder = OcspResponder.answering(OcspResponseBuilder.error(3));
        responder.status(authority, alice);

        assertThat(responder.keptUntil(answer().good(alice.certificate()).nextUpdate(Optional.of(next)).create())).contains(next);
        assertThat(responder.keptUntil(answer().revoked(alice.certificate()).nextUpdate(Optional.of(next)).create())).contains(next);
        assertThat(responder.keptUntil(answer().good(alice.certificate()).nextUpdate(Optional.empty()).create())).isEmpty();
        assertThat(responder.keptUntil(answer().unknown(alice.certificate()).create())).isEmpty();
        assertThat(responder.keptUntil(answer().good(bob.certificate()).create())).isEmpty();
        assertThat(responder.keptUntil(answer().signedBy(bob).good(alice.certificate()).create())).isEmpty();
        assertThat(responder.keptUntil(OcspResponseBuilder.error(6))).isEmpty();
        assertThat(responder.keptUntil(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void answerThatWasKeptIsJudgedLikeAFreshOne() {
        byte[] stale = answer().at(Instant.now().minus(Duration.ofDays(3))).good(alice.certificate()).create();
        byte[] good = answer().nonce(new byte[32]).good(alice.certificate()).create();

        assertThat(new OcspResponder().at(OcspResponder.FIRST, request -> new FetchResult.Fetched(stale, true)).status(authority, alice))
            .isInstanceOf(RevocationStatus.Unknown.class);
        assertThat(new OcspResponder().at(OcspResponder.FIRST, request -> new FetchResult.Fetched(good, true)).status(authority, alice))
            .as("its nonce is that of the earlier question").isEqualTo(new RevocationStatus.Good());
    }
}
