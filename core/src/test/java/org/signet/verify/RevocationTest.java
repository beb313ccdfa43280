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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.signet.SmimeException;
import org.signet.TemporaryFailureException;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationDepth;
import org.signet.revocation.RevocationListSource;
import org.signet.revocation.RevocationPolicy;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What becomes of the revocation of certificates in a verdict. */
class RevocationTest {
    private static final TestPki ROOT = TestPki.root("Revocation Test Root");
    private static final TestPki ISSUING = ROOT.intermediate("Revocation Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant EARLIER = NOW.minus(Duration.ofHours(1));
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);
    private static final RevocationPolicy REFUSE = RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE);

    @Test
    void listInTheMessageThatRevokesTheSignerIsHeeded() {
        VerificationResult result = Verdicts.of(withLists(revoking(ALICE)), POLICY);

        assertThat(Verdicts.refusals(result)).containsExactly("certificate-revoked");
        assertThat(((VerificationResult.Refused) result).allFindings().getFirst().explanation())
                .startsWith("The certificate of \"").contains("keyCompromise");
    }

    @Test
    void listInTheMessageThatRevokesTheAuthorityIsHeeded() {
        byte[] message = withLists(ISSUING.crl(), ROOT.newCrl().revoked(ISSUING.certificate()).create());

        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("certificate-revoked");
        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY.withRevocation(
                RevocationPolicy.STANDARD.withDepth(RevocationDepth.SIGNER))))).isEmpty();
    }

    @Test
    void listsOfTheAdministratorAreHeeded() {
        VerificationPolicy policy = POLICY.withRevocation(RevocationPolicy.STANDARD.withLists(Lists.of(revoking(ALICE))));
        assertThat(Verdicts.refusals(Verdicts.of(withLists(), policy))).containsExactly("certificate-revoked");
    }

    @Test
    void nothingIsLookedAtWhereRevocationIsOff() {
        assertThat(Verdicts.findings(Verdicts.of(withLists(revoking(ALICE)), POLICY.withRevocation(RevocationPolicy.OFF)))).isEmpty();
    }

    @Test
    void mailWithoutAnyListIsValidWithoutANote() {
        assertThat(Verdicts.findings(Verdicts.of(withLists(), POLICY))).isEmpty();
    }

    @Test
    void mailWithoutAnyListIsRefusedWhereRevocationHasToBeKnown() {
        assertThat(Verdicts.refusals(Verdicts.of(withLists(), POLICY.withRevocation(REFUSE))))
                .containsExactly("revocation-unknown", "revocation-unknown");
    }

    @Test
    void listsThatSayNothingOfThePathMakeItGood() {
        assertThat(Verdicts.findings(Verdicts.of(withLists(ISSUING.crl(), ROOT.crl()), POLICY.withRevocation(REFUSE)))).isEmpty();
    }

    @Test
    void expiredListIsNotedWhereWhatIsUnknownIsAccepted() {
        X509CRL expired = ISSUING.newCrl().thisUpdate(NOW.minus(Duration.ofDays(9))).create();

        assertThat(Verdicts.findings(Verdicts.of(withLists(expired), POLICY))).containsExactly("revocation-unchecked");
        assertThat(Verdicts.findings(Verdicts.of(withLists(expired), POLICY.withRevocation(
                RevocationPolicy.STANDARD.withStaleness(Duration.ofDays(3)))))).isEmpty();
    }

    @Test
    void nothingIsFetchedForACertificateThatIsNotTrusted() {
        TestPki stranger = TestPki.root("Revocation Strange Root");
        List<FetchRequest> requests = new ArrayList<>();
        RevocationPolicy fetching = REFUSE.withFetcher(request -> {
            requests.add(request);
            return new FetchResult.Failed("nobody is there");
        });
        VerificationPolicy policy = POLICY.withRevocation(fetching);

        Verdicts.of(TestSigner.by(pointing(stranger)).clear(Messages.plain()), policy);
        assertThat(requests).isEmpty();

        VerificationResult result = Verdicts.of(TestSigner.by(pointing(ROOT)).clear(Messages.plain()), policy);
        assertThat(Verdicts.refusals(result)).containsExactly("revocation-unknown");
        assertThat(requests).extracting(FetchRequest::kind)
                .containsExactly(FetchRequest.Kind.OCSP, FetchRequest.Kind.REVOCATION_LIST);
    }

    @Test
    void nothingIsFetchedForASignatureThatIsWrongAndListsAtHandCount() {
        List<FetchRequest> requests = new ArrayList<>();
        VerificationPolicy policy = POLICY.withRevocation(REFUSE.withFetcher(request -> {
            requests.add(request);
            return new FetchResult.Failed("nobody is there");
        }));
        TestIdentity alice = pointing(ISSUING);

        assertThat(Verdicts.refusals(Verdicts.of(altered(TestSigner.by(alice).clear(Messages.plain())), policy)))
                .contains("content-altered");
        assertThat(requests).isEmpty();
        X509CRL list = ISSUING.newCrl().revoked(alice.certificate()).create();
        assertThat(Verdicts.refusals(Verdicts.of(altered(TestSigner.by(alice).with(list).clear(Messages.plain())), policy)))
                .contains("content-altered", "certificate-revoked");
        assertThat(requests).isEmpty();
    }

    private static byte[] altered(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1).replace("Hello Bob", "Hello Eve").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static TestIdentity pointing(TestPki authority) {
        return authority.issue("alice@example.org").ocspAt(URI.create("http://ocsp.example.org/"))
                .listAt(URI.create("http://lists.example.org/a.crl")).create();
    }

    @Test
    void verdictThatHangsOnWhatIsUnknownIsATemporaryFailure() throws IOException, SmimeException {
        VerificationPolicy retry = POLICY.withRevocation(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.RETRY));
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(new ByteArrayInputStream(withLists()), workspace);
            assertThatThrownBy(() -> new SmimeVerifier(retry).verify(message, workspace))
                    .isInstanceOf(TemporaryFailureException.class).hasMessageContaining("could not be found out");
        }
    }

    @Test
    void whatIsWrongAnywayIsAVerdict() {
        VerificationPolicy retry = POLICY.withRevocation(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.RETRY));
        byte[] altered = Verdicts.replace(withLists(), "Hello Bob", "Hello Rob");

        assertThat(Verdicts.refusals(Verdicts.of(altered, retry))).contains("content-altered", "revocation-unknown");
    }

    @Test
    void revocationAfterTheTimeThatIsJudgedForIsANoteOnlyForAHarmlessReason() {
        VerificationPolicy earlier = POLICY.withTime(EARLIER);
        Instant later = NOW.minusSeconds(600);
        byte[] left = withLists(ISSUING.newCrl().revoked(ALICE.certificate(), later, CRLReason.affiliationChanged).create());
        byte[] stolen = withLists(ISSUING.newCrl().revoked(ALICE.certificate(), later, CRLReason.keyCompromise).create());

        assertThat(Verdicts.findings(Verdicts.of(left, earlier))).containsExactly("certificate-revoked-since");
        assertThat(Verdicts.refusals(Verdicts.of(stolen, earlier))).containsExactly("certificate-revoked");
        assertThat(Verdicts.refusals(Verdicts.of(left, POLICY))).containsExactly("certificate-revoked");
    }

    @Test
    void revokedCrossCertificateLeavesTheOtherPath() {
        TestPki other = TestPki.root("Revocation Other Root");
        TestPki crossed = other.newIntermediate("Revocation Issuing CA").key(ISSUING.asIdentity().keyPair()).create();
        byte[] message = TestSigner.by(ALICE).with(crossed.chain())
                .with(ROOT.newCrl().revoked(ISSUING.certificate()).create()).clear(Messages.plain());

        assertThat(Verdicts.refusals(Verdicts.of(message, POLICY))).containsExactly("certificate-revoked");
        assertThat(Verdicts.refusals(Verdicts.of(message, Verdicts.trusting(ROOT, other)))).isEmpty();
    }

    @Test
    void listsThatCannotBeReadLeaveRevocationUnknown() {
        RevocationListSource broken = issuer -> {
            throw new TemporaryFailureException("the revocation lists cannot be read");
        };
        VerificationResult result = Verdicts.of(withLists(), POLICY.withRevocation(REFUSE.withLists(broken)));
        assertThat(Verdicts.refusals(result)).containsOnly("revocation-unknown");
    }

    private static X509CRL revoking(TestIdentity identity) {
        return ISSUING.crl(identity);
    }

    private static byte[] withLists(X509CRL... lists) {
        return TestSigner.by(ALICE).with(lists).clear(Messages.plain());
    }
}
