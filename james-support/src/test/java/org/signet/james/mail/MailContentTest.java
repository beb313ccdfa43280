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
package org.signet.james.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.james.server.core.MimeMessageWrapper;
import org.apache.mailet.Mail;
import org.apache.mailet.base.test.FakeMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signet.MalformedMessageException;
import org.signet.SmimeException;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

class MailContentTest {
    private static final String RAW_UTF8_AND_BARE_LINE_FEEDS =
            "Subject: Gr\u00fc\u00dfe \u20ac\nX-Folded: a\n\tb\nMessage-ID: <1@x>\n\nHallo\nWelt\n";

    private final Workspace workspace = Workspace.open();

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    private static MailImpl received(String message) throws MessagingException {
        MailImpl mail = MailImpl.builder().name("mail").build();
        InputStream in = new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8));
        mail.setMessageContent(MimeMessageInputStreamSource.create("MailContentTest", in));
        return mail;
    }

    private String read(Mail mail) throws MessagingException, IOException, SmimeException {
        return text(MailContent.read(mail, workspace));
    }

    private String header(Mail mail) throws MessagingException, IOException, SmimeException {
        return text(MailContent.readHeader(mail, workspace));
    }

    private static String text(MimeEntity entity) throws IOException {
        return new String(entity.content().toBytes(10_000_000), StandardCharsets.UTF_8);
    }

    private static MimeEntity entity(String text) throws IOException, SmimeException {
        return MimeEntity.of(Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** In a temporary file. */
    private MimeEntity large(String header) throws IOException, SmimeException {
        return MimeEntity.read(new ByteArrayInputStream((header + "line\r\n".repeat(300_000)).getBytes(StandardCharsets.UTF_8)), workspace);
    }

    @Test
    void messageThatNoMailetTouchedIsReadByteForByte() throws Exception {
        assertThat(read(received(RAW_UTF8_AND_BARE_LINE_FEEDS))).isEqualTo(RAW_UTF8_AND_BARE_LINE_FEEDS);
    }

    @Test
    void messageWhoseHeaderWasLookedAtIsReadByteForByte() throws Exception {
        MailImpl mail = received(RAW_UTF8_AND_BARE_LINE_FEEDS);
        mail.getMessage().getHeader("Subject");

        assertThat(read(mail)).isEqualTo(RAW_UTF8_AND_BARE_LINE_FEEDS);
    }

    @Test
    void headerAloneHasTheSameBytesWhoeverChangedIt() throws Exception {
        MailImpl mail = received(RAW_UTF8_AND_BARE_LINE_FEEDS);
        assertThat(header(mail)).isEqualTo("Subject: Gr\u00fc\u00dfe \u20ac\nX-Folded: a\n\tb\nMessage-ID: <1@x>\n\n");

        mail.getMessage().addHeader("X-Added", "\u20ac");
        assertThat(header(mail)).contains("Subject: Gr\u00fc\u00dfe \u20ac\r\n").contains("X-Added: \u20ac\r\n").doesNotContain("Welt");
    }

    @Test
    void headerOfWhateverSizeIsNoHeader() throws Exception {
        MailImpl mail = received("X: " + "x".repeat(1024 * 1024) + "\n\nHallo\n");

        assertThatThrownBy(() -> MailContent.readHeader(mail, workspace)).isInstanceOf(MalformedMessageException.class);
        assertThatThrownBy(() -> MailContent.readHeader(FakeMail.builder().name("mail").build(), workspace))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void rawUtf8InAHeaderThatAMailetChangedIsKept() throws Exception {
        MailImpl mail = received(RAW_UTF8_AND_BARE_LINE_FEEDS);
        mail.getMessage().addHeader("X-Added", "\u20ac");

        assertThat(read(mail)).contains("Subject: Gr\u00fc\u00dfe \u20ac\r\nX-Folded: a\r\n\tb\r\n").contains("X-Added: \u20ac\r\n")
                .endsWith("\r\n\r\nHallo\nWelt\n");
    }

    @Test
    void rawUtf8InAHeaderOfAParsedMessageIsKept() throws Exception {
        MailImpl mail = received(RAW_UTF8_AND_BARE_LINE_FEEDS);
        mail.getMessage().getContent();

        assertThat(read(mail)).isEqualTo("Subject: Gr\u00fc\u00dfe \u20ac\r\nX-Folded: a\r\n\tb\r\nMessage-ID: <1@x>\r\n\r\nHallo\nWelt\n");
    }

    @Test
    void bodyThatAMailetChangedIsReadAsChanged() throws Exception {
        MailImpl mail = received("Subject: a\r\n\r\nold\r\n");
        mail.getMessage().setText("new");
        mail.getMessage().saveChanges();

        assertThat(read(mail)).contains("Subject: a\r\n").endsWith("\r\n\r\nnew");
    }

    @Test
    void messageOfAnotherMailThanJamesOwnIsRead() throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream("Subject: a\r\n\r\nbody\r\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(read(FakeMail.from(message))).isEqualTo("Subject: a\r\n\r\nbody\r\n");
    }

    @Test
    void mailWithoutMessageIsMalformed() {
        assertThatThrownBy(() -> read(mock(Mail.class))).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void replacementIsWhatJamesReadsEvenAfterTheWorkspaceIsClosed() throws Exception {
        MailImpl mail = received("Subject: old\r\n\r\nold\r\n");
        String large = "Subject: Gr\u00fc\u00dfe\nMessage-ID: <1@x>\n\n" + "line\n".repeat(500_000);
        try (Workspace other = Workspace.open()) {
            MailContent.replace(mail, MimeEntity.read(new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)), other), other);
        }

        assertThat(mail.getMessageSize()).isEqualTo(large.getBytes(StandardCharsets.UTF_8).length);
        assertThat(mail.getMessage().getMessageID()).isEqualTo("<1@x>");
        assertThat(read(mail)).isEqualTo(large);
        try (InputStream in = ((MimeMessageWrapper) mail.getMessage()).getMessageInputStream()) {
            assertThat(in.readAllBytes()).isEqualTo(large.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void questionMarksOfAnUntouchedHeaderAreItsOwn() throws Exception {
        String message = "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= why?\nX-Other: ?\n\nHallo\n";
        assertThat(read(received(message))).isEqualTo(message);
    }

    @Test
    void headerOfMoreThanUsualLengthIsReadToItsEnd() throws Exception {
        String header = "X-Long: x\r\n".repeat(5_000) + "Subject: last\r\n\r\n";
        assertThat(header(received(header + "body\r\n"))).isEqualTo(header);
    }

    @Test
    void jamesCanDuplicateAMailWithAReplacedMessage() throws Exception {
        MailImpl mail = received("Subject: old\r\n\r\nold\r\n");
        MailContent.replace(mail, entity("Subject: new\r\n\r\nnew\r\n"), workspace);

        assertThat(read(mail.duplicate())).isEqualTo("Subject: new\r\n\r\nnew\r\n");
    }

    @Test
    void replacementInAnotherMailThanJamesOwnIsRead() throws Exception {
        FakeMail mail = FakeMail.defaultFakeMail();
        MailContent.replace(mail, entity("Subject: new\r\n\r\nnew\r\n"), workspace);

        assertThat(read(mail)).isEqualTo("Subject: new\r\n\r\nnew\r\n");
    }

    @Test
    void replacementIsGoneWhenJamesDisposesOfTheMail() throws Exception {
        MailImpl mail = received("Subject: old\r\n\r\nold\r\n");
        MailContent.replace(mail, large("Subject: new\r\n\r\n"), workspace);
        InputStream in = ((MimeMessageWrapper) mail.getMessage()).getMessageInputStream();

        LifecycleUtil.dispose(mail);

        assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
        assertThat(leftovers()).isZero();
    }

    @Test
    void temporaryFileOfAReplacementHasNoNameThatAnybodyElseCouldOpen() throws Exception {
        MailImpl mail = received("Subject: old\r\n\r\nold\r\n");
        MailContent.replace(mail, large("Subject: new\r\n\r\n"), workspace);

        assertThat(leftovers()).isZero();
        assertThat(read(mail)).startsWith("Subject: new");
        LifecycleUtil.dispose(mail);
    }

    private static long leftovers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("signet-")
                    && file.getFileName().toString().endsWith(".tmp")).count();
        }
    }

    @Test
    void writtenFormDoesNotDifferFromTheStream() throws Exception {
        MailImpl mail = received("Subject: old\r\n\r\nold\r\n");
        MailContent.replace(mail, entity("Subject: new\r\nX-A:  b\r\n\r\nnew\r\n"), workspace);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        mail.getMessage().writeTo(written);

        assertThat(written.toString(StandardCharsets.US_ASCII)).isEqualTo("Subject: new\r\nX-A:  b\r\n\r\nnew\r\n");
    }
}
