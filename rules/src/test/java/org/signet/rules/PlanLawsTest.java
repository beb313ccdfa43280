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

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.signet.TemporaryFailureException;
import org.signet.cert.EmailAddress;

/** What holds for every mail, all rules, and whoever has certificates. */
class PlanLawsTest {
    private static final List<String> PEOPLE = List.of("bob@partner.example", "ben@partner.example", "eve@a.other.example",
            "dan@third.example", "carol@example.org", "hans@hr.example.org");
    private static final List<String> READERS = List.of("archive@example.org", "gate@partner.example");
    private static final List<SigningAbility> ABILITIES = List.of(new SigningAbility.With(KnownCertificates.ALICE),
            new SigningAbility.Already(), new SigningAbility.Without("nobody has a key"));

    /** All that a plan depends on. */
    record Given(MailDraft mail, List<String> rules, Set<String> certified, SigningAbility ability) {
        MessageDecision decision() {
            return RuleLines.of(rules.toArray(String[]::new)).decide(mail.facts());
        }

        Plan plan() {
            try {
                return new Planner(KnownCertificates.of(certified.toArray(String[]::new))).plan(decision(), ability);
            } catch (TemporaryFailureException e) {
                throw new AssertionError("these certificates are always there", e);
            }
        }
    }

    @Provide
    Arbitrary<Given> cases() {
        Arbitrary<Set<String>> certified = Arbitraries.of(Stream.concat(PEOPLE.stream(), READERS.stream()).toList()).set();
        return Combinators.combine(mails(), rules(), certified, Arbitraries.of(ABILITIES)).as(Given::new);
    }

    private static Arbitrary<MailDraft> mails() {
        Arbitrary<List<String>> to = Arbitraries.shuffle(PEOPLE).flatMap(people -> Arbitraries.integers().between(1, PEOPLE.size())
                .map(number -> people.subList(0, number)));
        return Combinators.combine(to, Arbitraries.integers().between(0, PEOPLE.size()), Arbitraries.of("alice@example.org",
                "fred@elsewhere.example"), Arbitraries.of("hello", "[secure] hello"), Arbitraries.of(true, false))
                .as((people, shown, sender, subject, invitation) -> {
                    int visible = Math.min(shown, people.size());
                    MailDraft mail = MailDraft.from(sender).subject(subject).to(people.subList(0, visible).toArray(String[]::new))
                            .bcc(people.subList(visible, people.size()).toArray(String[]::new));
                    return invitation ? mail.invitation() : mail;
                });
    }

    private static Arbitrary<List<String>> rules() {
        Arbitrary<String> settings = Combinators.combine(
                Arbitraries.of("", " encrypt=never", " encrypt=when-possible", " encrypt=required-each", " encrypt=required"),
                Arbitraries.of("", " sign=never", " sign=only-with-encryption", " sign=when-possible", " sign=required"),
                Arbitraries.of("", " profile=modern", " profile=edi-energy"),
                Arbitraries.of("", "", " alsoEncryptTo=archive@example.org", " certificateOf=gate@partner.example"))
                .as((encrypt, sign, profile, other) -> encrypt + sign + profile + other);
        return Arbitraries.of("default", "internal", "recipient partner.example", "recipient *.other.example",
                "recipient dan@third.example", "recipient hr.example.org", "sender example.org",
                "sender alice@example.org", "subject [secure]", "calendar")
                .set().flatMap(whose -> settings.list().ofSize(whose.size()).map(what -> joined(List.copyOf(whose), what)));
    }

    private static List<String> joined(List<String> whose, List<String> what) {
        List<String> rules = new ArrayList<>();
        for (int i = 0; i < whose.size(); i++) {
            rules.add(whose.get(i) + what.get(i));
        }
        return rules;
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRecipientIsInOneDispatchOrOneRefusal(@ForAll("cases") Given given) {
        List<EmailAddress> served = new ArrayList<>();
        given.plan().dispatches().forEach(dispatch -> served.addAll(dispatch.recipients()));
        given.plan().refusals().forEach(refusal -> served.add(refusal.recipient()));

        assertThat(served).containsExactlyInAnyOrderElementsOf(given.mail().facts().recipients());
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatHasToBeEncryptedIsNeverSentInClear(@ForAll("cases") Given given) {
        List<RecipientDecision> decisions = given.decision().recipients();
        for (Dispatch dispatch : given.plan().dispatches()) {
            assertThat(decisions).filteredOn(decision -> dispatch.recipients().contains(decision.recipient()))
                    .allSatisfy(decision -> assertThat(dispatch.isEncrypted() || !decision.encrypt().isMandatory()).isTrue());
        }
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whereOneIsRequiredNobodyOutsideGetsItInClearAndAllGetItOrNobody(@ForAll("cases") Given given) {
        MessageDecision decision = given.decision();
        if (decision.recipients().stream().anyMatch(recipient -> recipient.encrypt() == EncryptMode.REQUIRED)) {
            Plan plan = given.plan();

            assertThat(decision.recipients()).filteredOn(recipient -> !recipient.internal()).extracting(RecipientDecision::encrypt)
                    .allMatch(EncryptMode.REQUIRED::equals);
            assertThat(plan.dispatches().isEmpty() || plan.refusals().isEmpty()).isTrue();
        }
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whoeverIsRequiredToHaveACertificateAndHasNoneKeepsAllTheMailHere(@ForAll("cases") Given given) {
        boolean missing = given.decision().recipients().stream().anyMatch(decision -> decision.encrypt() == EncryptMode.REQUIRED
                && !given.certified().contains(decision.certificateOf().orElse(decision.recipient()).toString()));

        assertThat(missing && !given.plan().dispatches().isEmpty()).isFalse();
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void blindCopyNeverSharesAnEncryptedMessage(@ForAll("cases") Given given) {
        Set<EmailAddress> hidden = new HashSet<>(given.mail().hidden());
        Set<X509Certificate> ofReaders = new HashSet<>(READERS.stream().map(KnownCertificates::certificate).toList());
        for (Dispatch dispatch : given.plan().dispatches()) {
            if (dispatch.isEncrypted() && dispatch.recipients().stream().anyMatch(hidden::contains)) {
                assertThat(dispatch.recipients()).hasSize(1);
                assertThat(dispatch.certificates()).allMatch(certificate -> ofReaders.contains(certificate)
                        || certificate.equals(KnownCertificates.certificate(dispatch.recipients().getFirst().toString())));
            }
        }
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void triggerNeverWeakensWhatRulesRequire(@ForAll("cases") Given given) {
        List<String> withoutTriggers = given.rules().stream()
                .filter(rule -> !rule.startsWith("calendar") && !rule.startsWith("subject")).toList();
        List<RecipientDecision> before = new Given(given.mail(), withoutTriggers, given.certified(), given.ability()).decision()
                .recipients();
        List<RecipientDecision> after = given.decision().recipients();

        for (int i = 0; i < before.size(); i++) {
            assertThat(!before.get(i).encrypt().isMandatory() || after.get(i).encrypt().compareTo(before.get(i).encrypt()) >= 0).isTrue();
            assertThat(before.get(i).sign() != SignMode.REQUIRED || after.get(i).sign() == SignMode.REQUIRED).isTrue();
        }
    }

    @Property(seed = "4711", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theLastStepOfASettingIsWhatCounts(@ForAll("cases") Given given) {
        for (RecipientDecision decision : given.decision().recipients()) {
            assertThat(decision.steps()).filteredOn(step -> step.setting().equals("encrypt")).last().extracting(Step::value)
                    .isEqualTo(decision.encrypt().label());
            assertThat(decision.steps()).filteredOn(step -> step.setting().equals("sign")).last().extracting(Step::value)
                    .isEqualTo(decision.sign().label());
        }
    }
}
