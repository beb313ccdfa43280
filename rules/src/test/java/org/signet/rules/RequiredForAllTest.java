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

class RequiredForAllTest {
    private static final MailDraft MAIL = MailDraft.from("alice@example.org").to("carol@example.org", "bob@partner.example",
            "eve@other.example", "dan@plain.example");

    @Test
    void mailThatMustBeEncryptedForOneMustBeForAllWhoAreElsewhere() {
        MessageDecision decision = RuleLines.of("recipient partner.example encrypt=required", "recipient plain.example encrypt=never")
                .decide(MAIL.facts());

        assertThat(decision.recipients()).extracting(RecipientDecision::encrypt)
                .containsExactly(EncryptMode.NEVER, EncryptMode.REQUIRED, EncryptMode.REQUIRED, EncryptMode.REQUIRED);
        assertThat(decision.recipients().get(3).steps()).map(Step::toString)
                .contains("encrypt = required (another recipient of the mail: bob@partner.example)");
    }

    @Test
    void requiredEachIsForThatRecipientAlone() {
        MessageDecision decision = RuleLines.of("recipient partner.example encrypt=required-each").decide(MAIL.facts());

        assertThat(decision.recipients()).extracting(RecipientDecision::encrypt).containsExactly(EncryptMode.NEVER,
                EncryptMode.REQUIRED_EACH, EncryptMode.WHEN_POSSIBLE, EncryptMode.WHEN_POSSIBLE);
    }

    @Test
    void profilesAndSigningStayEachTheirOwn() {
        MessageDecision decision = RuleLines.of("recipient partner.example encrypt=required sign=required profile=modern")
                .decide(MAIL.facts());

        assertThat(decision.recipients().getLast().sign()).isEqualTo(SignMode.WHEN_POSSIBLE);
        assertThat(decision.recipients().getLast().profile()).isEqualTo(Profile.STANDARD);
    }
}
