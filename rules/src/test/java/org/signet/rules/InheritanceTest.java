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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InheritanceTest {
    private static RecipientDecision decide(String rules, String sender, String recipient) {
        String[] lines = Stream.of(rules.split(";")).filter(line -> !line.isBlank()).toArray(String[]::new);
        return RuleLines.of(lines).decide(MailDraft.from(sender).to(recipient).facts()).recipients().getFirst();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "bob@partner.example | '' | when-possible",
        "bob@partner.example | default encrypt=required | required",
        "bob@partner.example | default encrypt=required; recipient *.example encrypt=never | never",
        "bob@partner.example | recipient partner.example encrypt=required; recipient *.example encrypt=never | required",
        "bob@partner.example | recipient bob@partner.example encrypt=never; recipient partner.example encrypt=required | never",
        "BOB@partner.example | recipient bob@partner.example encrypt=never; recipient partner.example encrypt=required | never",
        "eve@partner.example | recipient bob@partner.example encrypt=never; recipient partner.example encrypt=required | required",
        "bob@partner.example | recipient *.partner.example encrypt=required | when-possible",
        "bob@a.partner.example | recipient *.partner.example encrypt=required | required",
        "bob@b.a.partner.example | recipient *.partner.example encrypt=required | required",
        "bob@a.partner.example | recipient partner.example encrypt=required | when-possible",
        "bob@b.a.partner.example | recipient *.a.partner.example encrypt=never; recipient *.partner.example encrypt=required | never",
        "bob@b.a.partner.example | recipient *.partner.example encrypt=required; recipient *.a.partner.example encrypt=never | never",
        "bob@apartner.example | recipient *.partner.example encrypt=required | when-possible",
    })
    void theNearestRuleForTheRecipientCountsInWhateverOrderTheyStand(String recipient, String rules, String expected) {
        assertThat(decide(rules, "alice@example.org", recipient).encrypt().label()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {
        "ceo@example.org | sender ceo@example.org encrypt=required | required",
        "ceo@example.org | sender example.org encrypt=never; sender ceo@example.org encrypt=required | required",
        "ceo@example.org | sender example.org encrypt=required; sender ceo@example.org encrypt=never | never",
        "ceo@hr.example.org | sender *.example.org encrypt=required | required",
        "ceo@example.org | sender *.example.org encrypt=required | when-possible",
        "ceo@example.org | default encrypt=required; sender ceo@example.org encrypt=never | never",
        "ceo@a.hr.example.org | sender *.hr.example.org encrypt=never; sender *.example.org encrypt=required | never",
    })
    void theNearestRuleForTheSenderCountsLikewise(String sender, String rules, String expected) {
        assertThat(decide(rules, sender, "bob@partner.example").encrypt().label()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "recipient partner.example encrypt=never sign=required; sender ceo@example.org encrypt=required sign=never | required | required",
        "recipient partner.example encrypt=required; sender ceo@example.org encrypt=never | required | when-possible",
        "recipient partner.example encrypt=required-each; sender ceo@example.org encrypt=required | required | when-possible",
        "recipient partner.example encrypt=required-each; sender *.org encrypt=required; sender ceo@example.org encrypt=never "
                + "| required-each | when-possible",
        "default encrypt=required sign=required; recipient *.example encrypt=never; sender ceo@example.org sign=never | never | never",
        "recipient partner.example sign=only-with-encryption; sender ceo@example.org sign=required | when-possible | required",
    })
    void whereBothSidesSaySomethingTheStricterCounts(String rules, String encrypt, String sign) {
        RecipientDecision decision = decide(rules, "ceo@example.org", "bob@partner.example");

        assertThat(decision.encrypt().label()).isEqualTo(encrypt);
        assertThat(decision.sign().label()).isEqualTo(sign);
    }

    @Test
    void everySettingIsInheritedOnItsOwn() {
        RecipientDecision decision = decide("default sign=required;recipient *.example profile=modern certificateOf=gate@partner.example;"
                + "recipient partner.example encrypt=required;recipient bob@partner.example alsoEncryptTo=archive@example.org",
                "alice@example.org", "bob@partner.example");

        assertThat(decision.sign()).isEqualTo(SignMode.REQUIRED);
        assertThat(decision.profile()).isEqualTo(Profile.MODERN);
        assertThat(decision.certificateOf()).map(Object::toString).contains("gate@partner.example");
        assertThat(decision.encrypt()).isEqualTo(EncryptMode.REQUIRED);
        assertThat(decision.alsoEncryptTo()).map(Object::toString).containsExactly("archive@example.org");
    }

    @Test
    void theProfileOfTheRecipientCountsMoreThanThatOfTheSender() {
        String rules = "sender example.org profile=modern;recipient partner.example profile=edi-energy";

        assertThat(decide(rules, "alice@example.org", "bob@partner.example").profile()).isEqualTo(Profile.EDI_ENERGY);
        assertThat(decide(rules, "alice@example.org", "bob@other.example").profile()).isEqualTo(Profile.MODERN);
        assertThat(decide(rules, "alice@hr.example.org", "bob@other.example").profile()).isEqualTo(Profile.STANDARD);
    }

    @Test
    void theReadersOfBothSidesCanReadIt() {
        String rules = "default alsoEncryptTo=all@example.org;recipient partner.example alsoEncryptTo=a@example.org,b@example.org;"
                + "sender ceo@example.org alsoEncryptTo=b@example.org,c@example.org";

        assertThat(decide(rules, "ceo@example.org", "bob@partner.example").alsoEncryptTo()).map(Object::toString)
                .containsExactly("a@example.org", "b@example.org", "c@example.org");
        assertThat(decide(rules, "alice@example.org", "bob@other.example").alsoEncryptTo()).map(Object::toString)
                .containsExactly("all@example.org");
    }

    @Test
    void whatIsInheritedCanBeTakenBack() {
        String rules = "default alsoEncryptTo=archive@example.org;recipient *.example certificateOf=gate@partner.example;"
                + "recipient bob@partner.example certificateOf=own alsoEncryptTo=nobody";

        RecipientDecision decision = decide(rules, "alice@example.org", "bob@partner.example");

        assertThat(decision.certificateOf()).isEmpty();
        assertThat(decision.alsoEncryptTo()).isEmpty();
    }

    @Test
    void mailWithoutSenderHasNoRulesOfASender() {
        RuleBook book = RuleLines.of("default encrypt=required-each", "sender example.org encrypt=never");

        assertThat(book.decide(MailDraft.fromNobody().to("bob@partner.example").facts()).recipients()).map(RecipientDecision::encrypt)
                .isEqualTo(List.of(EncryptMode.REQUIRED_EACH));
    }

    @Test
    void twoRulesForTheSameAddressAreRefused() {
        assertThatThrownBy(() -> RuleLines.of("recipient bob@partner.example sign=never", "recipient Bob@Partner.example sign=required"))
                .hasMessage("there are two rules for Bob@partner.example");
    }
}
