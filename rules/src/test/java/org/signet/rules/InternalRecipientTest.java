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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.cert.EmailAddress;

class InternalRecipientTest {
    private static RecipientDecision decide(RuleBook book, MailDraft mail) {
        return book.decide(mail.facts()).recipients().getFirst();
    }

    @Test
    void mailThatStaysInTheHouseIsLeftAlone() {
        RecipientDecision decision = decide(RuleLines.of("default encrypt=required sign=required"),
                MailDraft.from("alice@example.org").to("carol@hr.example.org"));

        assertThat(decision.internal()).isTrue();
        assertThat(decision.encrypt()).isEqualTo(EncryptMode.NEVER);
        assertThat(decision.sign()).isEqualTo(SignMode.NEVER);
    }

    @Test
    void rulesOfTheSenderAndTriggersAreForMailThatLeaves() {
        RuleBook book = RuleLines.of("sender example.org encrypt=required sign=required", "subject [secure] encrypt=required");

        RecipientDecision decision = decide(book, MailDraft.from("alice@example.org").to("carol@example.org").subject("[secure] hello"));

        assertThat(decision.encrypt()).isEqualTo(EncryptMode.NEVER);
        assertThat(decision.sign()).isEqualTo(SignMode.NEVER);
    }

    @Test
    void mailCanBeEncryptedAtRest() {
        RuleBook book = RuleLines.of("internal encrypt=when-possible", "recipient carol@example.org encrypt=required-each");

        assertThat(decide(book, MailDraft.from("bob@partner.example").to("alice@example.org")).encrypt())
                .isEqualTo(EncryptMode.WHEN_POSSIBLE);
        assertThat(decide(book, MailDraft.from("bob@partner.example").to("carol@example.org")).encrypt())
                .isEqualTo(EncryptMode.REQUIRED_EACH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@EXAMPLE.ORG", "alice@hr.example.org", "alice@a.b.example.org"})
    void addressesOfTheHouseAreInternal(String address) {
        assertThat(RuleLines.of().isInternal(EmailAddress.of(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@org", "alice@notexample.org", "alice@example.org.evil.example", "alice@example.com"})
    void addressesThatOnlyLookLikeItAreNot(String address) {
        assertThat(RuleLines.of().isInternal(EmailAddress.of(address))).isFalse();
    }
}
