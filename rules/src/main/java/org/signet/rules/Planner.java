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
package org.signet.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;

/** Makes of what the rules ask for what becomes of a mail. May be used by many threads. */
public final class Planner {
    private final CertificateSource certificates;

    /** A planner that encrypts to certificates from there. */
    public Planner(CertificateSource certificates) {
        this.certificates = Objects.requireNonNull(certificates);
    }

    /**
     * Who gets which message, and who gets none.
     *
     * <p>Where a recipient of a mail that is {@link EncryptMode#REQUIRED} cannot get it, nobody gets it. A mail that is encrypted already
     * leaves as it is, for all.
     *
     * @throws TemporaryFailureException if it could not be found out whether there is a certificate; then nothing may leave
     */
    public Plan plan(MessageDecision decision, SigningAbility ability) throws TemporaryFailureException {
        if (decision.recipients().isEmpty()) {
            return new Plan(List.of(), List.of());
        }
        if (decision.facts().encrypted()) {
            return new Plan(List.of(new Dispatch(decision.facts().recipients(), Optional.empty(), List.of(),
                    decision.recipients().getFirst().profile())), List.of());
        }
        RecipientPlanner planner = new RecipientPlanner(new RememberedCertificates(certificates), ability);
        List<Sending> sendings = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (RecipientDecision recipient : decision.recipients()) {
            switch (planner.plan(recipient)) {
                case Sending sending -> sendings.add(sending);
                case NotSending not -> refusals.add(not.refusal());
            }
        }
        boolean allOrNobody = decision.recipients().stream().anyMatch(recipient -> recipient.encrypt() == EncryptMode.REQUIRED);
        if (allOrNobody && !refusals.isEmpty()) {
            return new Plan(List.of(), withOthers(decision, refusals));
        }
        return new Plan(new DispatchGroups(decision.facts().visible()).of(sendings), refusals);
    }

    /** In the order of the recipients: the causes, and all who do not get it because of them. */
    private static List<Refusal> withOthers(MessageDecision decision, List<Refusal> causes) {
        String text = RefusalTexts.others(causes);
        List<Refusal> all = new ArrayList<>();
        for (RecipientDecision recipient : decision.recipients()) {
            all.add(causes.stream().filter(cause -> cause.recipient().equals(recipient.recipient())).findFirst()
                    .orElseGet(() -> new Refusal(recipient.recipient(), Refusal.Reason.OTHERS_REFUSED, text)));
        }
        return all;
    }
}
