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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;

/**
 * The rules of a house: what is done with a mail for each of its recipients.
 *
 * @param local the domains of the house; at least one
 * @param external what counts for recipients elsewhere, where no rule says otherwise
 * @param internal what counts for recipients in the house, where no rule says otherwise
 * @param recipients rules for recipients; of each pattern one
 * @param senders rules for senders, likewise
 * @param triggers what kinds of mail change
 */
public record RuleBook(List<DomainPattern> local, RuleSettings external, RuleSettings internal, List<AddressRule> recipients,
        List<AddressRule> senders, List<Trigger> triggers) {
    private static final String BUILT_IN = "built in";
    private static final Sourced FACTORY_EXTERNAL = new Sourced(BUILT_IN,
            RuleSettings.factory(EncryptMode.WHEN_POSSIBLE, SignMode.WHEN_POSSIBLE));
    private static final Sourced FACTORY_INTERNAL = new Sourced(BUILT_IN, RuleSettings.factory(EncryptMode.NEVER, SignMode.NEVER));

    public RuleBook {
        local = List.copyOf(local);
        if (local.isEmpty()) {
            throw new IllegalArgumentException("rules need a local domain");
        }
        Objects.requireNonNull(external);
        Objects.requireNonNull(internal);
        recipients = sorted(recipients);
        senders = sorted(senders);
        triggers = List.copyOf(triggers);
    }

    /** Rules that say nothing but which domains are local. */
    public static RuleBook ofLocal(List<DomainPattern> local) {
        return new RuleBook(local, RuleSettings.NONE, RuleSettings.NONE, List.of(), List.of(), List.of());
    }

    private static List<AddressRule> sorted(List<AddressRule> rules) {
        Set<AddressPattern> seen = new HashSet<>();
        for (AddressRule rule : rules) {
            if (!seen.add(rule.of())) {
                throw new IllegalArgumentException("there are two rules for " + rule.of());
            }
        }
        return rules.stream().sorted(Comparator.comparing(AddressRule::of, AddressPattern.BY_NEARNESS)).toList();
    }

    /** Whether this is an address of the house. */
    public boolean isInternal(EmailAddress address) {
        return local.stream().anyMatch(domain -> domain.includes(address));
    }

    /** What the rules ask for this mail. */
    public MessageDecision decide(MessageFacts facts) {
        boolean sentFromHere = facts.sender().filter(this::isInternal).isPresent();
        MatchedTriggers matched = sentFromHere ? MatchedTriggers.of(triggers, facts) : MatchedTriggers.NONE;
        List<RecipientDecision> decisions = new ArrayList<>();
        for (EmailAddress recipient : facts.recipients()) {
            decisions.add(isInternal(recipient) ? toInternal(recipient) : toExternal(recipient, facts.sender(), matched));
        }
        return new MessageDecision(facts, requiredForAll(decisions), matched.subjectTags());
    }

    private RecipientDecision toInternal(EmailAddress recipient) {
        return new RecipientRules(List.of(FACTORY_INTERNAL, new Sourced("internal", internal)), about(recipient, recipients, "recipient"),
                List.of(), MatchedTriggers.NONE).decide(recipient, true);
    }

    private RecipientDecision toExternal(EmailAddress recipient, Optional<EmailAddress> sender, MatchedTriggers matched) {
        return new RecipientRules(List.of(FACTORY_EXTERNAL, new Sourced("default", external)), about(recipient, recipients, "recipient"),
                sender.map(from -> about(from, senders, "sender")).orElse(List.of()), matched).decide(recipient, false);
    }

    private static List<Sourced> about(EmailAddress address, List<AddressRule> rules, String side) {
        return rules.stream().filter(rule -> rule.of().includes(address)).map(rule -> new Sourced(side + " " + rule.of(), rule.settings()))
                .toList();
    }

    /** A mail that has to be encrypted for one of its recipients has to be for all who are elsewhere. */
    private static List<RecipientDecision> requiredForAll(List<RecipientDecision> decisions) {
        Optional<RecipientDecision> cause = decisions.stream().filter(decision -> decision.encrypt() == EncryptMode.REQUIRED).findFirst();
        return cause.map(RecipientDecision::recipient).map(other -> decisions.stream()
                .map(decision -> decision.internal() ? decision : decision.raisedBecauseOf(other)).toList()).orElse(decisions);
    }
}
