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

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageWrapper;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.james.mail.EntityMessageSource.EntityStream;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** The message of a mail, as bytes: the only place where Signet touches James' message objects. */
public final class MailContent {
    private static final int USUAL_HEADER = 16 * 1024;
    private static final int LONGER_THAN_A_HEADER = 1024 * 1024 + 1;

    private MailContent() {
    }

    /**
     * The message of the mail: byte for byte as received where no mailet has changed it, otherwise as James would write it, except that
     * header bytes that are not ASCII are kept. It can be read until the workspace is closed, or James disposes of the message.
     *
     * @throws MalformedMessageException if there is none, or its header is too large to be one
     * @throws MessagingException if James cannot give it
     * @throws IOException if it cannot be read
     */
    public static MimeEntity read(Mail mail, Workspace workspace) throws MessagingException, IOException, MalformedMessageException {
        MimeMessage message = mail.getMessage();
        if (message == null) {
            throw new MalformedMessageException("the mail has no message");
        }
        if (message instanceof MimeMessageWrapper wrapper) {
            try (InputStream in = wrapper.getMessageInputStream()) {
                return in instanceof EntityStream stored ? MimeEntity.of(stored.content())
                        : RewrittenHeader.repair(MimeEntity.read(in, workspace), wrapper);
            }
        }
        try (ContentWriter writer = workspace.writer()) {
            message.writeTo(writer);
            return RewrittenHeader.repair(MimeEntity.of(writer.finish()), message);
        }
    }

    /**
     * The header of the message of the mail, in the bytes of {@link #read}, and no body: for whom the content does not matter, however
     * large it is.
     *
     * @throws MalformedMessageException if there is none, or it is too large to be one
     * @throws MessagingException if James cannot give it
     * @throws IOException if it cannot be read
     */
    public static MimeEntity readHeader(Mail mail, Workspace workspace)
            throws MessagingException, IOException, MalformedMessageException {
        if (!(mail.getMessage() instanceof MimeMessageWrapper wrapper)) {
            return MimeEntity.of(read(mail, workspace).headers(), Content.EMPTY);
        }
        try (InputStream in = wrapper.getMessageInputStream()) {
            return MimeEntity.of(RewrittenHeader.repair(start(in), wrapper).headers(), Content.EMPTY);
        }
    }

    private static MimeEntity start(InputStream in) throws IOException, MalformedMessageException {
        Content start = Content.of(in.readNBytes(USUAL_HEADER));
        if (start.size() == USUAL_HEADER && MimeEntity.of(start).body().size() == 0) {
            start = Content.join(start, Content.of(in.readNBytes(LONGER_THAN_A_HEADER - USUAL_HEADER)));
        }
        return MimeEntity.of(start);
    }

    /**
     * Gives the mail another message, whose files are deleted when James disposes of it. Nothing is changed if this fails.
     *
     * @param workspace where the message was made; what it is in goes over to the mail, and is not copied. Everything else stays there
     * @throws MessagingException if James cannot take it
     * @throws IOException if it cannot be read or stored
     */
    public static void replace(Mail mail, MimeEntity message, Workspace workspace) throws MessagingException, IOException {
        replace(mail, message, workspace, Workspace.open());
    }

    /**
     * The same.
     *
     * @param own where the message is kept from now on; closed when James disposes of it, or if this fails
     */
    public static void replace(Mail mail, MimeEntity message, Workspace workspace, Workspace own) throws MessagingException, IOException {
        give(mail, EntityMessageSource.of(message, workspace, own));
    }

    /**
     * Lends the mail another message, for one that is disposed of before the workspace of the message is closed: what is stored there is
     * not copied.
     *
     * @param own where the rest is kept; closed when James disposes of the mail, or if this fails
     * @throws MessagingException if James cannot take it
     * @throws IOException if it cannot be read or stored
     */
    public static void lend(Mail mail, MimeEntity message, Workspace own) throws MessagingException, IOException {
        give(mail, EntityMessageSource.lent(message, own));
    }

    private static void give(Mail mail, EntityMessageSource source) throws MessagingException {
        boolean given = false;
        try {
            if (mail instanceof MailImpl james) {
                james.setMessageContent(source);
            } else {
                mail.setMessage(new MimeMessageWrapper(source));
            }
            given = true;
        } finally {
            if (!given && !isOf(source, mail)) {
                source.dispose();
            }
        }
    }

    private static boolean isOf(EntityMessageSource source, Mail mail) throws MessagingException {
        return mail.getMessage() instanceof MimeMessageWrapper wrapper && source.getSourceId().equals(wrapper.getSourceId());
    }
}
