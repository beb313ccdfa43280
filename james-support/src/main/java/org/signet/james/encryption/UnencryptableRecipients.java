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
import java.util.Collection;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.james.mail.MailCopies;
import org.signet.james.notice.RefusalNotice;
import org.signet.james.parameters.Route;
import org.signet.james.status.EncryptionStatus;
import org.signet.james.status.SmimeAttributes;

/**
 * What becomes of recipients who cannot be encrypted to.
 *
 * @param route says it
 * @param refusal tells the sender
 * @param copies separate them from the others
 */
public record UnencryptableRecipients(Route route, Refusal refusal, MailCopies copies) {
    /** Whether it is sent to them as it is. */
    public boolean inClear() {
        return route instanceof Route.Pass;
    }

    /** What the mail, or the part of it that goes to them, is marked with. */
    public EncryptionStatus status() {
        return inClear() ? EncryptionStatus.SENT_IN_CLEAR : EncryptionStatus.NO_CERTIFICATE;
    }

    /** Sends the whole mail where it has to go because of them. */
    public void hold(Mail mail, Collection<MailAddress> recipients) throws MessagingException, IOException {
        if (route instanceof Route.Refuse) {
            refusal.refuse(mail, recipients, EncryptionStatus.NO_CERTIFICATE);
        } else {
            route.divert(mail);
        }
    }

    /** Takes them out of the mail, and sends what goes to them where it has to go. */
    public void separate(Mail mail, Collection<MailAddress> recipients) throws MessagingException, IOException {
        boolean known = RefusalNotice.isPossible(mail);
        switch (route) {
            case Route.Pass inClear -> copy(mail, recipients, Optional.ofNullable(mail.getState()).orElse(Mail.DEFAULT));
            case Route.ToProcessor processor -> {
                processor.requireOther(mail);
                copy(mail, recipients, processor.name());
            }
            case Route.Refuse refuse when known -> {
                refusal.tell(mail, recipients, EncryptionStatus.NO_CERTIFICATE);
                MailCopies.remove(mail, recipients);
            }
            case Route.Refuse nobodyToTell -> copy(mail, recipients, Mail.ERROR);
        }
    }

    private void copy(Mail mail, Collection<MailAddress> recipients, String state) throws MessagingException, IOException {
        copies.send(mail, recipients, Optional.empty(), state, SmimeAttributes.ENCRYPTION_STATUS.of(status()));
    }
}
