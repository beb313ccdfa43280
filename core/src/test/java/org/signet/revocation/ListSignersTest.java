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

import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Who may sign an authority's revocation list. */
class ListSignersTest {
    private static final TestPki ROOT = TestPki.root("Signers Test Root");
    private static final TestPki ISSUING = ROOT.intermediate("Signers Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final RevocationStatus GOOD = new RevocationStatus.Good();

    @Test
    void issuerMaySign() {
        assertThat(Questions.with(ISSUING.crl()).about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void anotherCertificateOfTheIssuersNameMaySign() {
        TestIdentity signer = signer(ROOT).create();
        assertThat(by(signer).knowing(signer.certificate()).about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void anotherKeyOfTheIssuerMaySign() {
        TestPki renewed = ROOT.intermediate("Signers Issuing CA");
        assertThat(Questions.with(renewed.crl()).knowing(renewed.certificate()).about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void forgedListSaysNothing() {
        assertNotSigned(Questions.with(TestPki.root("Signers Issuing CA").crl()));
    }

    @Test
    void namesakeBelowAnotherRootMayNotSignEvenIfThatIsTrusted() {
        TestPki other = TestPki.root("Signers Other Root");
        TestPki namesake = other.intermediate("Signers Issuing CA");
        assertNotSigned(Questions.with(namesake.crl(ALICE)).knowing(namesake.certificate()).trusting(other.rootCertificate()));
    }

    @Test
    void certificateThatIsNotForListsMayNotSign() {
        TestIdentity wrong = signer(ROOT).keyUsage(KeyUsage.digitalSignature).create();
        assertNotSigned(by(wrong).knowing(wrong.certificate()));
    }

    @Test
    void personWithTheNameOfTheAuthorityMayNotSign() {
        TestIdentity namesake = ISSUING.issue("mallory@example.org").commonName("Signers Issuing CA").create();
        assertNotSigned(by(namesake).knowing(namesake.certificate()));
    }

    @Test
    void authorityThatIsNotForListsMayNotSign() {
        TestPki mute = ROOT.newIntermediate("Mute CA")
                .extension(Extension.keyUsage.getId(), true, new KeyUsage(KeyUsage.keyCertSign)).create();
        assertThat(Questions.with(mute.crl()).about(mute.issue("bob@example.org").create())).isInstanceOf(RevocationStatus.Unknown.class);
    }

    @Test
    void expiredSignerMayNotSign() {
        TestIdentity expired = signer(ROOT).expiredOn(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1))).create();
        assertNotSigned(by(expired).knowing(expired.certificate()));
    }

    @Test
    void revokedSignerMayNotSign() {
        TestIdentity signer = signer(ROOT).create();
        X509CRL list = ISSUING.newCrl().signedBy(signer).create();
        assertNotSigned(Questions.with(list, ROOT.crl(signer)).knowing(signer.certificate()));
    }

    @Test
    void signersWhoVouchOnlyForEachOtherMayNotSign() {
        TestPki first = ROOT.intermediate("Circle CA");
        TestIdentity one = signer(first).commonName("Circle CA").create();
        TestIdentity other = signer(first).commonName("Circle CA").create();
        X509CRL list = first.newCrl().signedBy(one).create();
        X509CRL otherList = first.newCrl().signedBy(other).create();

        Questions questions = Questions.with(list, otherList, ROOT.crl()).knowing(one.certificate(), other.certificate()).demanding();
        assertThat(questions.about(first.issue("carol@example.org").create())).isInstanceOf(RevocationStatus.Unknown.class);
    }

    @Test
    void signerWhoseOwnRevocationIsNotKnownMayNotSignWhereItHasToBe() {
        TestIdentity signer = signer(ROOT).create();
        X509CRL list = ISSUING.newCrl().signedBy(signer).create();

        assertNotSigned(Questions.with(list).knowing(signer.certificate()).demanding());
        assertThat(Questions.with(list, ROOT.crl()).knowing(signer.certificate()).demanding().about(ALICE)).isEqualTo(GOOD);
    }

    @Test
    void weakSignatureSaysNothing() {
        assertThat(Questions.with(ISSUING.newCrl().signedWith("SHA1").create()).about(ALICE)).isInstanceOfSatisfying(
                RevocationStatus.Unknown.class, unknown -> assertThat(unknown.why()).contains("sha1").contains("not accepted"));
    }

    private static IdentityBuilder signer(TestPki authority) {
        return authority.issue("lists@example.org").commonName("Signers Issuing CA").keyUsage(KeyUsage.cRLSign);
    }

    private static Questions by(TestIdentity signer) {
        return Questions.with(ISSUING.newCrl().signedBy(signer).create());
    }

    private static void assertNotSigned(Questions questions) {
        assertThat(questions.about(ALICE)).isInstanceOfSatisfying(RevocationStatus.Unknown.class,
                unknown -> assertThat(unknown.why()).contains("not signed by anybody who may sign it"));
    }
}
