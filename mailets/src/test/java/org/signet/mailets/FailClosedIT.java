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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.mailets.EncryptionScene.CA;
import static org.signet.mailets.EncryptionScene.assertEncryptedButNotFor;
import static org.signet.mailets.EncryptionScene.assertReadableBy;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.James.CAROL;
import static org.signet.mailets.RulesScene.ERIN;
import static org.signet.mailets.RulesScene.MARKER;

import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.mailets.faults.FailingDisk;
import org.signet.mailets.faults.FailingProviders;
import org.signet.mailets.faults.FailingSource;
import org.signet.mailets.faults.FaultKind;
import org.signet.mailets.faults.Faults;
import org.signet.testkit.TestIdentity;

/**
 * Whatever fails while a mail is treated that has to be encrypted, it does not leave in clear, and no recipient is forgotten: every call to
 * what is around the mailet fails in turn, in every way in which it can.
 */
class FailClosedIT {
    /** In place before anything asks for a provider, as each algorithm is looked up once. */
    private static final Faults FAULTS = new Faults();
    private static final FailingProviders PROVIDERS = new FailingProviders(FAULTS);
    private static final String DAVE = "dave@partner.example";
    private static final Map<String, TestIdentity> KEYS = Map.of(BOB, rsa(BOB), CAROL, rsa(CAROL), DAVE, rsa(DAVE));
    private static final TestIdentity ALICES_KEY = rsa(ALICE);
    private static final String REQUIRED = "<default><encrypt>required</encrypt><sign>required</sign></default>";
    private static final String EACH = "<default><encrypt>required-each</encrypt><sign>required</sign></default>";
    private static final String QUARANTINE = "quarantine";

    @TempDir
    private Path home;
    private FailingDisk disk;
    private James james;

    /**
     * A mail, its rules, and how calls fail.
     *
     * @param rules in {@code conf/smime.xml}
     * @param recipients of the envelope; bob is in To and carol in Cc, others are hidden
     * @param kind of failures
     * @param parameters of the mailet
     */
    record Case(String rules, List<String> recipients, FaultKind kind, String... parameters) {
        @Override
        public String toString() {
            return String.join(" ", rules.replaceAll("<[^>]*>", " ").strip(), recipients.toString(), kind.name(),
                    String.join("=", parameters));
        }
    }

    static Stream<Case> cases() {
        return Stream.of(FaultKind.values()).flatMap(kind -> Stream.of(
                new Case(REQUIRED, List.of(BOB, CAROL, DAVE), kind),
                new Case(REQUIRED, List.of(BOB, ERIN), kind),
                new Case(REQUIRED, List.of(BOB, ERIN), kind, "onRefused", QUARANTINE),
                new Case(EACH, List.of(BOB, CAROL, DAVE, ERIN), kind),
                new Case(EACH, List.of(BOB, DAVE, ERIN), kind, "onRefused", QUARANTINE)));
    }

    private static TestIdentity rsa(String address) {
        return CA.issue(address).rsa(2048).create();
    }

    @BeforeEach
    void prepareWhatFails() throws Exception {
        james = new James(home);
        Path certificates = Files.createDirectories(james.conf().resolve("certificates"));
        for (Map.Entry<String, TestIdentity> key : KEYS.entrySet()) {
            key.getValue().writeCertificatePem(certificates.resolve(key.getKey() + ".pem"));
        }
        ALICES_KEY.writePem(Files.createDirectories(james.conf().resolve("keys")).resolve("alice.pem"));
        disk = new FailingDisk(Files.createDirectories(home.resolve("disk")), FAULTS);
    }

    @AfterAll
    static void restoreProviders() {
        PROVIDERS.close();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingLeavesInClearAndNobodyIsForgottenWhateverCallFails(Case one) throws Exception {
        SMIMEApplyRules mailet = FailingRules.in(RulesScene.withRules(james, one.rules()), FAULTS, disk, one.parameters());
        List<String> calls = run(mailet, one, 0);
        assertThat(calls).contains("Supplier.get", "CertificateSource.find", "SigningIdentitySource.find", "UsersRepository.getUsername",
                "message read", "workspace", "file open", "file write", "file read", "file close", "Mail.setAttribute", "Metric.increment",
                "MetricFactory.timer", "TimeMetric.stopAndPublish");
        if (one.recipients().contains(DAVE)) {
            assertThat(calls).contains("crypto Signature SHA256withRSA", "crypto Cipher RSA", "crypto Cipher AES", "Mail.duplicate",
                    "MailetContext.sendMail", "Mail.setRecipients", "Mail.setMessageContent");
        }

        int failed = 0;
        for (int n = 1; n <= calls.size() + 5; n++) {
            failed += run(mailet, one, n).size() >= n ? 1 : 0;
        }
        assertThat(failed).isGreaterThanOrEqualTo(calls.size() - 5);
    }

    /** Treats the mail while the n-th call fails, and tells which calls were made. */
    private List<String> run(SMIMEApplyRules mailet, Case one, int n) throws Exception {
        james.spooled().clear();
        MailImpl mail = RulesScene.fromAlice(RulesScene.to(BOB).header("Cc: " + CAROL), one.recipients().toArray(String[]::new));
        mail.setMessageContent(new FailingSource(James.bytes(mail), FAULTS));
        MailImpl failing = FAULTS.on(mail);
        FAULTS.arm(n, one.kind());
        Optional<Throwable> thrown = thrownBy(mailet, failing);
        List<String> calls = FAULTS.disarm();
        String at = n + " " + (n > 0 && n <= calls.size() ? calls.get(n - 1) : "-") + " " + thrown;
        try {
            if (n == 0) {
                assertThat(thrown).isEmpty();
            }
            assertNothingLeaks(failing, thrown.isPresent());
            assertNobodyIsForgotten(failing, thrown.isPresent(), one.recipients());
        } catch (AssertionError e) {
            throw new AssertionError("when this call fails: " + at, e);
        }
        return calls;
    }

    /** As James' container does, which sends a mail whose mailet throws anything to the processor {@code error}. */
    private static Optional<Throwable> thrownBy(SMIMEApplyRules mailet, Mail mail) {
        try {
            mailet.service(mail);
            return Optional.empty();
        } catch (MessagingException | RuntimeException | Error e) {
            return Optional.of(e);
        }
    }

    private void assertNothingLeaks(Mail mail, boolean thrown) throws Exception {
        for (Mail sent : james.spooled()) {
            if (isNotice(sent)) {
                assertThat(James.text(sent)).doesNotContain(MARKER);
            } else if (!isHeld(sent)) {
                assertEncryptedForItsRecipientsAlone(sent);
            }
        }
        if (!thrown && !isHeld(mail) && !mail.getRecipients().isEmpty()) {
            assertEncryptedForItsRecipientsAlone(mail);
        }
    }

    private static boolean isNotice(Mail sent) {
        return sent.getMaybeSender().isNullSender() && sent.getRecipients().equals(James.addresses(ALICE));
    }

    private static boolean isHeld(Mail mail) {
        return Set.of(Mail.GHOST, Mail.ERROR, QUARANTINE).contains(mail.getState());
    }

    private static void assertEncryptedForItsRecipientsAlone(Mail mail) throws Exception {
        List<String> recipients = mail.getRecipients().stream().map(MailAddress::asString).toList();
        assertThat(recipients).isNotEmpty();
        assertThat(James.text(mail)).doesNotContain(MARKER);
        for (String reader : recipients) {
            assertThat(KEYS).containsKey(reader);
            assertReadableBy(mail, KEYS.get(reader));
        }
        // Who is in To or Cc may be read for by a message whose other recipients got theirs in a mail that was sent before.
        for (String other : List.of(BOB, CAROL, DAVE)) {
            if (!recipients.contains(other) && (recipients.contains(DAVE) || other.equals(DAVE))) {
                assertEncryptedButNotFor(mail, KEYS.get(other));
            }
        }
    }

    private void assertNobodyIsForgotten(Mail mail, boolean thrown, List<String> recipients) throws Exception {
        Set<String> caredFor = new HashSet<>();
        for (Mail sent : james.spooled()) {
            String text = James.text(sent);
            recipients.stream().filter(recipient -> isNotice(sent) ? text.contains("Final-Recipient: rfc822; " + recipient + "\r\n")
                    : sent.getRecipients().contains(James.addresses(recipient).getFirst())).forEach(caredFor::add);
        }
        if (thrown || !Mail.GHOST.equals(mail.getState())) {
            mail.getRecipients().forEach(recipient -> caredFor.add(recipient.asString()));
        }
        assertThat(caredFor).containsAll(recipients);
    }
}
