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
import java.io.UncheckedIOException;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.junit.jupiter.api.Test;
import org.signet.testkit.RevocationListBuilder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What revocation lists say, each for itself and together. The rest of RFC 5280 §6.3 is in the NIST's suite. */
class CrlCheckerTest {
    private static final TestPki ROOT = TestPki.root("List Test Root");
    private static final TestPki ISSUING = ROOT.intermediate("List Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final TestIdentity BOB = ISSUING.issue("bob@example.org").create();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LAST_MONTH = NOW.minus(Duration.ofDays(30));
    private static final ASN1ObjectIdentifier STRANGE = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final RevocationStatus GOOD = new RevocationStatus.Good();

    @Test
    void revocationHasATimeAReasonAndADateOfInvalidity() {
        Instant since = NOW.minus(Duration.ofDays(1));
        Extensions entry = new Extensions(new Extension[] {
            extension(Extension.reasonCode, CRLReason.lookup(CRLReason.superseded)),
            extension(Extension.invalidityDate, new ASN1GeneralizedTime(Date.from(LAST_MONTH)))});

        RevocationStatus status = Questions.with(list().revoked(ALICE.certificate(), since, entry).create()).about(ALICE);

        assertThat(status).isEqualTo(new RevocationStatus.Revoked(since, "superseded", Optional.of(LAST_MONTH)));
    }

    @Test
    void expiredListThatRevokesStillRevokes() {
        X509CRL expired = list().thisUpdate(LAST_MONTH).revoked(ALICE.certificate()).create();
        assertThat(Questions.with(expired, ISSUING.crl()).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void expiredListIsGoodForAsLongAsTheAdministratorSays() {
        X509CRL expired = list().thisUpdate(NOW.minus(Duration.ofDays(8))).create();

        assertUnknown(Questions.with(expired), "expired on");
        assertThat(Questions.with(expired).staleness(Duration.ofDays(2)).about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void listThatDoesNotSayWhenTheNextComesIsOldAtOnce() {
        assertUnknown(Questions.with(list().withoutNextUpdate().create()), "expired on");
    }

    @Test
    void listOfTheFutureSaysNothing() {
        assertUnknown(Questions.with(list().thisUpdate(NOW.plus(Duration.ofDays(1))).create()), "is of the future");
    }

    @Test
    void listOfLaterTellsWhatWasBefore() {
        X509CRL later = list().revoked(ALICE.certificate(), NOW.minus(Duration.ofMinutes(5)), CRLReason.superseded).create();

        assertThat(Questions.with(later).at(NOW.minus(Duration.ofHours(2))).about(BOB)).isEqualTo(GOOD);
        assertThat(Questions.with(later).at(NOW.minus(Duration.ofHours(2))).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void listIssuedWhenTheCertificateHadExpiredForgets() {
        TestIdentity former = ISSUING.issue("carol@example.org").expiredOn(NOW.minus(Duration.ofDays(2))).create();
        assertThat(Questions.with(ISSUING.crl()).at(NOW.minus(Duration.ofDays(3))).about(former))
                .isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> assertThat(unknown.why()).contains("had expired"));
    }

    @Test
    void newestListDecidesWhoIsOnHold() {
        RevocationListBuilder held = list().thisUpdate(NOW.minus(Duration.ofDays(2)))
                .revoked(ALICE.certificate(), LAST_MONTH, CRLReason.certificateHold);

        assertThat(Questions.with(held.create()).about(ALICE)).isEqualTo(new RevocationStatus.Revoked(LAST_MONTH, "certificateHold"));
        assertThat(Questions.with(held.create(), ISSUING.crl()).about(ALICE)).isEqualTo(GOOD);
        assertUnknown(Questions.with(held.thisUpdate(LAST_MONTH).create()), "on hold by a list that has expired");
    }

    @Test
    void changesRevokeAndRelease() {
        X509CRL complete = list().number(5).thisUpdate(NOW.minus(Duration.ofDays(2)))
                .revoked(BOB.certificate(), LAST_MONTH, CRLReason.certificateHold).create();
        X509CRL changes = list().number(6).changesSince(4).revoked(ALICE.certificate())
                .revoked(BOB.certificate(), LAST_MONTH, CRLReason.removeFromCRL).create();

        assertThat(Questions.with(complete, changes).about(ALICE)).isInstanceOf(RevocationStatus.Revoked.class);
        assertThat(Questions.with(complete, changes).about(BOB)).isEqualTo(GOOD);
        assertThat(Questions.with(complete).about(BOB)).isInstanceOf(RevocationStatus.Revoked.class);
    }

    @Test
    void changesKeepAnExpiredListUpToDate() {
        X509CRL complete = list().number(5).thisUpdate(LAST_MONTH).create();

        assertThat(Questions.with(complete, list().number(6).changesSince(5).create()).about(ALICE)).isEqualTo(GOOD);
        assertUnknown(Questions.with(complete, list().number(7).changesSince(6).create()), "expired on");
    }

    @Test
    void changesAloneCanRevokeButProveNothingElse() {
        assertThat(Questions.with(list().changesSince(4).revoked(ALICE.certificate()).create()).about(ALICE))
                .isInstanceOf(RevocationStatus.Revoked.class);
        assertUnknown(Questions.with(list().changesSince(4).create()), "");
    }

    @Test
    void listsOfSomeReasonsAreGoodTogether() {
        int rest = Reasons.ALL.bits() & ~ReasonFlags.keyCompromise;
        X509CRL some = list().extension(Extension.issuingDistributionPoint, true, onlyFor(ReasonFlags.keyCompromise)).create();
        X509CRL others = list().extension(Extension.issuingDistributionPoint, true, onlyFor(rest)).create();

        assertUnknown(Questions.with(some), "do not speak of all reasons");
        assertThat(Questions.with(some, others).about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void listWithAnExtensionThatIsNotKnownSaysNothing() {
        X509CRL strange = list().extension(STRANGE, true, DERNull.INSTANCE).revoked(BOB.certificate()).create();
        assertUnknown(Questions.with(strange), "a critical extension that is not known");
    }

    @Test
    void listWithAnEntryThatIsNotKnownProvesNobodyGoodButRevokes() {
        Extensions unknown = new Extensions(new Extension(STRANGE, true, new DEROctetString(new byte[0])));
        X509CRL strange = list().revoked(BOB.certificate(), LAST_MONTH, unknown).create();

        assertThat(Questions.with(strange).about(BOB)).isEqualTo(new RevocationStatus.Revoked(LAST_MONTH, "unspecified"));
        assertUnknown(Questions.with(strange), "an entry with a critical extension that is not known");
    }

    @Test
    void changesWithAnEntryThatIsNotKnownProveNobodyGood() {
        Extensions unknown = new Extensions(new Extension(STRANGE, true, new DEROctetString(new byte[0])));
        X509CRL changes = list().number(6).changesSince(5).revoked(BOB.certificate(), LAST_MONTH, unknown).create();

        assertUnknown(Questions.with(list().number(5).create(), changes), "an entry with a critical extension that is not known");
    }

    @Test
    void hundredReasonsAreNotToldAll() {
        Questions questions = Questions.with();
        for (int i = 0; i < 100; i++) {
            questions.bringing(Questions.encoded(list().thisUpdate(LAST_MONTH.plusSeconds(i)).create()));
        }
        assertThat(questions.about(ALICE)).isInstanceOfSatisfying(RevocationStatus.Unknown.class,
                unknown -> assertThat(unknown.why()).hasSizeLessThan(300));
    }

    @Test
    void garbageBetweenGoodListsIsPassedOver() {
        byte[] list = Questions.encoded(list().number(7).changesSince(6).revoked(BOB.certificate())
                .extension(Extension.issuingDistributionPoint, true, onlyFor(ReasonFlags.superseded)).create());
        Random random = new Random(6);
        for (int i = 0; i < 300; i++) {
            byte[] broken = list.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            assertThat(Questions.with(ISSUING.crl()).bringing(broken).about(ALICE)).isEqualTo(GOOD);
        }
    }

    @Test
    void nothingAtHandIsNotWorthANote() {
        assertThat(Questions.with().about(ALICE)).isEqualTo(
                new RevocationStatus.Unknown("there is no revocation list of \"CN=List Issuing CA\"", false));
    }

    private static RevocationListBuilder list() {
        return ISSUING.newCrl();
    }

    private static IssuingDistributionPoint onlyFor(int reasons) {
        return new IssuingDistributionPoint(null, false, false, new ReasonFlags(reasons), false, false);
    }

    private static Extension extension(ASN1ObjectIdentifier type, ASN1Object value) {
        try {
            return new Extension(type, false, value.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertUnknown(Questions questions, String why) {
        assertThat(questions.about(ALICE)).isInstanceOfSatisfying(RevocationStatus.Unknown.class, unknown -> {
            assertThat(unknown.why()).contains(why);
            assertThat(unknown.tried()).isTrue();
        });
    }
}
