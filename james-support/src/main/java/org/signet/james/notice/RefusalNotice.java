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

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.core.MaybeSender;
import org.apache.james.lifecycle.api.LifecycleUtil;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;
import org.signet.james.mail.MailContent;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Tells the sender of a mail who does not get it, by a delivery status notification (RFC 3464) that holds nothing of its content. James'
 * own bounce attaches the whole mail, which must not leave in clear.
 *
 * @param context sends the notice
 */
public record RefusalNotice(MailetContext context) {
    /** Whether there is somebody who can be told; notices are never answered (RFC 5321 §6.1). */
    public static boolean isPossible(Mail mail) {
        return !mail.getMaybeSender().isNullSender();
    }

    /**
     * Sends the notice. It has no sender itself.
     *
     * @param mail the mail, which has a sender and stays as it is
     * @param text what people read
     * @param failed who does not get it
     */
    public void send(Mail mail, String text, List<FailedRecipient> failed) throws MessagingException, IOException {
        MailAddress sender = mail.getMaybeSender().asOptional()
                .orElseThrow(() -> new IllegalArgumentException("a mail without sender is not answered"));
        MailAddress postmaster = context.getPostmaster();
        DeliveryStatus status = DeliveryStatus.of(mail, postmaster.getDomain().asString(), failed);
        MimeEntity message = new NoticeMessage(postmaster, sender, OriginalHeader.of(mail)).with(text, status);
        MailImpl notice = MailImpl.builder().name(MailImpl.getId()).sender(MaybeSender.nullSender()).addRecipient(sender).build();
        try {
            MailContent.lend(notice, message, Workspace.open());
            context.sendMail(notice, Mail.DEFAULT);
        } finally {
            LifecycleUtil.dispose(notice);
        }
    }
}
