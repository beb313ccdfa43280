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
import java.util.function.Supplier;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.SmimeException;
import org.signet.encrypt.CapabilitySource;
import org.signet.encrypt.RecipientEncoders;
import org.signet.james.headers.TaggedSubject;
import org.signet.james.metrics.Outcome;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.rules.MessageDecision;
import org.signet.rules.Plan;
import org.signet.rules.Planner;
import org.signet.rules.RuleBook;

/**
 * Applies the rules to mails. All that can be found out and made is, before anything is changed or sent.
 *
 * @param rules those that count now
 * @param planner finds certificates
 * @param capabilities what recipients can decrypt
 * @param signing finds keys
 * @param encoders remember what encrypts to recipients
 * @param execution changes and sends
 */
public record RulesApplication(Supplier<RuleBook> rules, Planner planner, CapabilitySource capabilities, RulesSigning signing,
        RecipientEncoders encoders, PlanExecution execution) {
    /**
     * Applies them to this mail, whose message this is.
     *
     * @return what became of it; nothing where they were applied before
     * @throws MalformedMessageException if the message cannot be read, or only says that it is encrypted where it has to be
     */
    public Outcome apply(Mail mail, MimeEntity message, Workspace workspace)
            throws SmimeException, IOException, MessagingException {
        if (mail.getRecipients().isEmpty() || AppliedRules.coverAll(mail, message)) {
            return Outcome.PASSED_BY;
        }
        EnvelopeRecipients envelope = EnvelopeRecipients.of(mail.getRecipients());
        MessageDecision decision = decide(mail, message, envelope);
        Plan plan = planner.plan(decision, signing.ability(mail, message, decision));
        PlanCheck.require(decision, plan);
        MimeEntity untagged = TaggedSubject.without(message, decision.subjectTags());
        List<ReadyMessage> ready = new MessageMaker(untagged, capabilities, encoders, workspace).make(plan.dispatches());
        AppliedDecision applied = new AppliedDecision(decision, plan);
        execution.carryOut(mail, envelope, applied, ready, workspace);
        return Outcome.ofRules(applied.line(), applied.all());
    }

    private MessageDecision decide(Mail mail, MimeEntity message, EnvelopeRecipients envelope) throws SmimeException, IOException {
        RuleBook current = rules.get();
        try {
            return current.decide(MailFacts.of(mail, message, envelope, Envelopes.isEncrypted(message)));
        } catch (MalformedMessageException onlySaysSo) {
            MessageDecision decision = current.decide(MailFacts.of(mail, message, envelope, false));
            if (decision.recipients().stream().anyMatch(recipient -> recipient.encrypt().isMandatory())) {
                throw onlySaysSo;
            }
            return decision;
        }
    }
}
