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
package org.signet.cert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.Test;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class ChainBuilderTest {
    private static final Instant NOW = Instant.now();
    private static final TestPki ROOT = TestPki.root("Chain Test Root");

    private static Chain chain(X509Certificate anchor, TestIdentity identity, X509Certificate... more) {
        return chain(anchor, NOW, identity, more);
    }

    private static Chain chain(X509Certificate anchor, Instant at, TestIdentity identity, X509Certificate... more) {
        List<ParsedCertificate> message = new ArrayList<>(identity.chain().stream().map(ParsedCertificate::of).toList());
        Arrays.stream(more).map(ParsedCertificate::of).forEach(message::add);
        return new ChainBuilder(TrustAnchors.of(List.of(anchor)), List.of(), AlgorithmPolicy.STANDARD, PathPolicy.ANY)
                .search(message, at, List.of(), PathCheck.NONE).chain(ParsedCertificate.of(identity.certificate()));
    }

    private static Chain chain(TestIdentity identity) {
        return chain(identity.chainWithRoot().getLast(), identity);
    }

    private static void assertUntrusted(Chain chain, String why) {
        assertThat(chain.problems()).singleElement().isInstanceOfSatisfying(ChainProblem.Untrusted.class,
                untrusted -> assertThat(untrusted.why()).contains(why));
    }

    @Test
    void pathGoesFromTheCertificateToTheRoot() {
        TestIdentity alice = ROOT.intermediate("One").intermediate("Two").issue("alice@example.org").create();
        assertThat(chain(alice)).isEqualTo(new Chain(alice.chainWithRoot(), List.of()));
    }

    @Test
    void intermediateAsTheTrustedOneIsEnough() {
        TestPki issuing = ROOT.intermediate("Partial");
        assertThat(chain(issuing.certificate(), issuing.issue("alice@example.org").create()).isTrusted()).isTrue();
    }

    @Test
    void missingIntermediateIsNamed() {
        TestIdentity alice = ROOT.intermediate("Lost CA").issue("alice@example.org").create();
        Chain chain = new ChainBuilder(TrustAnchors.of(List.of(ROOT.certificate())), List.of(), AlgorithmPolicy.STANDARD, PathPolicy.ANY)
                .search(List.of(), NOW, List.of(), PathCheck.NONE).chain(ParsedCertificate.of(alice.certificate()));
        assertUntrusted(chain, "\"CN=Lost CA\" is not known");
    }

    @Test
    void rootOfTheSameNameAndAnotherKeyIsNoRoot() {
        TestIdentity mallory = TestPki.root("Chain Test Root").issue("alice@example.org").create();
        assertUntrusted(chain(ROOT.certificate(), mallory), "did not sign it");
    }

    @Test
    void personCannotIssue() {
        TestIdentity alice = ROOT.issue("alice@example.org").create();
        TestPki forger = TestPki.newRoot("alice@example.org").key(alice.keyPair()).create();
        TestIdentity mallory = forger.issue("ceo@example.org").create();
        assertThat(chain(ROOT.certificate(), mallory, alice.certificate()).isTrusted()).isFalse();
    }

    @Test
    void trustedPersonVouchesForNobodyElse() {
        TestIdentity alice = ROOT.issue("alice@example.org").create();
        TestIdentity mallory = TestPki.newRoot("alice@example.org").key(alice.keyPair()).create().issue("ceo@example.org").create();
        assertUntrusted(chain(alice.certificate(), mallory), "may not issue");
    }

    @Test
    void pathLengthIsKept() {
        TestPki limited = ROOT.newIntermediate("Limited").pathLength(0).create();
        assertThat(chain(limited.issue("alice@example.org").create()).isTrusted()).isTrue();
        assertThat(chain(limited.intermediate("Too Deep").issue("alice@example.org").create()).isTrusted()).isFalse();
    }

    private static GeneralSubtree[] subtree(String domain) {
        return new GeneralSubtree[] {new GeneralSubtree(new GeneralName(GeneralName.rfc822Name, domain))};
    }

    @Test
    void nameConstraintsReachEveryFormOfAddress() {
        TestPki constrained = ROOT.newIntermediate("Only example.org")
                .extension(Extension.nameConstraints.getId(), true, new NameConstraints(subtree("example.org"), null)).create();
        assertThat(chain(constrained.issue("alice@example.org").create()).isTrusted()).isTrue();
        assertThat(chain(constrained.issue("x@example.org").smtpUtf8Mailbox("jörg@example.org").create()).isTrusted()).isTrue();
        assertThat(chain(constrained.issue("alice@example.net").create()).isTrusted()).isFalse();
        assertThat(chain(constrained.issue("alice@example.net").subjectEmailOnly().create()).isTrusted()).isFalse();
        assertThat(chain(constrained.issue("x@example.org").smtpUtf8Mailbox("jörg@example.net").create()).isTrusted()).isFalse();
    }

    @Test
    void reasonsOfTheValidationArePartsOfASentence() {
        TestIdentity alice = ROOT.issue("alice@example.org").create();
        Chain chain = new ChainBuilder(TrustAnchors.of(List.of(ROOT.certificate())), List.of(), AlgorithmPolicy.STANDARD,
                new PathPolicy(Set.of(), true, false, false))
                .search(List.of(), NOW, List.of(), PathCheck.NONE).chain(ParsedCertificate.of(alice.certificate()));
        assertThat(((ChainProblem.Untrusted) chain.problems().getFirst()).why()).doesNotEndWith(".").contains("policy");
    }

    @Test
    void limitsOfTheTrustedCertificateItselfCount() {
        TestPki constrained = TestPki.newRoot("Root of example.org").pathLength(0)
                .extension(Extension.nameConstraints.getId(), true, new NameConstraints(null, subtree("example.net"))).create();
        assertThat(chain(constrained.issue("alice@example.org").create()).isTrusted()).isTrue();
        assertUntrusted(chain(constrained.issue("alice@example.net").create()), "may not issue certificates for alice@example.net");
        assertUntrusted(chain(constrained.intermediate("Below").issue("alice@example.org").create()), "allows no path that long");
    }

    @Test
    void authorityForServersIssuesNothingForMail() {
        TestPki servers = ROOT.newIntermediate("Web Servers").extension(Extension.extendedKeyUsage.getId(), true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth)).create();
        assertThat(chain(servers.issue("alice@example.org").create()).problems()).singleElement()
                .isInstanceOf(ChainProblem.NotForMail.class);
        TestPki mail = ROOT.newIntermediate("Mail").extension(Extension.extendedKeyUsage.getId(), true,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection)).create();
        assertThat(chain(mail.issue("alice@example.org").create()).isTrusted()).isTrue();
    }

    @Test
    void weakAuthorityIsNamed() {
        TestPki weak = ROOT.newIntermediate("Weak CA").rsa(1024).create();
        assertThat(chain(weak.issue("alice@example.org").create()).problems())
                .containsExactly(new ChainProblem.WeakAlgorithm("rsa with 1024 bits", "CN=Weak CA"));
        TestPki broken = TestPki.newRoot("Own MD5 Root").rsa(2048).create();
        assertThat(chain(broken.issue("alice@example.org").signedWith("MD5").create()).problems())
                .containsExactly(new ChainProblem.WeakAlgorithm("md5", "CN=alice@example.org"));
    }

    @Test
    void expiredAuthorityIsAProblemEvenOfAValidCertificate() {
        TestPki expired = ROOT.newIntermediate("Former CA").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        assertUntrusted(chain(expired.issue("alice@example.org").create()), "\"CN=Former CA\" is valid only from");
        TestPki root = TestPki.newRoot("Former Root").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        assertUntrusted(chain(root.issue("alice@example.org").create()), "\"CN=Former Root\" is valid only from");
    }

    @Test
    void expiredCertificateIsJudgedForTheTimeWhenItsPathWasValid() {
        TestPki former = ROOT.newIntermediate("Former CA 2").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        TestIdentity alice = former.issue("alice@example.org").expiredOn(Instant.parse("2024-02-01T00:00:00Z")).create();
        assertThat(chain(alice).isTrusted()).isTrue();
    }

    @Test
    void renewedAuthorityWithTheSameKeyIsFound() {
        KeyPair key = ROOT.newIntermediate("Renewed").create().asIdentity().keyPair();
        TestPki old = ROOT.newIntermediate("Renewed").key(key).expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        TestPki renewed = ROOT.newIntermediate("Renewed").key(key).create();
        TestIdentity alice = old.issue("alice@example.org").create();
        assertThat(chain(ROOT.certificate(), alice, renewed.certificate()).path()).contains(renewed.certificate());
    }

    @Test
    void certificatesThatAllIssueEachOtherCostLittle() {
        KeyPair key = TestPki.root("Maze").asIdentity().keyPair();
        X509Certificate[] maze = new X509Certificate[60];
        for (int i = 0; i < maze.length; i++) {
            maze[i] = TestPki.newRoot("Maze").key(key).create().certificate();
        }
        TestIdentity mallory = TestPki.newRoot("Maze").key(key).create().issue("alice@example.org").create();
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertUntrusted(chain(ROOT.certificate(), mallory, maze), "too many directions"));
    }
}
