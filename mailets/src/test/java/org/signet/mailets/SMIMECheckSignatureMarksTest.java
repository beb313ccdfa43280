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
import static org.signet.mailets.CheckingScene.ALICES_KEY;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.sign.SignatureForm;
import org.signet.testkit.Messages;

/** Tags and banners, and the time that a verdict is for. */
class SMIMECheckSignatureMarksTest {
    private static final byte[] PLAIN = Messages.plain().bytes();
    private static final String[] MARKS = {"subjectTags", "valid=[signed],mismatch=[FORGED SENDER],malformed=[UNREADABLE]",
        "banners", "valid=Signed by its sender,none=Nobody signed this"};
    private static final Instant EXPIRY = Instant.parse("2024-03-01T00:00:00Z");
    private static final Instant BEFORE = Instant.parse("2024-02-01T00:00:00Z");

    @TempDir
    private Path home;
    private CheckingScene scene;

    @BeforeEach
    void trustTheAuthority() throws Exception {
        scene = new CheckingScene(home);
    }

    private static String[] header(Mail mail, String name) throws MessagingException {
        return mail.getMessage().getHeader(name);
    }

    private static byte[] byAnExpiredSigner() throws Exception {
        return CheckingScene.signed(PLAIN, CheckingScene.CA.issue(James.ALICE).expiredOn(EXPIRY).create(), SignatureForm.CLEAR);
    }

    private static MailImpl received(byte[] message, Instant at) throws MessagingException {
        MailImpl mail = James.received(message, James.BOB);
        mail.setLastUpdated(Date.from(at));
        return mail;
    }

    @Test
    void subjectAndBannerSayTheVerdict() throws Exception {
        byte[] message = CheckingScene.signed(PLAIN, ALICES_KEY, SignatureForm.CLEAR);
        Mail mail = scene.checked(message, MARKS);

        assertThat(header(mail, "Subject")).containsExactly("[signed] Test");
        assertThat(header(mail, "X-SMIME-Banner")).containsExactly("Signed by its sender");
        assertThat(James.text(mail)).endsWith(James.text(message).replace("Subject: Test", "Subject: [signed] Test"));
    }

    @Test
    void verdictWithoutATextHasNone() throws Exception {
        Mail mail = scene.checked(CheckingScene.signed(PLAIN, CheckingScene.CA.issue("mallory@example.org").create(),
                SignatureForm.CLEAR), MARKS);

        assertThat(header(mail, "Subject")).containsExactly("[FORGED SENDER] Test");
        assertThat(header(mail, "X-SMIME-Banner")).isNull();
    }

    @Test
    void marksThatTheSenderWroteAreTakenOut() throws Exception {
        byte[] forged = Messages.mail().from(James.ALICE).subject("=?UTF-8?Q?[signed]?= Pay at once")
                .header("X-SMIME-Banner: Signed by its sender").text("x").bytes();
        Mail mail = scene.checked(forged, MARKS);

        assertThat(header(mail, "Subject")).containsExactly("Pay at once");
        assertThat(header(mail, "X-SMIME-Banner")).containsExactly("Nobody signed this");
        assertThat(header(scene.checked(forged), "X-SMIME-Banner")).isNull();
    }

    @Test
    void marksAreTakenOutOfAHeaderThatIsTooLargeToRead() throws Exception {
        byte[] message = James.bytes("Subject: [signed] Pay\r\nX-SMIME-Banner: Trust me\r\nX: " + "y".repeat(1_100_000) + "\r\n\r\nx");
        Mail mail = scene.checked(message, MARKS);

        assertThat(header(mail, "Subject")).containsExactly("[UNREADABLE] Pay");
        assertThat(header(mail, "X-SMIME-Banner")).isNull();
    }

    @Test
    void signerWhoWasTrustedWhenTheMailCameInIsGood() throws Exception {
        Mail mail = scene.checked(received(byAnExpiredSigner(), BEFORE));

        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(mail)).contains(SignatureStatus.VALID);
        assertThat(SmimeAttributes.SIGNATURE_FINDINGS.get(mail).orElseThrow()).contains("certificate-expired-since");
        assertThat(SmimeAttributes.SIGNATURE_VERDICT.get(mail).orElseThrow().judgedAt()).isEqualTo(BEFORE);
    }

    @Test
    void dateThatTheSenderWritesCountsForNothing() throws Exception {
        String backdated = "Received: from a by b; Thu, 1 Feb 2024 00:00:00 +0000\r\nDate: Thu, 1 Feb 2024 00:00:00 +0000\r\n"
                + James.text(byAnExpiredSigner());

        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(scene.checked(James.bytes(backdated)))).contains(SignatureStatus.UNTRUSTED);
    }

    @Test
    void expiredSignerIsRefusedWhereThePresentCounts() throws Exception {
        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(scene.checked(received(byAnExpiredSigner(), BEFORE), "time", "now")))
                .contains(SignatureStatus.UNTRUSTED);
    }

    @Test
    void timeOfATrustedMailetCounts() throws Exception {
        MailImpl mail = James.received(byAnExpiredSigner(), James.BOB);
        mail.setAttribute(new Attribute(AttributeName.of("org.example.Stamp"), AttributeValue.of(BEFORE.atZone(ZoneOffset.UTC))));

        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(scene.checked(mail, "time", "attribute:org.example.Stamp")))
                .contains(SignatureStatus.VALID);
    }

    @Test
    void mailOfWhichTheTrustedMailetSaysNothingIsNotJudgedAndUnchanged() throws Exception {
        byte[] message = byAnExpiredSigner();
        MailImpl mail = James.received(message, James.BOB);

        assertThatThrownBy(() -> scene.checked(mail, "time", "attribute:org.example.Stamp")).isInstanceOf(MessagingException.class)
                .hasMessageContaining("the attribute org.example.Stamp says no time");
        assertThat(James.text(mail)).isEqualTo(James.text(message));
        assertThat(mail.attributes()).isEmpty();
    }
}
