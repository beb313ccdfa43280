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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.x509.CRLReason;
import org.junit.jupiter.api.Test;
import org.signet.SmimeException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cache.CacheObserver;
import org.signet.cert.DomainPattern;
import org.signet.cert.IssuerSource;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.TrustAnchors;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationListSource;
import org.signet.revocation.RevocationPolicy;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** A verifier remembers certificates and paths from message to message; what it remembers never makes a bad signer good. */
class RememberedPathsTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant SOON = NOW.plus(Duration.ofDays(5));
    private static final Instant LATER = NOW.plus(Duration.ofDays(20));
    private static final TestPki ROOT = TestPki.root("Remembering Root");
    private static final TestPki ISSUING = ROOT.intermediate("Remembering Issuing CA");
    private static final TestIdentity ALICE = ISSUING.issue("alice@example.org").create();
    private static final byte[] MAIL = TestSigner.by(ALICE).clear(Messages.plain());
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);

    private static VerificationResult verify(SmimeVerifier verifier, byte[] message, Instant at) {
        try (Workspace workspace = Workspace.open()) {
            return verifier.verify(MimeEntity.read(new ByteArrayInputStream(message), workspace), workspace, at);
        } catch (SmimeException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> refusals(SmimeVerifier verifier, byte[] message, Instant at) {
        return Verdicts.refusals(verify(verifier, message, at));
    }

    private static byte[] signedBy(TestIdentity signer) {
        return TestSigner.by(signer).clear(Messages.plain());
    }

    @Test
    void signerThatExpiresBetweenTwoMessagesIsRefused() {
        byte[] mail = signedBy(ISSUING.issue("alice@example.org").validUntil(SOON).create());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, mail, NOW)).isEmpty();
        assertThat(refusals(verifier, mail, SOON)).isEmpty();
        assertThat(refusals(verifier, mail, SOON.plusSeconds(1))).containsExactly("certificate-expired");
        assertThat(refusals(verifier, mail, NOW)).isEmpty();
    }

    @Test
    void signerThatIsNotValidYetIsRefused() {
        byte[] mail = signedBy(ISSUING.issue("alice@example.org").validFrom(NOW.minus(Duration.ofDays(1))).create());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, mail, NOW)).isEmpty();
        assertThat(refusals(verifier, mail, NOW.minus(Duration.ofDays(2)))).containsExactly("certificate-not-yet-valid");
    }

    @Test
    void signerThatWasNotValidYetIsGoodWhenItIs() {
        byte[] mail = signedBy(ISSUING.issue("alice@example.org").validFrom(NOW.minus(Duration.ofDays(1))).create());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, mail, NOW.minus(Duration.ofDays(2)))).containsExactly("certificate-not-yet-valid");
        assertThat(refusals(verifier, mail, NOW)).isEmpty();
    }

    @Test
    void authorityThatExpiresBetweenTwoMessagesIsRefused() {
        TestPki issuing = ROOT.newIntermediate("Short Issuing CA").validUntil(SOON).create();
        byte[] mail = signedBy(issuing.issue("alice@example.org").create());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, mail, NOW)).isEmpty();
        assertThat(refusals(verifier, mail, LATER)).containsExactly("chain-untrusted");
        assertThat(refusals(verifier, mail, NOW)).isEmpty();
    }

    @Test
    void rootThatExpiresBetweenTwoMessagesIsRefused() {
        TestPki root = TestPki.newRoot("Short Root").validUntil(SOON).create();
        byte[] mail = signedBy(root.issue("alice@example.org").create());
        SmimeVerifier verifier = new SmimeVerifier(Verdicts.trusting(root));

        assertThat(refusals(verifier, mail, NOW)).isEmpty();
        assertThat(refusals(verifier, mail, LATER)).containsExactly("chain-untrusted");
        assertThat(refusals(verifier, mail, NOW)).isEmpty();
    }

    @Test
    void algorithmThatIsNoLongerAcceptedIsRefused() {
        TestPki issuing = ROOT.newIntermediate("Old-fashioned Issuing CA").signedWith("SHA1").create();
        byte[] mail = signedBy(issuing.issue("alice@example.org").create());
        AlgorithmPolicy algorithms = AlgorithmPolicy.STANDARD.accepting(DigestAlgorithm.SHA1, SOON);
        SmimeVerifier verifier = new SmimeVerifier(POLICY.withAlgorithms(algorithms));

        assertThat(refusals(verifier, mail, NOW)).isEmpty();
        assertThat(refusals(verifier, mail, LATER)).containsExactly("chain-algorithm-refused");
    }

    @Test
    void signerRevokedBetweenTwoMessagesIsRefusedAndOneThatIsReleasedIsGood() {
        AtomicReference<RevocationListSource> lists = new AtomicReference<>(Lists.of(ISSUING.crl(), ROOT.crl()));
        SmimeVerifier verifier = new SmimeVerifier(POLICY.withRevocation(RevocationPolicy.STANDARD.withOnUnknown(OnUnknown.REFUSE)
                .withLists(issuer -> lists.get().issuedBy(issuer))));

        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        lists.set(Lists.of(ISSUING.newCrl().revoked(ALICE.certificate(), NOW.minusSeconds(60), CRLReason.certificateHold).create(),
                ROOT.crl()));
        assertThat(refusals(verifier, MAIL, NOW)).containsExactly("certificate-revoked");
        lists.set(Lists.of(ISSUING.newCrl().number(7).create(), ROOT.crl()));
        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        lists.set(RevocationListSource.NONE);
        assertThat(refusals(verifier, MAIL, NOW)).contains("revocation-unknown");
    }

    @Test
    void listThatAMessageBringsIsHeededWhateverWasFoundBefore() {
        SmimeVerifier verifier = new SmimeVerifier(POLICY);
        byte[] revoked = TestSigner.by(ALICE).with(ISSUING.newCrl().revoked(ALICE.certificate()).create()).clear(Messages.plain());

        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        assertThat(refusals(verifier, revoked, NOW)).containsExactly("certificate-revoked");
    }

    @Test
    void authorityRevokedBetweenTwoMessagesIsRefused() {
        AtomicReference<RevocationListSource> lists = new AtomicReference<>(RevocationListSource.NONE);
        SmimeVerifier verifier = new SmimeVerifier(POLICY.withRevocation(
                RevocationPolicy.STANDARD.withLists(issuer -> lists.get().issuedBy(issuer))));

        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        lists.set(Lists.of(ROOT.newCrl().revoked(ISSUING.certificate()).create()));
        assertThat(refusals(verifier, MAIL, NOW)).containsExactly("certificate-revoked");
    }

    @Test
    void otherTrustedRootsAreAnotherVerifierThatKnowsNothing() {
        assertThat(refusals(new SmimeVerifier(POLICY), MAIL, NOW)).isEmpty();
        assertThat(refusals(new SmimeVerifier(POLICY.withAnchors(TrustAnchors.of(List.of(TestPki.root("Other Root").certificate())))),
                MAIL, NOW)).containsExactly("chain-untrusted");
        assertThat(refusals(new SmimeVerifier(POLICY.withAnchors(TrustAnchors.NONE)), MAIL, NOW)).containsExactly("chain-untrusted");
    }

    @Test
    void authorityThatOneMessageHasBroughtIsNotThereForTheNext() {
        byte[] without = TestSigner.nobody().and(ALICE, "SHA256withECDSA", attributes -> attributes)
                .with(List.of(ALICE.certificate())).clear(Messages.plain());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        assertThat(refusals(verifier, without, NOW)).containsExactly("chain-untrusted");
        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
    }

    @Test
    void authorityThatASourceNoLongerHasIsNotThereForTheNext() {
        byte[] without = TestSigner.nobody().and(ALICE, "SHA256withECDSA", attributes -> attributes)
                .with(List.of(ALICE.certificate())).clear(Messages.plain());
        AtomicReference<IssuerSource> source = new AtomicReference<>(
                certificate -> List.of(ParsedCertificate.of(ISSUING.certificate())));
        SmimeVerifier verifier = new SmimeVerifier(POLICY.withIssuers(certificate -> source.get().issuersOf(certificate)));

        assertThat(refusals(verifier, without, NOW)).isEmpty();
        source.set(IssuerSource.NONE);
        assertThat(refusals(verifier, without, NOW)).containsExactly("chain-untrusted");
    }

    @Test
    void forgedCertificateOfTheSameNamesIsNotTakenForTheOneThatIsKnown() {
        TestPki namesake = TestPki.root("Remembering Root").intermediate("Remembering Issuing CA");
        TestIdentity forged = namesake.issue("alice@example.org").create();
        byte[] withTrueAuthority = TestSigner.nobody().and(forged, "SHA256withECDSA", attributes -> attributes)
                .with(List.of(forged.certificate(), ISSUING.certificate())).clear(Messages.plain());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        assertThat(refusals(verifier, signedBy(forged), NOW)).containsExactly("chain-untrusted");
        assertThat(refusals(verifier, withTrueAuthority, NOW)).containsExactly("chain-untrusted");
    }

    @Test
    void certificateOfWhichOneBitIsOtherIsNotTheOneThatIsKnown() throws Exception {
        byte[] altered = ALICE.certificate().getEncoded();
        altered[altered.length - 1] ^= 1;
        X509Certificate certificate = ParsedCertificate.parse(altered).orElseThrow().certificate();
        byte[] mail = TestSigner.nobody().and(ALICE.privateKey(), certificate, "SHA256withECDSA", attributes -> attributes)
                .with(List.of(certificate, ISSUING.certificate())).clear(Messages.plain());
        SmimeVerifier verifier = new SmimeVerifier(POLICY);

        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
        assertThat(refusals(verifier, mail, NOW)).containsExactly("chain-untrusted");
        assertThat(refusals(verifier, MAIL, NOW)).isEmpty();
    }

    @Test
    void rootThatIsBoundToDomainsIsAskedForTheSenderOfEveryMessage() {
        TestPki partner = TestPki.root("Remembered Partner Root");
        TestIdentity bob = partner.intermediate("Remembered Partner CA").issue("bob@partner.example").create();
        SmimeVerifier verifier = new SmimeVerifier(VerificationPolicy.of(TrustAnchors.NONE.withBound(
                List.of(partner.certificate()), List.of(DomainPattern.of("partner.example"))))
                .withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.ANY)));
        byte[] own = TestSigner.by(bob).clear(Messages.mail().from("bob@partner.example").text("Hello\n"));
        byte[] foreign = TestSigner.by(bob).clear(Messages.mail().from("ceo@example.org").text("Hello\n"));

        assertThat(refusals(verifier, own, NOW)).isEmpty();
        assertThat(refusals(verifier, foreign, NOW)).containsExactly("chain-untrusted");
    }

    @Test
    void manyMessagesAtOnceGetTheVerdictsThatEachGetsAlone() throws Exception {
        byte[] expired = signedBy(ISSUING.issue("alice@example.org").validUntil(NOW.minus(Duration.ofDays(1))).create());
        List<byte[]> mails = List.of(MAIL, expired, signedBy(TestPki.root("Unknown Root").issue("alice@example.org").create()));
        SmimeVerifier verifier = new SmimeVerifier(POLICY);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<VerificationResult>> verdicts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                byte[] mail = mails.get(i % mails.size());
                verdicts.add(threads.submit(() -> verify(verifier, mail, NOW)));
            }
            for (int i = 0; i < verdicts.size(); i++) {
                assertThat(verdicts.get(i).get()).isEqualTo(verify(new SmimeVerifier(POLICY), mails.get(i % mails.size()), NOW));
            }
        }
    }

    @Test
    void whatIsKnownIsNotFoundOutAgain() {
        Counter certificates = new Counter();
        Counter paths = new Counter();
        SmimeVerifier verifier = new SmimeVerifier(POLICY, Map.of("certificates", certificates, "paths", paths)::get);

        verify(verifier, MAIL, NOW);
        verify(verifier, MAIL, NOW.plusSeconds(1));

        assertThat(Arrays.asList(certificates.misses, certificates.hits, paths.misses, paths.hits)).hasToString("[2, 2, 1, 1]");
    }

    private static final class Counter implements CacheObserver {
        private final AtomicInteger hits = new AtomicInteger();
        private final AtomicInteger misses = new AtomicInteger();

        @Override
        public void hit() {
            hits.incrementAndGet();
        }

        @Override
        public void miss() {
            misses.incrementAndGet();
        }
    }
}
