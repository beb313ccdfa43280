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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.signet.mailets.EncryptionScene.BOBS_KEY;
import static org.signet.mailets.EncryptionScene.CA;
import static org.signet.mailets.EncryptionScene.SECRET;
import static org.signet.mailets.EncryptionScene.assertReadableBy;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.status.EncryptionStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.testkit.Messages;

class SMIMEEncryptMissingCertificateTest {
    private static final String ERIN = "erin@elsewhere.example";
    private static final byte[] MESSAGE = Messages.mail().from(ALICE).to(BOB + ", " + ERIN).text(SECRET + "\n").bytes();

    @TempDir
    private Path home;
    private James james;
    private MailImpl mail;

    @BeforeEach
    void sendToSomebodyWithoutCertificate() throws Exception {
        james = EncryptionScene.in(home);
        mail = James.received(MESSAGE, BOB, ERIN);
    }

    private void assertNothingLeftTheServer() throws Exception {
        assertThat(james.spooled()).isEmpty();
        assertThat(James.text(mail)).isEqualTo(James.text(MESSAGE));
    }

    private void assertNothingButANoticeLeftTheServer(String... texts) throws Exception {
        assertSenderWasTold(texts);
        assertThat(james.spooled()).hasSize(1);
        assertThat(James.text(mail)).isEqualTo(James.text(MESSAGE));
    }

    private void assertSenderWasTold(String... texts) throws Exception {
        Mail notice = james.spooled().getFirst();
        assertThat(notice.getMaybeSender().isNullSender()).isTrue();
        assertThat(notice.getRecipients()).containsExactlyElementsOf(James.addresses(ALICE));
        assertThat(James.text(notice)).contains(texts).contains("report-type=delivery-status").doesNotContain(SECRET);
    }

    @Test
    void nobodyGetsMailThatCannotBeEncryptedForAllAndTheSenderIsTold() throws Exception {
        james.encrypt().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertNothingButANoticeLeftTheServer("Final-Recipient: rfc822; " + ERIN, "Final-Recipient: rfc822; " + BOB);
        assertThat(SmimeAttributes.ENCRYPTION_STATUS.get(mail)).contains(EncryptionStatus.NO_CERTIFICATE);
        assertThat(SmimeAttributes.RECIPIENTS_WITHOUT_CERTIFICATE.get(mail)).contains(List.of(ERIN));
    }

    @Test
    void noticeIsWhatTheAdministratorWrote() throws Exception {
        james.encrypt("notice", "No certificate for [recipients].").service(mail);

        assertSenderWasTold("\r\n\r\nNo certificate for erin@elsewhere.example.\r\n");
    }

    @Test
    void mailWithoutSenderIsNotLost() throws Exception {
        mail.setSender(null);
        james.encrypt().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.ERROR);
        assertThat(mail.getErrorMessage()).contains(ERIN);
        assertNothingLeftTheServer();
    }

    @Test
    void wholeMailGoesToTheProcessorThatTheAdministratorNames() throws Exception {
        SMIMEEncrypt encrypt = james.encrypt("onMissingCertificate", "portal");
        encrypt.service(mail);

        assertThat(mail.getState()).isEqualTo("portal");
        assertNothingLeftTheServer();
        assertThat(encrypt.requiredProcessingState()).containsExactly(new ProcessingState("portal"));
    }

    @Test
    void wholeMailIsSentInClearOnlyWhereTheAdministratorSaysSo() throws Exception {
        james.encrypt("onMissingCertificate", "sendInClear").service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.TRANSPORT);
        assertThat(SmimeAttributes.ENCRYPTION_STATUS.get(mail)).contains(EncryptionStatus.SENT_IN_CLEAR);
        assertNothingLeftTheServer();
    }

    @Test
    void mailThatAnotherMailetLetGoInClearIsNotLetGoByThisOne() throws Exception {
        james.encrypt("onMissingCertificate", "sendInClear").service(mail);
        james.encrypt().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    void othersGetTheirsEncryptedWhereEachCounts() throws Exception {
        james.encrypt("recipients", "each").service(mail);

        assertThat(mail.getRecipients()).containsExactlyElementsOf(James.addresses(BOB));
        assertReadableBy(mail, BOBS_KEY);
        assertSenderWasTold("Final-Recipient: rfc822; " + ERIN);
        assertThat(James.text(james.spooled().getFirst())).doesNotContain("rfc822; " + BOB);
        assertThat(james.spooled()).hasSize(1);
    }

    @Test
    void theRestGoesToTheProcessorWhereEachCounts() throws Exception {
        james.encrypt("recipients", "each", "onMissingCertificate", "portal").service(mail);

        assertReadableBy(mail, BOBS_KEY);
        Mail rest = james.spooled().getFirst();
        assertThat(rest.getRecipients()).containsExactlyElementsOf(James.addresses(ERIN));
        assertThat(rest.getState()).isEqualTo("portal");
        assertThat(James.text(rest)).isEqualTo(James.text(MESSAGE));
    }

    @Test
    void theRestIsSentInClearWhereEachCountsAndIsNotHeldWhenItComesByAgain() throws Exception {
        SMIMEEncrypt encrypt = james.encrypt("recipients", "each", "onMissingCertificate", "sendInClear");
        encrypt.service(mail);

        assertReadableBy(mail, BOBS_KEY);
        Mail rest = james.spooled().getFirst();
        assertThat(rest.getState()).isEqualTo(Mail.TRANSPORT);
        encrypt.service(rest);
        assertThat(James.text(rest)).isEqualTo(James.text(MESSAGE));
        assertThat(james.spooled()).hasSize(1);
    }

    @Test
    void theRestOfAMailWithoutSenderIsNotLost() throws Exception {
        mail.setSender(null);
        james.encrypt("recipients", "each").service(mail);

        assertReadableBy(mail, BOBS_KEY);
        assertThat(james.spooled().getFirst().getState()).isEqualTo(Mail.ERROR);
        assertThat(james.spooled().getFirst().getRecipients()).containsExactlyElementsOf(James.addresses(ERIN));
    }

    @Test
    void expiredCertificateIsNoCertificate() throws Exception {
        CA.issue(ERIN).expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create()
                .writeCertificatePem(james.conf().resolve("certificates/erin.pem"));
        james.encrypt().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    void certificateThatIsForSigningAloneIsNoCertificate() throws Exception {
        CA.issue(ERIN).ed25519().create().writeCertificatePem(james.conf().resolve("certificates/erin.pem"));
        james.encrypt().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    void mailThatCannotBeReadIsRefusedAndNeverSent() throws Exception {
        mail = James.received(James.bytes("From: a@b\r\nX: " + "y".repeat(1_100_000) + "\r\n\r\n" + SECRET), BOB);
        james.encrypt("onMissingCertificate", "sendInClear").service(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertSenderWasTold("Final-Recipient: rfc822; " + BOB, "Status: 5.6.0");

        james.encrypt("onMalformed", "quarantine").service(mail);
        assertThat(mail.getState()).isEqualTo("quarantine");
    }

    @Test
    void ignoringExceptionsWouldSendInClearSoJamesDoesNotStart() throws Exception {
        assertThatThrownBy(() -> james.encrypt("onMailetException", "ignore")).isInstanceOf(MessagingException.class)
                .hasMessageStartingWith("mailetcontainer.xml, SMIMEEncrypt: the parameter onMailetException is «ignore», which would send"
                        + " mail in the clear");
        james.encrypt("onMailetException", "ignore", "onMissingCertificate", "sendInClear");
        james.encrypt("onMailetException", "quarantine");
    }
}
