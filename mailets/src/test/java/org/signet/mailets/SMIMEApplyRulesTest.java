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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.signet.mailets.EncryptionScene.BOBS_KEY;
import static org.signet.mailets.EncryptionScene.CA;
import static org.signet.mailets.EncryptionScene.CAROLS_KEY;
import static org.signet.mailets.EncryptionScene.assertEncryptedButNotFor;
import static org.signet.mailets.EncryptionScene.assertReadableBy;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.James.CAROL;
import static org.signet.mailets.RulesScene.ERIN;
import static org.signet.mailets.RulesScene.MARKER;
import static org.signet.mailets.RulesScene.about;
import static org.signet.mailets.RulesScene.decision;
import static org.signet.mailets.RulesScene.fromAlice;
import static org.signet.mailets.RulesScene.spooledFor;
import static org.signet.mailets.RulesScene.to;
import static org.signet.mailets.RulesScene.toBobAnd;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.decrypt.DecryptionResult;
import org.signet.james.status.RulesOutcome;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.testkit.TestIdentity;
import org.signet.verify.VerificationResult;

class SMIMEApplyRulesTest {
    private static final String PARTNER_REQUIRED =
            "<recipient><of>partner.example</of><encrypt>required</encrypt><sign>required</sign></recipient>";
    private static final String EACH = "<default><encrypt>required-each</encrypt></default>";

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void startWithRules() throws Exception {
        james = RulesScene.in(home, PARTNER_REQUIRED);
    }

    @Test
    void partnersGetMailSignedAndEncryptedInOneMessage() throws Exception {
        MailImpl mail = toBobAnd(CAROL);
        james.applyRules().service(mail);

        assertReadableBy(mail, BOBS_KEY, CAROLS_KEY);
        assertThat(James.text(mail)).doesNotContain(MARKER);
        MimeEntity inside = ((DecryptionResult.Decrypted) EncryptionScene.decrypted(mail, BOBS_KEY)).entity();
        assertThat(SmimeType.of(inside)).isEqualTo(SmimeType.CLEAR_SIGNED);
        assertThat(decision(mail)).extracting("address", "outcome", "signed").containsExactly(
                tuple(BOB, RulesOutcome.ENCRYPTED, true),
                tuple(CAROL, RulesOutcome.ENCRYPTED, true));
        assertThat(james.spooled()).isEmpty();
        assertThat(james.metrics().countFor("signet.rules.encrypted")).isEqualTo(2);
        assertThat(james.metrics().countFor("signet.rules.refused")).isZero();
    }

    @Test
    void colleaguesGetItAsItIsInAMailOfTheirOwn() throws Exception {
        MailImpl mail = fromAlice(to(BOB, "zoe@example.org"), BOB, "zoe@example.org");
        james.applyRules().service(mail);

        List<Mail> both = List.of(mail, james.spooled().getFirst());
        Mail forBob = both.stream().filter(one -> one.getRecipients().equals(James.addresses(BOB))).findFirst().orElseThrow();
        Mail forZoe = both.stream().filter(one -> one != forBob).findFirst().orElseThrow();
        assertReadableBy(forBob, BOBS_KEY);
        assertThat(forZoe.getRecipients()).isEqualTo(James.addresses("zoe@example.org"));
        assertThat(James.text(forZoe)).contains(MARKER);
        assertThat(decision(forZoe)).extracting("address").containsExactly("zoe@example.org");
    }

    @Test
    void nobodyGetsMailThatIsRequiredToBeEncryptedAndCannotBeForOne() throws Exception {
        MailImpl mail = toBobAnd(ERIN);
        james.applyRules().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(james.spooled()).hasSize(1);
        assertThat(James.text(james.spooled().getFirst())).doesNotContain(MARKER)
                .contains("Final-Recipient: rfc822; " + ERIN + "\r\nAction: failed\r\nStatus: 5.7.5\r\n"
                        + "Diagnostic-Code: X-Signet; no-certificate\r\n")
                .contains("Final-Recipient: rfc822; " + BOB + "\r\nAction: failed\r\nStatus: 5.7.1\r\n"
                        + "Diagnostic-Code: X-Signet; others-refused\r\n")
                .contains("\r\n" + ERIN + "\r\n  Mail to " + ERIN + " has to be encrypted");
        assertThat(decision(mail)).extracting("outcome").containsOnly(RulesOutcome.REFUSED);
        assertThat(james.metrics().countFor("signet.rules.refused")).isEqualTo(2);
    }

    @Test
    void othersGetTheirsEncryptedWhereEachCounts() throws Exception {
        RulesScene.withRules(james, EACH);
        MailImpl mail = toBobAnd(ERIN);
        james.applyRules().service(mail);

        assertThat(mail.getRecipients()).isEqualTo(James.addresses(BOB));
        assertReadableBy(mail, BOBS_KEY);
        assertThat(James.text(spooledFor(james, ALICE))).contains("rfc822; " + ERIN).doesNotContain("rfc822; " + BOB, MARKER);
        assertThat(decision(mail, ERIN).orElseThrow().reason()).contains("no-certificate");
        assertThat(decision(mail, BOB).orElseThrow().outcome()).isEqualTo(RulesOutcome.ENCRYPTED);
    }

    @Test
    void hiddenRecipientGetsAMessageAloneThatNobodyElseLearnsOf() throws Exception {
        TestIdentity dave = CA.issue("dave@partner.example").create();
        dave.writeCertificatePem(james.conf().resolve("certificates/dave.pem"));
        MailImpl mail = fromAlice(to(BOB, CAROL), BOB, "dave@partner.example", CAROL);
        james.applyRules().service(mail);

        List<Mail> both = List.of(mail, james.spooled().getFirst());
        Mail alone = both.stream().filter(one -> one.getRecipients().size() == 1).findFirst().orElseThrow();
        Mail together = both.stream().filter(one -> one != alone).findFirst().orElseThrow();
        assertThat(alone.getRecipients()).isEqualTo(James.addresses("dave@partner.example"));
        assertReadableBy(alone, dave);
        assertEncryptedButNotFor(alone, BOBS_KEY);
        assertReadableBy(together, BOBS_KEY, CAROLS_KEY);
        assertEncryptedButNotFor(together, dave);
    }

    @Test
    void mailWithoutCertificateLeavesSignedWhereThatIsAllThatIsPossible() throws Exception {
        RulesScene.withRules(james, "");
        MailImpl mail = fromAlice(to(ERIN), ERIN);
        james.applyRules().service(mail);

        assertThat(SigningScene.verdict(mail)).isNotInstanceOf(VerificationResult.NotSigned.class);
        assertThat(decision(mail, ERIN).orElseThrow().outcome()).isEqualTo(RulesOutcome.IN_CLEAR);
        assertThat(james.metrics().countFor("signet.rules.in-clear")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.rules.signed")).isEqualTo(1);
    }

    @Test
    void mailThatNobodyLoggedInForIsNotSigned() throws Exception {
        MailImpl mail = James.received(to(BOB).bytes(), BOB);
        james.applyRules().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(James.text(spooledFor(james, ALICE))).contains("X-Signet; cannot-sign");
        MailImpl relayed = James.received(to(BOB).bytes(), BOB);
        james.applyRules("allowUnauthenticated", "true").service(relayed);
        assertReadableBy(relayed, BOBS_KEY);
    }

    @Test
    void tagInTheSubjectForcesEncryptionAndIsTakenOut() throws Exception {
        RulesScene.withRules(james, "<trigger><subject>[secure]</subject><encrypt>required</encrypt></trigger>");
        MailImpl mail = fromAlice(about("Re: [Secure] Offer", BOB), BOB);
        james.applyRules().service(mail);

        assertReadableBy(mail, BOBS_KEY);
        assertThat(mail.getMessage().getSubject()).isEqualTo("Re: Offer");
        MailImpl refused = fromAlice(about("Re: [Secure] Offer", ERIN), ERIN);
        james.applyRules().service(refused);
        assertThat(refused.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    void mailIsEncryptedAtRestForColleaguesOfOurs() throws Exception {
        RulesScene.withRules(james, "<internal><encrypt>when-possible</encrypt></internal>");
        MailImpl mail = James.received(to(ALICE).bytes(), ALICE);
        mail.setSender(James.addresses(ERIN).getFirst());
        james.applyRules().service(mail);

        assertReadableBy(mail, RulesScene.ALICES_KEY);
    }

    @Test
    void mailThatItsSenderHasEncryptedStaysAsItIs() throws Exception {
        MailImpl mail = toBobAnd(CAROL);
        james.applyRules().service(mail);
        mail.removeAllAttributes();
        byte[] encrypted = James.bytes(mail);
        james.applyRules().service(mail);

        assertThat(James.bytes(mail)).isEqualTo(encrypted);
        assertThat(decision(mail)).extracting("outcome").containsOnly(RulesOutcome.ALREADY_ENCRYPTED);
    }

    @Test
    void withoutRulesJamesDoesNotStart() throws Exception {
        james.withSmimeXml("<certificates>file://conf/certificates</certificates>");

        assertThatThrownBy(() -> james.applyRules()).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMEApplyRules: there are no rules; give the element rules in conf/smime.xml, with the"
                        + " domains of this house in local.");
    }

    @Test
    void ignoringExceptionsWouldSendInClearSoJamesDoesNotStart() {
        assertThatThrownBy(() -> james.applyRules("onMailetException", "ignore")).isInstanceOf(MessagingException.class)
                .hasMessageStartingWith("mailetcontainer.xml, SMIMEApplyRules: the parameter onMailetException is «ignore»");
    }
}
