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
package org.signet.james.rules;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Attribute;
import org.apache.mailet.Mail;
import org.signet.james.mail.MailCopies;
import org.signet.james.notice.FailedRecipient;
import org.signet.james.notice.RefusalNotice;
import org.signet.james.parameters.Route;

/**
 * What becomes of mail for recipients who must not get it: its sender is told, or the mail goes to a processor. Where there is nobody who
 * could be told, it goes to the processor {@code error}, so that it is not lost.
 *
 * @param route says it
 * @param notice tells the sender
 * @param copies separate some recipients from the others
 */
public record RefusedMail(Route route, RefusalNotice notice, MailCopies copies) {
    /** For all recipients of a mail that cannot be read. */
    public void malformed(Mail mail) throws MessagingException, IOException {
        String text = "Your message was not sent, because it is damaged and cannot be read.\r\nCreate it anew, and send it again.\r\n";
        all(mail, text, mail.getRecipients().stream()
                .map(recipient -> new FailedRecipient(recipient, FailedRecipient.BAD_CONTENT, "malformed")).toList());
    }

    /** For all recipients of the mail. */
    void all(Mail mail, String text, List<FailedRecipient> failed) throws MessagingException, IOException {
        switch (route) {
            case Route.ToProcessor processor -> processor.divert(mail);
            case Route.Refuse refuse when RefusalNotice.isPossible(mail) -> {
                notice.send(mail, text, failed);
                mail.setState(Mail.GHOST);
            }
            case Route.Refuse nobodyToTell -> {
                mail.setErrorMessage(text);
                mail.setState(Mail.ERROR);
            }
            case Route.Pass pass -> throw new IllegalStateException("refused mail does not pass");
        }
    }

    /**
     * For some recipients, who are taken out of the mail when they have been cared for.
     *
     * @param mark of the mail that goes to a processor
     */
    void some(Mail mail, String text, List<FailedRecipient> failed, Attribute mark) throws MessagingException, IOException {
        Collection<MailAddress> recipients = failed.stream().map(FailedRecipient::address).toList();
        switch (route) {
            case Route.ToProcessor processor -> {
                processor.requireOther(mail);
                copies.send(mail, recipients, Optional.empty(), processor.name(), mark);
            }
            case Route.Refuse refuse when RefusalNotice.isPossible(mail) -> {
                notice.send(mail, text, failed);
                MailCopies.remove(mail, recipients);
            }
            case Route.Refuse nobodyToTell -> copies.send(mail, recipients, Optional.empty(), Mail.ERROR, mark);
            case Route.Pass pass -> throw new IllegalStateException("refused mail does not pass");
        }
    }
}
