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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.mailet.Attribute;
import org.apache.mailet.Mail;
import org.signet.james.mail.MailContent;
import org.signet.james.mail.MailCopies;
import org.signet.james.notice.FailedRecipient;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.Workspace;
import org.signet.rules.Refusal;

/**
 * Carries a plan out. Everything that leaves has been made before; whatever fails from here on, each recipient has got the message or is
 * told of, or is still a recipient of the mail, whose message changes last.
 *
 * @param copies give recipients a mail of their own
 * @param refused what becomes of those who get none
 * @param template what people read in a notice; {@code [recipients]} is replaced
 * @param workspaces where the message of the mail is kept
 */
public record PlanExecution(MailCopies copies, RefusedMail refused, String template, Supplier<Workspace> workspaces) {
    void carryOut(Mail mail, EnvelopeRecipients envelope, AppliedDecision applied, List<ReadyMessage> ready, Workspace workspace)
            throws MessagingException, IOException {
        List<Refusal> refusals = applied.plan().refusals();
        String text = template.replace("[recipients]", RefusalTexts.of(refusals));
        if (ready.isEmpty()) {
            SmimeAttributes.RULES_DECISION.set(mail, applied.refusals());
            refused.all(mail, text, failed(envelope, refusals));
            return;
        }
        if (!refusals.isEmpty()) {
            refused.some(mail, text, failed(envelope, refusals), SmimeAttributes.RULES_DECISION.of(applied.refusals()));
        }
        for (ReadyMessage other : ready.subList(0, ready.size() - 1)) {
            Attribute mark = SmimeAttributes.RULES_DECISION.of(applied.of(other.dispatch()));
            copies.send(mail, envelope.written(other.dispatch().recipients()), Optional.of(other.message()),
                    Optional.ofNullable(mail.getState()).orElse(Mail.DEFAULT), mark);
        }
        MailContent.replace(mail, ready.getLast().message(), workspace, workspaces.get());
        SmimeAttributes.RULES_DECISION.set(mail, applied.withRefusals(ready.getLast().dispatch()));
    }

    private static List<FailedRecipient> failed(EnvelopeRecipients envelope, List<Refusal> refusals) {
        return refusals.stream().flatMap(refusal -> envelope.written(refusal.recipient()).stream().map(recipient ->
                new FailedRecipient(recipient, RefusalTexts.status(refusal.reason()), refusal.reason().label()))).toList();
    }
}
