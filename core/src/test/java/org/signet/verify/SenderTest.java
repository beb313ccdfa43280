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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.SenderRule.LocalParts;
import org.signet.verify.SenderRule.Scope;

/** Eve has a good certificate of her own and signs what she likes. */
class SenderTest {
    private static final TestPki ROOT = TestPki.root("Sender Test Root");
    private static final TestIdentity EVE = ROOT.issue("eve@example.org").create();
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);

    private static VerificationResult verdict(MailBuilder mail, VerificationPolicy policy) {
        return Verdicts.of(TestSigner.by(EVE).clear(mail.text("Hello\n")), policy);
    }

    private static VerificationPolicy policy(SenderRule rule) {
        return POLICY.withSenderRule(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@example.org", "Eve <eve@EXAMPLE.org>", "\"eve@example.org\" <eve@example.org>",
        "\"Eve @ work\" <eve@example.org>", "\"@eve\" <eve@example.org>", "\"EVE@example.org\" <eve@example.org>",
        "=?utf-8?q?eve=40example.org?= <eve@example.org>", "\"eve\"@example.org"})
    void eveAsHerselfIsValid(String from) {
        assertThat(Verdicts.refusals(verdict(Messages.mail().from(from), POLICY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceo@example.org", "Eve <ceo@example.org>", "eve@example.org, ceo@example.org", "eve@example.org.evil.example",
        "EVE@example.org", "eve+x@example.org", "eve@xn--example-9ua.org"})
    void eveAsSomebodyElseIsRefused(String from) {
        assertThat(Verdicts.refusals(verdict(Messages.mail().from(from), POLICY))).containsExactly("sender-mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ceo@example.org\" <eve@example.org>", "\"The CEO ceo@example.org\" <eve@example.org>",
        "=?utf-8?q?ceo=40example.org?= <eve@example.org>", "eve@example.org (ceo@example.org)",
        "\"ceo\uFF20example.org\" <eve@example.org>", "\"ceo\u200B@example.org\" <eve@example.org>",
        "=?utf-8?b?Y2VvQGV4YW1wbGUub3Jn?= <eve@example.org>", "\"<ceo@example.org>\" <eve@example.org>"})
    void displayNameThatIsAnotherAddressIsRefused(String from) {
        assertThat(Verdicts.refusals(verdict(Messages.mail().from(from), POLICY))).containsExactly("display-name-misleading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Eve", "Team: eve@example.org;", "<@relay.example:eve@example.org>", "ceo@example.org <eve@example.org>"})
    void fromThatCannotBeReadWithoutDoubtIsRefused(String from) {
        assertThat(Verdicts.refusals(verdict(Messages.mail().from(from), POLICY))).containsExactly("from-unreadable");
    }

    @Test
    void answersThatGoToSomebodyElseAreNotedAndNotRefused() {
        assertThat(Verdicts.findings(verdict(Messages.mail().from("CEO <eve@example.org>").header("Reply-To: ceo@example.org"), POLICY)))
                .containsExactly("replies-elsewhere");
        assertThat(Verdicts.findings(verdict(Messages.mail().from("eve@example.org").header("Reply-To: Eve <EVE@example.org>"), POLICY)))
                .isEmpty();
        assertThat(Verdicts.findings(verdict(Messages.mail().from("eve@example.org").header("Reply-To: who knows"), POLICY))).isEmpty();
    }

    @Test
    void noFromTwoFromsAndDamagedHeadersAreRefused() {
        assertThat(Verdicts.refusals(verdict(Messages.mail().to("bob@example.org"), POLICY))).containsExactly("from-unreadable");
        assertThat(Verdicts.refusals(verdict(Messages.mail().from("eve@example.org").from("ceo@example.org"), POLICY)))
                .containsExactly("from-unreadable");
        assertThat(Verdicts.refusals(verdict(Messages.mail().from("eve@example.org").header("FROM : eve@example.org"), POLICY)))
                .containsExactly("from-unreadable");
        assertThat(Verdicts.refusals(verdict(Messages.mail().from("eve@example.org").header("a line that is no field"), POLICY)))
                .containsExactly("from-unreadable");
        assertThat(Verdicts.refusals(verdict(Messages.mail().header("Subject: x\rFrom: ceo@example.org").from("eve@example.org"), POLICY)))
                .containsExactly("from-unreadable");
    }

    @Test
    void foldedFromIsRead() {
        assertThat(Verdicts.refusals(verdict(Messages.mail().header("From: Eve\r\n\t<eve@example.org>"), POLICY))).isEmpty();
    }

    @Test
    void senderAloneIsRefusedUnlessTheRuleAcceptsIt() {
        MailBuilder mail = Messages.mail().from("ceo@example.org").header("Sender: eve@example.org");
        assertThat(Verdicts.refusals(verdict(mail, POLICY))).containsExactly("sender-only");
        VerificationResult accepted = verdict(mail, policy(SenderRule.STANDARD.withScope(Scope.FROM_OR_SENDER)));
        assertThat(accepted).isInstanceOf(VerificationResult.Valid.class);
        assertThat(Verdicts.findings(accepted)).containsExactly("sender-only");
    }

    @Test
    void twoSendersAreNobody() {
        VerificationPolicy policy = policy(SenderRule.STANDARD.withScope(Scope.FROM_OR_SENDER));
        MailBuilder mail = Messages.mail().from("ceo@example.org").header("Sender: eve@example.org").header("Sender: x@example.org");
        assertThat(Verdicts.refusals(verdict(mail, policy))).containsExactly("sender-mismatch");
    }

    @Test
    void senderDoesNotStandForSomeOfSeveralAuthors() {
        MailBuilder mail = Messages.mail().from("eve@example.org, ceo@example.org").header("Sender: eve@example.org");
        assertThat(Verdicts.refusals(verdict(mail, POLICY))).containsExactly("sender-only");
    }

    @Test
    void senderThatIsAcceptedDoesNotMakeAMisleadingNameHarmless() {
        VerificationPolicy policy = policy(SenderRule.STANDARD.withScope(Scope.FROM_OR_SENDER));
        MailBuilder mail = Messages.mail().from("\"chair@example.org\" <ceo@example.org>").header("Sender: eve@example.org");
        assertThat(Verdicts.refusals(verdict(mail, policy))).containsExactly("display-name-misleading");
    }

    @Test
    void emptyOrUnreadableSenderIsNobody() {
        VerificationPolicy policy = policy(SenderRule.STANDARD.withScope(Scope.FROM_OR_SENDER));
        for (String sender : List.of("Sender:", "Sender: Desk: eve@example.org;", "Sender: eve@example.org, x@example.org")) {
            assertThat(Verdicts.refusals(verdict(Messages.mail().from("ceo@example.org").header(sender), policy)))
                    .as(sender).containsExactly("sender-mismatch");
        }
    }

    @Test
    void localPartsAreComparedWithoutCaseOnRequestAlone() {
        VerificationPolicy policy = policy(SenderRule.STANDARD.withLocalParts(LocalParts.IGNORING_CASE));
        assertThat(Verdicts.refusals(verdict(Messages.mail().from("EVE@example.org"), policy))).isEmpty();
    }

    @Test
    void senderIsNotAskedWhereTheRuleSaysSo() {
        VerificationPolicy policy = policy(SenderRule.STANDARD.withScope(Scope.ANY));
        assertThat(Verdicts.refusals(verdict(Messages.mail().from("ceo@example.org").from("x@example.org"), policy))).isEmpty();
        byte[] bare = TestSigner.by(EVE).clearEntity("Content-Type: text/plain\r\n\r\nHello\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(Verdicts.refusals(Verdicts.of(bare, policy))).isEmpty();
        assertThat(Verdicts.refusals(Verdicts.of(bare, POLICY))).containsExactly("from-unreadable");
    }

    @Test
    void internationalAddressesAreComparedInOneForm() {
        TestIdentity joerg = ROOT.issue("x@example.org").emails("joerg@xn--bcher-kva.example").create();
        MailBuilder mail = Messages.mail().from("Jörg <joerg@bücher.example>").text("Hallo\n");
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(joerg).clear(mail), POLICY))).isEmpty();
        TestIdentity local = ROOT.issue("x@example.org").noEmail().smtpUtf8Mailbox("jörg@bücher.example").create();
        MailBuilder international = Messages.mail().from("jörg@bücher.example").text("Hallo\n");
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(local).clear(international), POLICY))).isEmpty();
    }

    /** IDNA 2003 makes strasse of straße; IDNA 2008 makes another domain of it, that may be somebody else's. */
    @Test
    void domainThatIsTwoDomainsIsNobodys() {
        TestIdentity strasse = ROOT.issue("x@strasse.example").create();
        MailBuilder mail = Messages.mail().from("x@straße.example").text("Hallo\n");
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(strasse).clear(mail), POLICY))).containsExactly("from-unreadable");
    }
}
