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
package org.signet.james.encryption;

import jakarta.mail.MessagingException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.apache.mailet.MailetContext;

/**
 * Tells the sender of a mail that it was not sent. The notice holds nothing of its content.
 *
 * @param context sends the notice
 * @param template its text; {@code [recipients]} is replaced
 */
public record Refusal(MailetContext context, String template) {
    /** What the notice says for these recipients. */
    public String text(Collection<MailAddress> recipients) {
        return template.replace("[recipients]", recipients.stream().map(MailAddress::asString).collect(Collectors.joining("\r\n")));
    }

    /** Refuses the whole mail; one that has no sender, who could be told, goes to the processor {@code error}, so that it is not lost. */
    public void refuse(Mail mail, Collection<MailAddress> recipients) throws MessagingException {
        if (mail.getMaybeSender().isNullSender()) {
            mail.setErrorMessage(text(recipients));
            mail.setState(Mail.ERROR);
        } else {
            context.bounce(mail, text(recipients));
            mail.setState(Mail.GHOST);
        }
    }
}
