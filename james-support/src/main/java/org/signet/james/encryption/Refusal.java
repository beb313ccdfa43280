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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.james.notice.FailedRecipient;
import org.signet.james.notice.RefusalNotice;
import org.signet.james.status.EncryptionStatus;

/**
 * Tells the sender of a mail that it was not sent.
 *
 * @param notice goes to the sender
 * @param template what people read in it; {@code [recipients]} is replaced
 */
public record Refusal(RefusalNotice notice, String template) {
    /**
     * Refuses the whole mail because of these recipients; one that has no sender, who could be told, goes to the processor {@code error},
     * so that it is not lost.
     *
     * @param why what is the matter with them
     */
    public void refuse(Mail mail, Collection<MailAddress> because, EncryptionStatus why) throws MessagingException, IOException {
        if (!RefusalNotice.isPossible(mail)) {
            mail.setErrorMessage(text(because));
            mail.setState(Mail.ERROR);
            return;
        }
        List<FailedRecipient> failed = new ArrayList<>(because.stream().map(recipient -> failed(recipient, why)).toList());
        mail.getRecipients().stream().filter(recipient -> !because.contains(recipient))
                .forEach(recipient -> failed.add(new FailedRecipient(recipient, FailedRecipient.NOT_AUTHORIZED, "others-refused")));
        notice.send(mail, text(because), failed);
        mail.setState(Mail.GHOST);
    }

    /** Tells the sender, whom the mail has, that these recipients do not get it. */
    void tell(Mail mail, Collection<MailAddress> recipients, EncryptionStatus why) throws MessagingException, IOException {
        notice.send(mail, text(recipients), recipients.stream().map(recipient -> failed(recipient, why)).toList());
    }

    private String text(Collection<MailAddress> recipients) {
        return template.replace("[recipients]", recipients.stream().map(MailAddress::asString).collect(Collectors.joining("\r\n")));
    }

    private static FailedRecipient failed(MailAddress recipient, EncryptionStatus why) {
        return new FailedRecipient(recipient, why == EncryptionStatus.MALFORMED ? FailedRecipient.BAD_CONTENT : FailedRecipient.NO_KEY,
                why.word());
    }
}
