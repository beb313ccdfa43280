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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What the README files of those {@code conf-samples/} promise that are made of rules. */
class RuleSamplesIT {

    private static final String ALICE = "alice@example.org";
    private static final String EDI = "edi@partner.example";
    private static final String OTHER = "other@partner.example";
    private static final String CAROL = "carol@elsewhere.example";
    private static final String PASSWORD = "password of the key files";
    private static final String OUT = "RemoteDelivery";

    private final OpenSsl openSsl = OpenSsl.required();
    private final TestPki authority = TestPki.root("Example CA");
    private final TestIdentity alice = authority.issue(ALICE).rsa(2048).create();
    private final TestIdentity edi = authority.issue(EDI).rsa(2048).create();

    @TempDir
    private Path conf;

    @BeforeEach
    void putKeysWhereTheSamplesWantThem() throws IOException {
        for (String directory : List.of("keys", "certificates", "trust")) {
            Files.createDirectories(conf.resolve("smime").resolve(directory));
        }
        Files.writeString(conf.resolve("smime/keys.password"), PASSWORD + "\n");
        alice.writePkcs12(conf.resolve("smime/keys/alice@example.org.p12"), PASSWORD);
        authority.writeRootPem(conf.resolve("smime/trust/authority.pem"));
        know(edi);
    }

    @Test
    void partnerGetsEverythingSignedWithPssAndEncryptedWithOaep() throws Exception {
        MailBuilder mail = fromAlice("order");
        try (MailetContainer james = start("partner-required")) {
            Delivery sent = james.submit(submission(mail).to(EDI)).to(EDI);

            byte[] opened = openSsl.cmsDecrypt(sent.content(), edi).output();
            assertThat(openSsl.cmsVerify(opened, authority, "-verify_email", ALICE).output()).isEqualTo(mail.entity());
            assertThat(structure(opened)).contains("rsassaPss");
            assertThat(structure(sent.content())).contains("rsaesOaep", "aes-128-cbc");
            assertThat(sent.place()).isEqualTo(OUT);
        }
    }

    @Test
    void partnerWithoutCertificateGetsNothingAndNobodyElseDoes() throws Exception {
        try (MailetContainer james = start("partner-required")) {
            Outcome refused = james.submit(submission(fromAlice("order")).to(EDI, OTHER));
            Outcome mixed = james.submit(submission(fromAlice("order")).to(EDI, CAROL));
            Outcome unrelated = james.submit(submission(fromAlice("hello")).to(CAROL));

            assertThat(refused.at(OUT)).isEmpty();
            assertThat(refused.to(ALICE).text()).contains("multipart/report", OTHER).doesNotContain("Dear all");
            assertThat(mixed.at(OUT)).isEmpty();
            assertThat(mixed.to(ALICE).text()).contains(CAROL);
            assertThat(unrelated.to(CAROL).content()).endsWith(fromAlice("hello").entity());
        }
    }

    @Test
    void partnerWithTwoCertificatesGetsNothingUntilOneIsTakenAway() throws Exception {
        know(authority.issue(EDI).rsa(2048).create(), "second.pem");
        try (MailetContainer james = start("partner-required")) {
            Outcome refused = james.submit(submission(fromAlice("order")).to(EDI));

            assertThat(refused.at(OUT)).isEmpty();
            assertThat(refused.to(ALICE).text()).contains(EDI);
        }
    }

    @Test
    void gatewaysSpeakForTheirUsers() throws Exception {
        TestIdentity ours = authority.issue("gateway@example.org").rsa(2048).create();
        TestIdentity theirs = authority.issue("gateway@partner.example").rsa(2048).create();
        Files.delete(conf.resolve("smime/keys/alice@example.org.p12"));
        ours.writePkcs12(conf.resolve("smime/keys/gateway.p12"), PASSWORD);
        know(theirs, "gateway.pem");
        MailBuilder mail = fromAlice("order");
        byte[] answer = openSsl.cmsEncrypt(openSsl.cmsSign(Messages.plain().entity(), theirs), "aes256", ours);
        try (MailetContainer james = start("gateway-to-gateway")) {
            Delivery sent = james.submit(submission(mail).to(OTHER)).to(OTHER);
            Delivery read = james.submit(Submission.of(Sample.addressed(OTHER, ALICE, answer)).from(OTHER).to(ALICE)).to(ALICE);

            byte[] opened = openSsl.cmsDecrypt(sent.content(), theirs).output();
            assertThat(openSsl.cmsVerify(opened, authority, "-verify_email", "gateway@example.org").output()).isEqualTo(mail.entity());
            assertThat(read.header("X-SMIME-Status")).containsExactly("Good signature");
            assertThat(openSsl.cmsVerify(read.content(), authority).output()).isEqualTo(Messages.plain().entity());
        }
    }

    @Test
    void gatewayWithoutItsKeyDoesNotStart() {
        assertThatThrownBy(() -> start("gateway-to-gateway")).rootCause().hasMessageContaining("gateway.p12");
    }

    @Test
    void whatIsStoredIsEncryptedToItsOwner() throws Exception {
        know(alice, "alice.pem");
        byte[] mail = Messages.mail().from(CAROL).to(ALICE).subject("hello").text("Dear Alice,\n").bytes();
        try (MailetContainer james = start("encrypt-at-rest").withUser("bob@example.org")) {
            Outcome outcome = james.submit(Submission.of(mail).from(CAROL).to(ALICE, "bob@example.org"));

            assertThat(openSsl.cmsDecrypt(outcome.to(ALICE).content(), alice).text()).contains("Dear Alice");
            assertThat(outcome.to(ALICE).text()).doesNotContain("Dear Alice").contains("Subject: hello");
            assertThat(outcome.to("bob@example.org").text()).contains("Dear Alice");
            assertThat(outcome.at("LocalDelivery")).hasSize(2);
        }
    }

    @Test
    void archiveAndEscrowCanReadWhatLeaves() throws Exception {
        TestIdentity archive = authority.issue("archive@example.org").rsa(2048).create();
        TestIdentity escrow = authority.issue("escrow@example.org").rsa(2048).create();
        know(archive, "archive.pem");
        know(escrow, "escrow.pem");
        MailBuilder mail = fromAlice("offer");
        try (MailetContainer james = start("archive-with-escrow")) {
            Delivery sent = james.submit(submission(mail).to(EDI, CAROL)).at(OUT).getFirst();

            assertThat(sent.recipients()).containsExactly(EDI);
            assertThat(List.of(edi, archive, escrow)).allSatisfy(reader -> assertThat(openSsl
                .cmsVerify(openSsl.cmsDecrypt(sent.content(), reader).output(), authority).output()).isEqualTo(mail.entity()));
        }
    }

    @Test
    void nothingLeavesThatTheEscrowCouldNotRead() throws Exception {
        know(authority.issue("archive@example.org").rsa(2048).create(), "archive.pem");
        try (MailetContainer james = start("archive-with-escrow")) {
            Outcome outcome = james.submit(submission(fromAlice("offer")).to(EDI));

            assertThat(outcome.at(OUT)).isEmpty();
            assertThat(outcome.to(ALICE).text()).contains("escrow@example.org");
        }
    }

    @Test
    void wordInTheSubjectAsksForEncryptionAndIsTakenOut() throws Exception {
        try (MailetContainer james = start("triggers")) {
            Delivery encrypted = james.submit(submission(fromAlice("[secure] offer")).to(EDI)).to(EDI);
            Outcome refused = james.submit(submission(fromAlice("[encrypt] offer")).to(EDI, CAROL));
            Outcome byHeader = james.submit(submission(fromAlice("offer").header("Sensitivity: Company-Confidential")).to(CAROL));

            assertThat(openSsl.cmsDecrypt(encrypted.content(), edi).text()).contains("Dear all");
            assertThat(encrypted.header("Subject")).containsExactly("offer");
            assertThat(List.of(refused, byHeader)).allSatisfy(outcome -> {
                assertThat(outcome.at(OUT)).isEmpty();
                assertThat(outcome.to(ALICE).text()).contains(CAROL);
            });
        }
    }

    @Test
    void withoutTriggerWhatIsPossibleIsDoneAndPlainMeansPlain() throws Exception {
        try (MailetContainer james = start("triggers")) {
            Outcome usual = james.submit(submission(fromAlice("offer")).to(EDI, CAROL));
            Delivery plain = james.submit(submission(fromAlice("[plain] offer")).to(EDI)).to(EDI);

            assertThat(openSsl.cmsDecrypt(usual.to(EDI).content(), edi).text()).contains("multipart/signed");
            assertThat(openSsl.cmsVerify(usual.to(CAROL).content(), authority, "-verify_email", ALICE).text()).contains("Dear all");
            assertThat(plain.content()).endsWith(fromAlice("offer").entity());
            assertThat(plain.header("Subject")).containsExactly("offer");
        }
    }

    @Test
    void editedRulesCountWithoutARestartAndABrokenEditChangesNothing() throws Exception {
        try (MailetContainer james = start("triggers")) {
            Path rules = james.conf().resolve("smime.xml");
            String written = Files.readString(rules);
            assertThat(james.submit(submission(fromAlice("offer")).to(CAROL)).at(OUT)).hasSize(1);

            Files.writeString(rules, written.replaceFirst("<encrypt>when-possible</encrypt>", "<encrypt>required</encrypt>"));
            assertThat(leavesWithinPatience(james, false)).as("refused after the edit").isTrue();
            Files.writeString(rules, written.replaceFirst("<encrypt>when-possible</encrypt>", "<encrypt>perhaps</encrypt>"));
            Thread.sleep(2_500);
            assertThat(james.submit(submission(fromAlice("offer")).to(CAROL)).at(OUT)).isEmpty();
            Files.writeString(rules, written);
            assertThat(leavesWithinPatience(james, true)).as("sent after the edit was put right").isTrue();
        }
    }

    /** Whether alice's mails to carol begin to leave, or to be kept, before long. */
    private static boolean leavesWithinPatience(MailetContainer james, boolean leaves) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        boolean seen = false;
        while (!seen && Instant.now().isBefore(end)) {
            Thread.sleep(200);
            seen = james.submit(submission(fromAlice("offer")).to(CAROL)).at(OUT).isEmpty() != leaves;
        }
        return seen;
    }

    private void know(TestIdentity owner) throws IOException {
        know(owner, owner.address() + ".pem");
    }

    private void know(TestIdentity owner, String file) throws IOException {
        owner.writeCertificatePem(conf.resolve("smime/certificates").resolve(file));
    }

    private MailetContainer start(String sample) throws Exception {
        return Sample.start(sample, conf).withUser(ALICE);
    }

    private String structure(byte[] message) {
        return openSsl.run(List.of("cms", "-cmsout", "-print"), message).text();
    }

    private static MailBuilder fromAlice(String subject) {
        return Messages.mail().from(ALICE).to(EDI + ", " + OTHER + ", " + CAROL).subject(subject).text("Dear all,\n");
    }

    private static Submission submission(MailBuilder mail) {
        return Submission.of(mail.bytes()).from(ALICE).authenticatedAs(ALICE);
    }
}
