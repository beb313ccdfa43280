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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What an administrator reads who wants to know why. */
class StepsTest {
    private static List<String> steps(RuleBook book, MailDraft mail, String setting) {
        return book.decide(mail.facts()).recipients().getFirst().steps().stream().filter(step -> step.setting().equals(setting))
                .map(Step::toString).toList();
    }

    @Test
    void everyRuleThatSaysSomethingIsAStepAndTheLastDecides() {
        RuleBook book = RuleLines.of("default encrypt=required-each", "recipient *.example encrypt=never",
                "recipient partner.example encrypt=when-possible", "recipient bob@partner.example sign=required",
                "sender *.org encrypt=never", "sender ceo@example.org encrypt=required-each", "larger 1048576 encrypt=never",
                "subject [secure] encrypt=required", "calendar encrypt=never");

        assertThat(steps(book, MailDraft.from("ceo@example.org").to("bob@partner.example").subject("[secure]").size(2 << 20), "encrypt"))
                .containsExactly(
                        "encrypt = when-possible (built in)",
                        "encrypt = required-each (default)",
                        "encrypt = never (recipient *.example)",
                        "encrypt = when-possible (recipient partner.example)",
                        "encrypt = when-possible (sender *.org says never, the recipient's rule says when-possible)",
                        "encrypt = required-each (sender ceo@example.org)",
                        "encrypt = required-each (trigger larger than 1M says never, but what is stricter counts)",
                        "encrypt = required (trigger [secure] in Subject)");
    }

    @Test
    void everySettingHasOne() {
        RuleBook book = RuleLines.of("recipient partner.example certificateOf=gate@partner.example alsoEncryptTo=a@example.org",
                "sender example.org profile=modern alsoEncryptTo=b@example.org");

        assertThat(book.decide(MailDraft.from("ceo@example.org").to("bob@partner.example").facts()).recipients().getFirst().steps())
                .map(Step::toString).containsExactly(
                        "encrypt = when-possible (built in)",
                        "sign = when-possible (built in)",
                        "profile = default (built in)",
                        "profile = modern (sender example.org)",
                        "certificateOf = own (built in)",
                        "certificateOf = gate@partner.example (recipient partner.example)",
                        "alsoEncryptTo = nobody (built in)",
                        "alsoEncryptTo = a@example.org (recipient partner.example)",
                        "alsoEncryptTo = a@example.org, b@example.org "
                                + "(sender example.org says b@example.org, the recipient's rule says a@example.org)");
    }

    @Test
    void internalRecipientsHaveTheirOwnStart() {
        assertThat(steps(RuleLines.of("internal encrypt=when-possible", "recipient hr.example.org encrypt=required-each"),
                MailDraft.from("bob@partner.example").to("carol@hr.example.org"), "encrypt"))
                .containsExactly("encrypt = never (built in)", "encrypt = when-possible (internal)",
                        "encrypt = required-each (recipient hr.example.org)");
    }

    @Test
    void triggerThatWasNotClearSaysSo() {
        assertThat(steps(RuleLines.of("header X-Mark secret encrypt=required"), MailDraft.from("ceo@example.org").to("bob@partner.example")
                .header("X-Mark", "x".repeat(2000)), "encrypt")).last().isEqualTo("encrypt = required (trigger X-Mark matches secret, "
                        + "taken as met because it takes too long to be sure)");
    }
}
