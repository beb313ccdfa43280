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
package org.signet.james.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.DsnParameters;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalNoticeTest {
    private static final String SECRET = "the secret";
    private static final String ORIGINAL = "Received: from laptop\r\nFrom: alice@example.org\r\nTo: erin@elsewhere.example\r\n"
            + "Bcc: dave@example.org\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nSubject: Offer\r\n"
            + "X-Internal: " + SECRET + "\r\n\r\n" + SECRET + "\r\n";

    private final MailetContext context = mock(MailetContext.class);
    private final List<MailImpl> sent = new ArrayList<>();
    private MailImpl mail;

    @BeforeEach
    void aliceSends() throws Exception {
        when(context.getPostmaster()).thenReturn(new MailAddress("postmaster@example.org"));
        doAnswer(call -> sent.add(MailImpl.duplicate(call.getArgument(0)))).when(context).sendMail(any(Mail.class), eq(Mail.DEFAULT));
        mail = mail(ORIGINAL);
    }

    private static MailImpl mail(String message) throws Exception {
        MailImpl mail = MailImpl.builder().name("mail").sender("alice@example.org").addRecipient("erin@elsewhere.example").build();
        mail.setMessageContent(MimeMessageInputStreamSource.create("Notice",
                new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
        return mail;
    }

    private MimeMessage notice(FailedRecipient... failed) throws Exception {
        new RefusalNotice(context).send(mail, "It was not sent to Zo\u00eb.\n", List.of(failed));
        return sent.getFirst().getMessage();
    }

    private static FailedRecipient failed(String address) throws Exception {
        return new FailedRecipient(new MailAddress(address), FailedRecipient.NO_KEY, "no-certificate");
    }

    private static BodyPart part(MimeMessage notice, int index) throws Exception {
        return ((MimeMultipart) notice.getContent()).getBodyPart(index);
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String text(MimeMessage notice) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        notice.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void noticeGoesToTheSenderAndHasNoSenderItself() throws Exception {
        MimeMessage notice = notice(failed("erin@elsewhere.example"));

        assertThat(sent.getFirst().getRecipients()).containsExactly(new MailAddress("alice@example.org"));
        assertThat(sent.getFirst().getMaybeSender().isNullSender()).isTrue();
        assertThat(notice.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(notice.getHeader("In-Reply-To")).containsExactly("<1@example.org>");
        assertThat(notice.getHeader("References")).containsExactly("<1@example.org>");
        assertThat(notice.getSentDate()).isNotNull();
    }

    @Test
    void noticeIsAReportOfThreeParts() throws Exception {
        MimeMessage notice = notice(failed("erin@elsewhere.example"));

        ParameterList parameters = new ContentType(notice.getContentType()).getParameterList();
        assertThat(notice.isMimeType("multipart/report")).isTrue();
        assertThat(parameters.get("report-type")).isEqualTo("delivery-status");
        assertThat(((MimeMultipart) notice.getContent()).getCount()).isEqualTo(3);
        assertThat(part(notice, 0).getContent()).isEqualTo("It was not sent to Zo\u00eb.\r\n");
        assertThat(part(notice, 1).isMimeType("message/delivery-status")).isTrue();
        assertThat(part(notice, 2).isMimeType("text/rfc822-headers")).isTrue();
    }

    @Test
    void statusNamesEachRecipientForPrograms() throws Exception {
        MimeMessage notice = notice(failed("erin@elsewhere.example"),
                new FailedRecipient(new MailAddress("bob@partner.example"), FailedRecipient.NOT_AUTHORIZED, "others-refused"));

        assertThat(text(part(notice, 1))).isEqualTo("""
                Reporting-MTA: dns; example.org

                Final-Recipient: rfc822; erin@elsewhere.example
                Action: failed
                Status: 5.7.5
                Diagnostic-Code: X-Signet; no-certificate

                Final-Recipient: rfc822; bob@partner.example
                Action: failed
                Status: 5.7.1
                Diagnostic-Code: X-Signet; others-refused
                """.replace("\n", "\r\n"));
    }

    @Test
    void envelopeIdOfTheSendersProgramIsGivenBackDecoded() throws Exception {
        mail.setDsnParameters(new DsnParameters.Builder().envId(DsnParameters.EnvId.of("QQ+2B314159")).build().orElseThrow());

        assertThat(text(part(notice(failed("erin@elsewhere.example")), 1))).contains("Original-Envelope-Id: QQ+314159\r\n");
    }

    @Test
    void onlyHarmlessFieldsOfTheOriginalAreShown() throws Exception {
        MimeMessage notice = notice(failed("erin@elsewhere.example"));

        assertThat(text(part(notice, 2))).isEqualTo("From: alice@example.org\r\nTo: erin@elsewhere.example\r\n"
                + "Date: Sat, 21 Nov 2026 10:00:00 +0000\r\nMessage-ID: <1@example.org>\r\nSubject: Offer\r\n");
        assertThat(text(notice)).doesNotContain(SECRET, "dave@example.org");
    }

    @Test
    void headerInUtf8TravelsInAscii() throws Exception {
        mail = mail("From: alice@example.org\r\nSubject: Gr\u00fc\u00dfe\r\n\r\nx");
        MimeMessage notice = notice(failed("erin@elsewhere.example"));

        assertThat(text(part(notice, 2))).contains("Subject: Gr\u00fc\u00dfe");
        assertThat(text(notice)).contains("Subject: Gr=C3=BC=C3=9Fe").doesNotContain("\u00fc");
    }

    @Test
    void fieldThatHidesAnotherIsLeftOut() throws Exception {
        mail = mail("From: alice@example.org\r\nSubject: a\rBcc: dave@example.org\r\nMessage-ID: <a b>\r\n\r\nx");
        MimeMessage notice = notice(failed("erin@elsewhere.example"));

        assertThat(text(notice)).doesNotContain("dave");
        assertThat(notice.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void mailWhoseHeaderCannotBeReadIsToldOfWithoutIt() throws Exception {
        mail = mail("X: " + "y".repeat(1_100_000) + "\r\n\r\nx");

        assertThat(((MimeMultipart) notice(failed("erin@elsewhere.example")).getContent()).getCount()).isEqualTo(2);
    }

    @Test
    void mailWithoutSenderIsNotAnswered() throws Exception {
        mail.setSender(null);

        assertThat(RefusalNotice.isPossible(mail)).isFalse();
        assertThatThrownBy(() -> notice()).isInstanceOf(IllegalArgumentException.class);
        assertThat(sent).isEmpty();
    }
}
