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
package org.signet.cli;

import java.util.List;
import org.signet.cert.EmailAddress;
import org.signet.rules.AddressPattern;
import org.signet.rules.AddressRule;
import org.signet.rules.EncryptMode;
import org.signet.rules.RuleBook;
import org.signet.rules.RuleSettings;
import org.signet.rules.Trigger;

/** Finds rules that are understood and cannot do what they seem to. */
record RulesCheck(CheckReport report, StoreCheck stores) {
    void check(RuleBook rules) {
        rules.recipients().forEach(this::certificates);
        additional("default", rules.external());
        additional("internal", rules.internal());
        rules.senders().stream().filter(rule -> !isLocal(rules, rule.of())).forEach(rule -> report.warning("rules: the sender " + rule.of()
                + " is in no local domain; the rule counts only for mail that somebody else sends through this server"));
        rules.triggers().forEach(this::effect);
    }

    private void certificates(AddressRule rule) {
        RuleSettings settings = rule.settings();
        String name = "the recipient " + rule.of();
        additional(name, settings);
        boolean instead = settings.certificateOf().flatMap(owner -> owner.instead()).isPresent();
        settings.certificateOf().flatMap(owner -> owner.instead()).ifPresent(owner -> certificate(name, owner, "certificateOf"));
        boolean mandatory = settings.encrypt().filter(EncryptMode::isMandatory).isPresent();
        if (mandatory && !instead && stores.hasCertificate(rule.of()).filter(known -> !known).isPresent()) {
            report.warning("rules: " + name + " has to be encrypted to, and there is no certificate; such mail would be refused");
        }
    }

    private void additional(String name, RuleSettings settings) {
        settings.alsoEncryptTo().orElse(List.of()).forEach(reader -> certificate(name, reader, "alsoEncryptTo"));
    }

    private void certificate(String name, EmailAddress owner, String setting) {
        if (stores.hasCertificate(new AddressPattern.Mailbox(owner)).filter(known -> !known).isPresent()) {
            report.warning("rules: " + name + ": there is no certificate of " + owner + ", which " + setting + " asks for; such mail"
                    + " would be refused");
        }
    }

    private static boolean isLocal(RuleBook rules, AddressPattern sender) {
        return switch (sender) {
            case AddressPattern.Mailbox mailbox -> rules.isInternal(mailbox.address());
            case AddressPattern.Domains domains -> rules.local().stream().anyMatch(local -> local.equals(domains.domains())
                    || local.below() && local.includes(new EmailAddress("x", domains.domains().domain()))
                    || local.below() && domains.domains().below() && local.domain().equals(domains.domains().domain()));
        };
    }

    private void effect(Trigger trigger) {
        if (trigger.encrypt().isEmpty() && trigger.sign().isEmpty()) {
            report.warning("rules: the " + trigger + " changes nothing; it has neither encrypt nor sign");
        }
    }
}
