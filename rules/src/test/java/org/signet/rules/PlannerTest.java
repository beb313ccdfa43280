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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;

class PlannerTest {
    private static final SigningAbility WITH_KEY = new SigningAbility.With(KnownCertificates.ALICE);
    private static final SigningAbility WITHOUT = new SigningAbility.Without("no key of alice@example.org is known");
    private static final String BOB = "bob@partner.example";
    private static final String EVE = "eve@other.example";
    private static final MailDraft TO_BOTH = MailDraft.from("alice@example.org").to(BOB, EVE);

    private static Plan plan(MailDraft mail, SigningAbility ability, CertificateSource certificates, String... rules) throws Exception {
        return new Planner(certificates).plan(RuleLines.of(rules).decide(mail.facts()), ability);
    }

    private static List<String> recipients(Dispatch dispatch) {
        return dispatch.recipients().stream().map(EmailAddress::toString).toList();
    }

    @Test
    void whoHasACertificateGetsItEncryptedAndTheOthersSigned() throws Exception {
        Plan plan = plan(TO_BOTH, WITH_KEY, KnownCertificates.of(BOB));

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.dispatches()).hasSize(2);
        assertThat(plan.dispatches().getFirst()).isEqualTo(new Dispatch(List.of(EmailAddress.of(BOB)),
                Optional.of(KnownCertificates.ALICE), List.of(KnownCertificates.certificate(BOB)), Profile.STANDARD));
        assertThat(plan.dispatches().getLast()).isEqualTo(new Dispatch(List.of(EmailAddress.of(EVE)),
                Optional.of(KnownCertificates.ALICE), List.of(), Profile.STANDARD));
    }

    @Test
    void whereItIsRequiredEachTheOthersGetTheirs() throws Exception {
        Plan plan = plan(TO_BOTH, WITHOUT, KnownCertificates.of(BOB), "default encrypt=required-each");

        assertThat(plan.dispatches()).map(PlannerTest::recipients).containsExactly(List.of(BOB));
        assertThat(plan.refusals()).containsExactly(new Refusal(EmailAddress.of(EVE), Refusal.Reason.NO_CERTIFICATE,
                "mail to eve@other.example has to be encrypted, and no valid certificate of this address is known to encrypt it with"));
    }

    @Test
    void whereItIsRequiredNobodyGetsItNotEvenInTheHouse() throws Exception {
        Plan plan = plan(TO_BOTH.to("carol@example.org"), WITHOUT, KnownCertificates.of(BOB), "recipient partner.example encrypt=required");

        assertThat(plan.dispatches()).isEmpty();
        assertThat(plan.refusals()).extracting(Refusal::reason).containsExactly(Refusal.Reason.OTHERS_REFUSED,
                Refusal.Reason.NO_CERTIFICATE, Refusal.Reason.OTHERS_REFUSED);
        assertThat(plan.refusals().getFirst().text()).isEqualTo("this mail has to be encrypted for all of its recipients or is sent to "
                + "nobody, and it cannot be sent to eve@other.example");
    }

    @Test
    void mailThatCannotBeSignedAsRequiredIsRefusedToThatRecipient() throws Exception {
        Plan plan = plan(TO_BOTH, WITHOUT, KnownCertificates.of(BOB, EVE), "recipient partner.example sign=required");

        assertThat(plan.dispatches()).map(PlannerTest::recipients).containsExactly(List.of(EVE));
        assertThat(plan.refusals()).containsExactly(new Refusal(EmailAddress.of(BOB), Refusal.Reason.CANNOT_SIGN,
                "mail to bob@partner.example has to be signed, and it cannot be signed because no key of alice@example.org is known"));
    }

    @Test
    void mailThatCannotBeSignedForOneWhereEncryptionIsRequiredReachesNobody() throws Exception {
        Plan plan = plan(TO_BOTH, WITHOUT, KnownCertificates.of(BOB, EVE), "recipient partner.example sign=required encrypt=required");

        assertThat(plan.dispatches()).isEmpty();
        assertThat(plan.refusals()).extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.CANNOT_SIGN, Refusal.Reason.OTHERS_REFUSED);
    }

    @Test
    void signatureOfTheSendersOwnProgramIsEnough() throws Exception {
        Plan plan = plan(TO_BOTH, new SigningAbility.Already(), KnownCertificates.of(), "default sign=required");

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.dispatches()).allSatisfy(dispatch -> assertThat(dispatch.signer()).isEmpty());
    }

    @Test
    void onlyWithEncryptionSignsWhatIsEncrypted() throws Exception {
        Plan plan = plan(TO_BOTH, WITH_KEY, KnownCertificates.of(BOB), "default sign=only-with-encryption");

        assertThat(plan.dispatches().getFirst().signer()).contains(KnownCertificates.ALICE);
        assertThat(plan.dispatches().getLast().signer()).isEmpty();
    }

    @Test
    void neverSignsAndEncryptsNothingAndAsksForNothing() throws Exception {
        Plan plan = plan(TO_BOTH, WITH_KEY, address -> {
            throw new TemporaryFailureException("the directory is down");
        }, "default encrypt=never sign=never");

        assertThat(plan.dispatches()).containsExactly(new Dispatch(List.of(EmailAddress.of(BOB), EmailAddress.of(EVE)), Optional.empty(),
                List.of(), Profile.STANDARD));
    }

    @Test
    void whatCouldNotBeFoundOutIsNoReasonToSendItInClear() {
        assertThatThrownBy(() -> plan(TO_BOTH, WITH_KEY, address -> {
            throw new TemporaryFailureException("the directory is down");
        })).isInstanceOf(TemporaryFailureException.class);
    }

    @Test
    void blindCopiesAreAloneWhereTheyAreEncrypted() throws Exception {
        MailDraft mail = TO_BOTH.bcc("x@partner.example", "y@partner.example", "z@partner.example", "w@partner.example");

        Plan plan = plan(mail, WITH_KEY, KnownCertificates.of(BOB, EVE, "x@partner.example", "y@partner.example"));

        assertThat(plan.dispatches()).map(PlannerTest::recipients).containsExactly(List.of(BOB, EVE), List.of("x@partner.example"),
                List.of("y@partner.example"), List.of("z@partner.example", "w@partner.example"));
        assertThat(plan.dispatches().getFirst().certificates())
                .containsExactly(KnownCertificates.certificate(BOB), KnownCertificates.certificate(EVE));
        assertThat(plan.dispatches().get(1).certificates()).containsExactly(KnownCertificates.certificate("x@partner.example"));
    }

    @Test
    void recipientsAreVisibleInWhateverCaseTheyAreWritten() throws Exception {
        MessageFacts facts = TO_BOTH.facts();
        MessageFacts upper = new MessageFacts(facts.sender(), List.of(EmailAddress.of("BOB@partner.example"), EmailAddress.of(EVE)),
                facts.visible(), facts.subject(), facts.headers(), facts.size(), false, false);

        Plan plan = new Planner(KnownCertificates.of("BOB@partner.example", EVE)).plan(RuleLines.of().decide(upper), WITH_KEY);

        assertThat(plan.dispatches()).hasSize(1);
    }

    @Test
    void profilesAndReadersSplitTheMail() throws Exception {
        MailDraft mail = TO_BOTH.to("dan@third.example");

        Plan plan = plan(mail, WITH_KEY, KnownCertificates.of(BOB, EVE, "dan@third.example", "archive@example.org"),
                "recipient partner.example profile=modern", "recipient third.example alsoEncryptTo=archive@example.org");

        assertThat(plan.dispatches()).map(PlannerTest::recipients)
                .containsExactly(List.of(BOB), List.of(EVE), List.of("dan@third.example"));
        assertThat(plan.dispatches().getFirst().profile()).isEqualTo(Profile.MODERN);
        assertThat(plan.dispatches().getLast().certificates()).containsExactly(KnownCertificates.certificate("dan@third.example"),
                KnownCertificates.certificate("archive@example.org"));
    }

    @Test
    void gatewayOpensItForAllOfItsDomain() throws Exception {
        Plan plan = plan(TO_BOTH.to("ben@partner.example"), WITH_KEY, KnownCertificates.of("gate@partner.example", EVE),
                "recipient partner.example encrypt=required certificateOf=gate@partner.example");

        assertThat(plan.dispatches()).hasSize(1);
        assertThat(plan.dispatches().getFirst().certificates())
                .containsExactly(KnownCertificates.certificate("gate@partner.example"), KnownCertificates.certificate(EVE));
    }

    @Test
    void gatewayWithoutCertificateIsNamedInTheRefusal() throws Exception {
        Plan plan = plan(MailDraft.from("alice@example.org").to(BOB), WITH_KEY, KnownCertificates.of(BOB),
                "recipient partner.example encrypt=required certificateOf=gate@partner.example");

        assertThat(plan.refusals()).extracting(Refusal::text).containsExactly("mail to bob@partner.example has to be encrypted, and no "
                + "valid certificate of gate@partner.example, who opens it there, is known to encrypt it with");
    }

    @Test
    void archiveThatCouldNotReadItIsAReasonNotToSendIt() throws Exception {
        Plan plan = plan(TO_BOTH, WITH_KEY, KnownCertificates.of(BOB), "default alsoEncryptTo=archive@example.org");

        assertThat(plan.refusals()).containsExactly(new Refusal(EmailAddress.of(BOB), Refusal.Reason.NO_ADDITIONAL_CERTIFICATE,
                "mail to bob@partner.example has to be encrypted so that archive@example.org can read it too, and no valid certificate of "
                        + "archive@example.org is known"));
        assertThat(plan.dispatches()).map(PlannerTest::recipients).containsExactly(List.of(EVE));
        assertThat(plan.dispatches().getFirst().isEncrypted()).isFalse();
    }

    @Test
    void addressWithSeveralCertificatesIsRefusedWhereTheProfileWantsOne() throws Exception {
        MailDraft mail = MailDraft.from("alice@example.org").to(BOB);

        Plan strict = plan(mail, WITH_KEY, KnownCertificates::two, "recipient partner.example profile=edi-energy");
        Plan usual = plan(mail, WITH_KEY, KnownCertificates::two);

        assertThat(strict.dispatches()).isEmpty();
        assertThat(strict.refusals()).extracting(Refusal::reason).containsExactly(Refusal.Reason.SEVERAL_CERTIFICATES);
        assertThat(usual.dispatches().getFirst().certificates()).containsExactly(KnownCertificates.certificate(BOB));
    }

    @Test
    void sameCertificateTwiceIsOne() throws Exception {
        Plan plan = plan(MailDraft.from("alice@example.org").to(BOB), WITH_KEY,
                address -> List.of(KnownCertificates.certificate(BOB), KnownCertificates.certificate(BOB)),
                "recipient partner.example profile=edi-energy");

        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void mailThatIsEncryptedAlreadyLeavesAsItIs() throws Exception {
        Plan plan = plan(TO_BOTH.bcc("x@partner.example").alreadyEncrypted(), WITHOUT, KnownCertificates.of(),
                "default encrypt=required sign=required");

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.dispatches()).map(PlannerTest::recipients).containsExactly(List.of(BOB, EVE, "x@partner.example"));
        assertThat(plan.dispatches().getFirst().signer()).isEmpty();
    }

    @Test
    void archiveIsAskedForOnceForAMail() throws Exception {
        List<String> asked = new ArrayList<>();
        CertificateSource known = KnownCertificates.of(BOB, EVE, "archive@example.org");

        plan(TO_BOTH, WITH_KEY, address -> {
            asked.add(address.toString());
            return known.find(address);
        }, "default alsoEncryptTo=archive@example.org");

        assertThat(asked).containsExactly(BOB, "archive@example.org", EVE);
    }
}
