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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signet.SmimeException;
import org.signet.mime.Computation;
import org.signet.mime.Content;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** Messages that Signet gives to James are stored once, however often they are read, and by whom. */
class StoredMessageTest {
    private final Workspace workspace = Workspace.open();

    @AfterEach
    void close() throws IOException {
        workspace.close();
    }

    private static MailImpl received() throws MessagingException {
        MailImpl mail = MailImpl.builder().name("mail").build();
        mail.setMessageContent(MimeMessageInputStreamSource.create("StoredMessageTest", stream("Subject: old\r\n\r\nold\r\n")));
        return mail;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private String read(Mail mail) throws MessagingException, IOException, SmimeException {
        return text(MailContent.read(mail, workspace));
    }

    private static String text(MimeEntity entity) throws IOException {
        return new String(entity.content().toBytes(10_000_000), StandardCharsets.UTF_8);
    }

    /** In a temporary file. */
    private MimeEntity large(String header) throws IOException, SmimeException {
        return MimeEntity.read(stream(header + "line\r\n".repeat(300_000)), workspace);
    }

    /** Where nothing can be stored. */
    private static Workspace full() {
        return Workspace.open(Path.of("no-such-directory"), 0);
    }

    @Test
    void replacementIsNotCopied() throws Exception {
        MailImpl mail = received();
        MailContent.replace(mail, large("Subject: new\r\n\r\n"), workspace, full());
        workspace.close();

        assertThat(read(mail)).startsWith("Subject: new\r\n\r\nline\r\n");
        LifecycleUtil.dispose(mail);
    }

    @Test
    void messageThatSignetHasStoredIsReadWithoutACopy() throws Exception {
        MailImpl mail = received();
        MailContent.replace(mail, large("Subject: new\r\n\r\n"), workspace);

        assertThat(text(MailContent.read(mail, full()))).startsWith("Subject: new\r\n\r\nline\r\n");
        LifecycleUtil.dispose(mail);
    }

    @Test
    void messageThatSignetHasStoredAndAMailetHasChangedIsReadAsChanged() throws Exception {
        MailImpl mail = received();
        MailContent.replace(mail, large("Subject: Gr\u00fc\u00dfe\r\n\r\n"), workspace);
        mail.getMessage().addHeader("X-Added", "yes");

        assertThat(read(mail)).startsWith("X-Added: yes\r\nSubject: Gr\u00fc\u00dfe\r\n\r\nline\r\n");
        LifecycleUtil.dispose(mail);
    }

    @Test
    void replacementMayHoldWhatTheMailHadBefore() throws Exception {
        MailImpl mail = received();
        MailContent.replace(mail, large("Subject: new\r\n\r\n"), workspace);
        MimeEntity stored = MailContent.read(mail, workspace);
        MailContent.replace(mail, stored.withHeaders(MimeEntity.read(stream("Subject: newer\r\n\r\n"), workspace).headers()), workspace);

        assertThat(read(mail)).startsWith("Subject: newer\r\n\r\nline\r\n").endsWith("line\r\n");
        assertThat(mail.getMessageSize()).isEqualTo("Subject: newer\r\n\r\n".length() + 6 * 300_000);
        LifecycleUtil.dispose(mail);
    }

    @Test
    void mailKeepsItsMessageIfJamesDoesNotTakeTheOther() throws Exception {
        MailImpl mail = spy(received());
        MimeEntity other = large("Subject: new\r\n\r\n");
        doThrow(new MessagingException("injected")).when(mail).setMessageContent(any());

        assertThatThrownBy(() -> MailContent.replace(mail, other, workspace)).hasMessage("injected");
        assertThat(read(mail)).isEqualTo("Subject: old\r\n\r\nold\r\n");
        assertThatThrownBy(() -> text(other)).isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void whatIsComputedAsItIsReadIsStoredOnce() throws Exception {
        AtomicInteger computed = new AtomicInteger();
        MimeEntity message = computed(out -> {
            computed.incrementAndGet();
            out.write("body!".getBytes(StandardCharsets.US_ASCII));
        });
        MailImpl copy = received();
        MailContent.lend(copy, message, Workspace.open());
        MailImpl mail = received();
        MailContent.replace(mail, message, workspace);

        assertThat(read(copy)).isEqualTo(read(mail)).isEqualTo("Subject: new\r\n\r\nbody!");
        assertThat(computed).hasValue(2);
    }

    private interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /** With a body of five bytes that nobody stores. */
    private MimeEntity computed(Writing body) throws IOException, SmimeException {
        Headers headers = MimeEntity.read(stream("Subject: new\r\n\r\n"), workspace).headers();
        return MimeEntity.of(headers, Content.computed(5, new Computation() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                body.writeTo(out);
            }

            @Override
            public Run start(OutputStream out) {
                return () -> {
                    body.writeTo(out);
                    return false;
                };
            }
        }));
    }

    @Test
    void whatCannotBeComputedLeavesTheMailAsItIs() throws Exception {
        MimeEntity message = computed(out -> {
            throw new IOException("injected");
        });
        MailImpl mail = received();

        assertThatThrownBy(() -> MailContent.replace(mail, message, workspace)).hasMessage("injected");
        assertThatThrownBy(() -> MailContent.lend(mail, message, workspace)).hasMessage("injected");
        assertThat(text(MailContent.read(mail, Workspace.open()))).isEqualTo("Subject: old\r\n\r\nold\r\n");
    }

    @Test
    void lentMessageIsReadableAndNotCopied() throws Exception {
        MailImpl copy = received();
        MimeEntity message = large("Subject: new\r\n\r\n");
        MailContent.lend(copy, message, full());
        assertThat(read(copy)).isEqualTo(text(message));
        LifecycleUtil.dispose(copy);

        assertThat(text(message)).startsWith("Subject: new");
    }
}
