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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.james.core.MailAddress;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.mailet.Attribute;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Takes recipients out of a mail and gives them a mail of their own, which goes through the spool again.
 *
 * @param context knows the spool
 * @param workspaces where messages of copies are kept that are not stored yet
 */
public record MailCopies(MailetContext context, Supplier<Workspace> workspaces) {
    /** Copies whose messages are kept in the JVM's directory for temporary files. */
    public MailCopies(MailetContext context) {
        this(context, Workspace::open);
    }

    /**
     * Sends a copy of the mail, with another message if there is one, to these recipients, who are no recipients of the mail any more. If
     * this fails, they still are.
     *
     * @param state the processor that the copy goes to
     * @param mark an attribute of the copy
     */
    public void send(Mail mail, Collection<MailAddress> recipients, Optional<MimeEntity> message, String state, Attribute mark)
            throws MessagingException, IOException {
        send(mail, recipients, message, state, List.of(mark));
    }

    /**
     * Sends a copy of the mail as it is to these recipients, through the present processor once more. They are no recipients of the mail
     * any more; if this fails, they still are.
     */
    public void sendAgain(Mail mail, Collection<MailAddress> recipients) throws MessagingException, IOException {
        send(mail, recipients, Optional.empty(), Optional.ofNullable(mail.getState()).orElse(Mail.DEFAULT), List.of());
    }

    private void send(Mail mail, Collection<MailAddress> recipients, Optional<MimeEntity> message, String state, List<Attribute> marks)
            throws MessagingException, IOException {
        Mail copy = mail.duplicate();
        try {
            copy.setRecipients(recipients);
            marks.forEach(copy::setAttribute);
            if (message.isPresent()) {
                MailContent.lend(copy, message.get(), workspaces.get());
            }
            context.sendMail(copy, state);
        } finally {
            LifecycleUtil.dispose(copy);
        }
        remove(mail, recipients);
    }

    /** Takes these recipients out of the mail. */
    public static void remove(Mail mail, Collection<MailAddress> recipients) {
        List<MailAddress> rest = new ArrayList<>(mail.getRecipients());
        rest.removeAll(recipients);
        mail.setRecipients(rest);
    }
}
