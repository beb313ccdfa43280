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

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerTest {
    private static final MailDraft MAIL = MailDraft.from("alice@example.org").to("bob@partner.example");

    private static RecipientDecision decide(MailDraft mail, String... rules) {
        return RuleLines.of(rules).decide(mail.facts()).recipients().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[secure] offer", "offer [SECURE]", "Re: [Secure]offer"})
    void tagAnywhereInTheSubjectInWhateverCaseCounts(String subject) {
        assertThat(decide(MAIL.subject(subject), "subject [secure] encrypt=required").encrypt()).isEqualTo(EncryptMode.REQUIRED);
    }

    @Test
    void subjectWithoutTheTagDoesNot() {
        assertThat(decide(MAIL.subject("secure"), "subject [secure] encrypt=required").encrypt()).isEqualTo(EncryptMode.WHEN_POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({"X-Encrypt, yes, required", "x-encrypt, TRUE, required", "X-Encrypt, ' 1 ', required", "X-Encrypt, no, when-possible",
        "X-Encrypt, not yes, when-possible", "X-Other, yes, when-possible"})
    void headerCountsWhereItsWholeValueMatches(String name, String value, String expected) {
        assertThat(decide(MAIL.header(name, value), "header X-Encrypt (?i)yes|true|1 encrypt=required").encrypt().label())
                .isEqualTo(expected);
    }

    @Test
    void oneOfSeveralFieldsOfTheNameIsEnough() {
        assertThat(decide(MAIL.header("X-Encrypt", "no").header("X-Encrypt", "yes"), "header X-Encrypt yes encrypt=required").encrypt())
                .isEqualTo(EncryptMode.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource({"20000000, when-possible", "20000001, never"})
    void largeMailIsExceptedWhereNothingRequiresIt(long size, String expected) {
        assertThat(decide(MAIL.size(size), "larger 20000000 encrypt=never").encrypt().label()).isEqualTo(expected);
    }

    @Test
    void invitationsAreExceptedWhereNothingRequiresIt() {
        String calendar = "calendar encrypt=never sign=never";

        assertThat(decide(MAIL.invitation(), calendar).sign()).isEqualTo(SignMode.NEVER);
        assertThat(decide(MAIL.invitation(), calendar).encrypt()).isEqualTo(EncryptMode.NEVER);
        assertThat(decide(MAIL, calendar).encrypt()).isEqualTo(EncryptMode.WHEN_POSSIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        // by rule, by trigger, what counts
        "required, never, required", "required, when-possible, required", "required, required-each, required",
        "required-each, never, required-each", "required-each, when-possible, required-each", "required-each, required, required",
        "when-possible, never, never", "when-possible, when-possible, when-possible", "when-possible, required-each, required-each",
        "never, when-possible, when-possible", "never, required, required", "never, never, never"})
    void triggersRaiseAndLowerOnlyWhatIsNotRequired(String rule, String trigger, String expected) {
        assertThat(decide(MAIL.invitation(), "recipient partner.example encrypt=" + rule, "calendar encrypt=" + trigger).encrypt().label())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"required, never, required", "when-possible, never, never", "when-possible, only-with-encryption, only-with-encryption",
        "only-with-encryption, never, never", "never, required, required", "only-with-encryption, when-possible, when-possible"})
    void forSigningLikewise(String rule, String trigger, String expected) {
        assertThat(decide(MAIL.invitation(), "recipient partner.example sign=" + rule, "calendar sign=" + trigger).sign().label())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"calendar encrypt=never, subject [secure] encrypt=required", "subject [secure] encrypt=required, calendar encrypt=never"})
    void ofSeveralTheStricterCountsInWhateverOrderTheyStand(String one, String other) {
        assertThat(decide(MAIL.invitation().subject("[secure]"), one, other).encrypt()).isEqualTo(EncryptMode.REQUIRED);
    }

    @Test
    void triggersAreForThePeopleOfTheHouse() {
        MailDraft forwarded = MailDraft.from("eve@elsewhere.example").to("bob@partner.example").subject("[secure] hello");
        MessageDecision decision = RuleLines.of("subject [secure] encrypt=required").decide(forwarded.facts());

        assertThat(decision.recipients().getFirst().encrypt()).isEqualTo(EncryptMode.WHEN_POSSIBLE);
        assertThat(decision.subjectTags()).isEmpty();
        assertThat(decision.subject()).isEqualTo("[secure] hello");
    }

    @ParameterizedTest
    @CsvSource({"[secure] offer, offer", "offer [SECURE], offer", "Re: [Secure] your offer, Re: your offer", "[secure][secure], ''",
        "[clear] [secure] $1 offer, $1 offer"})
    void tagsAreTakenOutOfTheSubjectAlsoWhereTheyChangeNothing(String subject, String expected) {
        RuleBook book = RuleLines.of("recipient partner.example encrypt=required", "subject [secure] encrypt=required",
                "subject [clear] encrypt=never");

        assertThat(book.decide(MAIL.subject(subject).facts()).subject()).isEqualTo(expected);
    }

    @Test
    void valueThatIsTooLongToBeSureCountsWhereItIsStricter() {
        MailDraft mail = MAIL.header("X-Mark", "x".repeat(BoundedPattern.LONGEST + 1));

        assertThat(decide(mail, "header X-Mark secret encrypt=required").encrypt()).isEqualTo(EncryptMode.REQUIRED);
        assertThat(decide(mail, "header X-Mark public encrypt=never").encrypt()).isEqualTo(EncryptMode.WHEN_POSSIBLE);
    }

    @Test
    void patternThatWouldTakeForEverCountsWhereItIsStricter() {
        MailDraft mail = MAIL.header("X-Mark", "a".repeat(60) + "!");

        assertThat(decide(mail, "header X-Mark (.*a){15}b encrypt=required").encrypt()).isEqualTo(EncryptMode.REQUIRED);
        assertThat(decide(mail, "header X-Mark (.*a){15}b encrypt=never").encrypt()).isEqualTo(EncryptMode.WHEN_POSSIBLE);
    }

    @Test
    void patternThatUsesUpTheStackCountsWhereItIsStricter() throws Exception {
        MailDraft mail = MAIL.header("X-Mark", "ab".repeat(BoundedPattern.LONGEST / 2));
        FutureTask<EncryptMode> decision = new FutureTask<>(() -> decide(mail, "header X-Mark (((a|b)|(c))+?(x?))*! encrypt=required",
                "header X-Mark (((a|b)|(c))+?(x?))*! encrypt=never").encrypt());

        new Thread(null, decision, "small", 256 << 10).start();

        assertThat(decision.get()).isEqualTo(EncryptMode.REQUIRED);
    }
}
