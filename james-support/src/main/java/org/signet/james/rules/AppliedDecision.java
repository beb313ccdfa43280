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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.cert.EmailAddress;
import org.signet.james.status.RecipientFacts;
import org.signet.james.status.RulesFacts;
import org.signet.james.status.RulesOutcome;
import org.signet.rules.Dispatch;
import org.signet.rules.MessageDecision;
import org.signet.rules.Plan;
import org.signet.rules.RecipientDecision;
import org.signet.rules.Refusal;
import org.signet.rules.Step;

/**
 * What the rules asked for, and what becomes of the mail, in the words of attributes and logs.
 *
 * @param decision what they asked for
 * @param plan what becomes of it
 */
record AppliedDecision(MessageDecision decision, Plan plan) {
    /** For the recipients of one message. */
    RulesFacts of(Dispatch dispatch) {
        return facts(sent(dispatch));
    }

    /** For the recipients of one message, and for those who get none. */
    RulesFacts withRefusals(Dispatch dispatch) {
        List<RecipientFacts> recipients = new ArrayList<>(sent(dispatch));
        recipients.addAll(refused());
        return facts(recipients);
    }

    /** For those who get no message. */
    RulesFacts refusals() {
        return facts(refused());
    }

    /** For all. */
    List<RecipientFacts> all() {
        List<RecipientFacts> all = new ArrayList<>();
        plan.dispatches().forEach(dispatch -> all.addAll(sent(dispatch)));
        all.addAll(refused());
        return all;
    }

    /** For all, in one line. */
    String line() {
        return all().stream().map(AppliedDecision::text).collect(Collectors.joining(", "));
    }

    private static String text(RecipientFacts facts) {
        return facts.address() + " " + facts.outcome().word() + (facts.signed() ? " and signed" : "")
                + " (" + facts.reason().orElse("encrypt " + facts.encrypt() + ", sign " + facts.sign()) + ")";
    }

    private List<RecipientFacts> sent(Dispatch dispatch) {
        RulesOutcome clear = decision.facts().encrypted() ? RulesOutcome.ALREADY_ENCRYPTED : RulesOutcome.IN_CLEAR;
        RulesOutcome outcome = dispatch.isEncrypted() ? RulesOutcome.ENCRYPTED : clear;
        return dispatch.recipients().stream()
                .map(recipient -> facts(recipient, outcome, dispatch.signer().isPresent(), Optional.empty())).toList();
    }

    private List<RecipientFacts> refused() {
        return plan.refusals().stream().map(refusal -> facts(refusal.recipient(), RulesOutcome.REFUSED, false,
                Optional.of(refusal.reason()))).toList();
    }

    private RecipientFacts facts(EmailAddress recipient, RulesOutcome outcome, boolean signed, Optional<Refusal.Reason> reason) {
        RecipientDecision asked = decision.recipients().stream().filter(one -> one.recipient().equals(recipient)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(recipient + " is no recipient of the mail"));
        return new RecipientFacts(recipient.toString(), outcome, signed, asked.encrypt().label(), asked.sign().label(),
                asked.profile().name(), reason.map(Refusal.Reason::label), asked.steps().stream().map(Step::toString).toList());
    }

    private RulesFacts facts(List<RecipientFacts> recipients) {
        return new RulesFacts(recipients, decision.subjectTags());
    }
}
