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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signet.cert.EmailAddress;
import org.signet.rules.Dispatch;
import org.signet.rules.MessageDecision;
import org.signet.rules.Plan;
import org.signet.rules.RecipientDecision;
import org.signet.rules.Refusal;

/** The last look at a plan before anything leaves: a mistake in planning must not become a mail in clear, or one that nobody gets. */
final class PlanCheck {
    private PlanCheck() {
    }

    /** @throws IllegalStateException if the plan is not what the rules ask for */
    static void require(MessageDecision decision, Plan plan) {
        List<EmailAddress> planned = new ArrayList<>(plan.refusals().stream().map(Refusal::recipient).toList());
        plan.dispatches().forEach(dispatch -> planned.addAll(dispatch.recipients()));
        List<EmailAddress> wanted = decision.recipients().stream().map(RecipientDecision::recipient).toList();
        if (planned.size() != wanted.size() || !new HashSet<>(planned).equals(new HashSet<>(wanted))) {
            throw new IllegalStateException("the plan does not treat every recipient once");
        }
        if (!decision.facts().encrypted()) {
            plan.dispatches().forEach(dispatch -> requireEncryption(dispatch, decision));
        }
    }

    private static void requireEncryption(Dispatch dispatch, MessageDecision decision) {
        boolean mandatory = decision.recipients().stream().anyMatch(recipient -> recipient.encrypt().isMandatory()
                && dispatch.recipients().contains(recipient.recipient()));
        if (mandatory && !dispatch.isEncrypted()) {
            throw new IllegalStateException("the plan sends in clear what has to be encrypted");
        }
        Set<EmailAddress> visible = decision.facts().visible();
        boolean hidden = dispatch.recipients().stream().anyMatch(recipient -> visible.stream().noneMatch(recipient::matchesIgnoringCase));
        if (dispatch.isEncrypted() && hidden && dispatch.recipients().size() > 1) {
            throw new IllegalStateException("the plan tells recipients of one whom they must not know of");
        }
    }
}
