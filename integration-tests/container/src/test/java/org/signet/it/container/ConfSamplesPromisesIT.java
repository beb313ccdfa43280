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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What the README files of {@code conf-samples/} promise. Alice is a user; Bob and Carol are elsewhere, and only Bob has a certificate. */
class ConfSamplesPromisesIT {

    private static final String ALICE = "alice@example.org";
    private static final String BOB = "bob@elsewhere.example";
    private static final String CAROL = "carol@elsewhere.example";
    private static final String PASSWORD = "password of the key files";

    private final OpenSsl openSsl = OpenSsl.required();
    private final TestPki authority = TestPki.root("Example CA");
    private final TestIdentity alice = authority.issue(ALICE).rsa(2048).create();
    private final TestIdentity bob = authority.issue(BOB).rsa(2048).create();

    @TempDir
    private Path conf;

    @BeforeEach
    void putKeysWhereTheSamplesWantThem() throws IOException {
        for (String directory : List.of("keys", "certificates", "trust")) {
            Files.createDirectories(conf.resolve("smime").resolve(directory));
        }
        Files.writeString(conf.resolve("smime/keys.password"), PASSWORD + "\n");
        alice.writePkcs12(conf.resolve("smime/keys/alice@example.org.p12"), PASSWORD);
        bob.writeCertificatePem(conf.resolve("smime/certificates/bob.pem"));
        authority.writeRootPem(conf.resolve("smime/trust/authority.pem"));
    }

    @Test
    void gatewaySignsAndEncryptsWhereItCan() throws Exception {
        MailBuilder mail = fromAlice("offer");
        try (MailetContainer james = start("gateway")) {
            Outcome outcome = james.submit(submission(mail).to(BOB, CAROL));

            byte[] opened = openSsl.cmsDecrypt(outcome.to(BOB).content(), bob).output();
            assertThat(openSsl.cmsVerify(opened, authority, "-verify_email", ALICE).output()).isEqualTo(mail.entity());
            assertThat(openSsl.cmsVerify(outcome.to(CAROL).content(), authority).output()).isEqualTo(mail.entity());
            assertThat(outcome.at("RemoteDelivery")).hasSize(2);
        }
    }

    @Test
    void gatewayDecryptsAndVerifiesWhatComesIn() throws Exception {
        byte[] signed = openSsl.cmsSign(Messages.plain().entity(), bob);
        byte[] encrypted = openSsl.cmsEncrypt(signed, "aes256", alice);
        try (MailetContainer james = start("gateway")) {
            Delivery read = james.submit(incoming(addressed(encrypted))).to(ALICE);

            assertThat(read.place()).isEqualTo("LocalDelivery");
            assertThat(read.header("X-SMIME-Status")).containsExactly("Good signature");
            assertThat(openSsl.cmsVerify(read.content(), authority).output()).isEqualTo(Messages.plain().entity());
        }
    }

    @Test
    void gatewayTakesOutTheVerdictThatASenderWrote() throws Exception {
        byte[] mail = Messages.mail().from(BOB).to(ALICE).header("X-SMIME-Status: Good signature").text("Pay at once\n").bytes();
        try (MailetContainer james = start("gateway")) {
            assertThat(james.submit(incoming(mail)).to(ALICE).header("X-SMIME-Status")).containsExactly("Not signed");
        }
    }

    @Test
    void signOutboundSignsForAliceAndForNobodyWhoSaysToBeHer() throws Exception {
        MailBuilder mail = fromAlice("hello");
        try (MailetContainer james = start("sign-outbound")) {
            Delivery sent = james.submit(submission(mail).to(CAROL)).to(CAROL);
            Delivery forged = james.submit(incoming(mail.bytes())).to(ALICE);

            assertThat(openSsl.cmsVerify(sent.content(), authority, "-verify_email", ALICE).output()).isEqualTo(mail.entity());
            assertThat(forged.content()).endsWith(mail.entity());
        }
    }

    @Test
    void encryptWhenPossibleSendsTheRestInClear() throws Exception {
        try (MailetContainer james = start("encrypt-when-possible")) {
            Outcome outcome = james.submit(submission(fromAlice("offer")).to(BOB, CAROL));

            assertThat(outcome.to(BOB).message().getContentType()).contains("enveloped-data");
            assertThat(outcome.to(CAROL).content()).endsWith(fromAlice("offer").entity());
        }
    }

    @Test
    void encryptWhenPossibleSendsNobodyInClearWhatIsConfidential() throws Exception {
        try (MailetContainer james = start("encrypt-when-possible")) {
            Outcome bySubject = james.submit(submission(fromAlice("[encrypt] offer")).to(BOB, CAROL));
            Outcome byHeader = james.submit(submission(fromAlice("offer").header("Sensitivity: Company-Confidential")).to(CAROL));
            Outcome encrypted = james.submit(submission(fromAlice("[secure] offer")).to(BOB));

            assertThat(Stream.of(bySubject, byHeader)).allSatisfy(refused -> {
                assertThat(refused.at("RemoteDelivery")).isEmpty();
                assertThat(refused.to(ALICE).text()).contains(CAROL);
            });
            assertThat(encrypted.to(BOB).message().getContentType()).contains("enveloped-data");
        }
    }

    @Test
    void encryptRequiredLetsNothingLeaveInClear() throws Exception {
        try (MailetContainer james = start("encrypt-required")) {
            Outcome outcome = james.submit(submission(fromAlice("offer")).to(BOB, CAROL));

            assertThat(outcome.at("RemoteDelivery")).singleElement().satisfies(sent -> {
                assertThat(sent.recipients()).containsExactly(BOB);
                assertThat(sent.message().getContentType()).contains("enveloped-data");
            });
            assertThat(outcome.to(ALICE).text()).contains(CAROL);
        }
    }

    @Test
    void decryptAndVerifyInboundHoldsForgeriesBackAndDeliversTheRest() throws Exception {
        byte[] signedByBob = openSsl.cmsSign(Messages.plain().entity(), bob);
        try (MailetContainer james = start("decrypt-and-verify-inbound")) {
            Delivery good = james.submit(incoming(addressed(signedByBob))).to(ALICE);
            Outcome forged = james.submit(incoming(addressed(CAROL, signedByBob)));

            assertThat(good.header("X-SMIME-Status")).containsExactly("Good signature");
            assertThat(forged.at("LocalDelivery")).isEmpty();
            assertThat(forged.at("memory://var/mail/smime-quarantine")).singleElement().satisfies(held ->
                assertThat(held.attributes()).containsEntry("org.signet.signature.status", "mismatch"));
        }
    }

    private MailetContainer start(String sample) throws Exception {
        return Sample.start(sample, conf).withUser(ALICE);
    }

    private static MailBuilder fromAlice(String subject) {
        return Messages.mail().from(ALICE).to(BOB + ", " + CAROL).subject(subject).text("Dear all,\n");
    }

    private static Submission submission(MailBuilder mail) {
        return Submission.of(mail.bytes()).from(ALICE).authenticatedAs(ALICE);
    }

    private static Submission incoming(byte[] mail) {
        return Submission.of(mail).from(BOB).to(ALICE);
    }

    private static byte[] addressed(byte[] opensslMail) {
        return addressed(BOB, opensslMail);
    }

    private static byte[] addressed(String from, byte[] opensslMail) {
        return Sample.addressed(from, ALICE, opensslMail);
    }
}
