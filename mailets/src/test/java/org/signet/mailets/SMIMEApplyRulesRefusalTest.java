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
import static org.signet.mailets.EncryptionScene.BOBS_KEY;
import static org.signet.mailets.EncryptionScene.assertReadableBy;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.RulesScene.ERIN;
import static org.signet.mailets.RulesScene.MARKER;
import static org.signet.mailets.RulesScene.decision;
import static org.signet.mailets.RulesScene.fromAlice;
import static org.signet.mailets.RulesScene.spooledFor;
import static org.signet.mailets.RulesScene.to;
import static org.signet.mailets.RulesScene.toBobAnd;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.james.status.RulesOutcome;
import org.signet.testkit.Messages;

class SMIMEApplyRulesRefusalTest {
    private static final String REQUIRED = "<default><encrypt>required</encrypt></default>";
    private static final String EACH = "<default><encrypt>required-each</encrypt></default>";

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void startWithRules() throws Exception {
        james = RulesScene.in(home, REQUIRED);
    }

    @Test
    void refusedMailGoesToTheProcessorThatTheAdministratorNames() throws Exception {
        SMIMEApplyRules rules = james.applyRules("onRefused", "portal", "onMalformed", "quarantine");
        MailImpl mail = toBobAnd(ERIN);
        rules.service(mail);

        assertThat(mail.getState()).isEqualTo("portal");
        assertThat(mail.getRecipients()).isEqualTo(James.addresses(BOB, ERIN));
        assertThat(decision(mail)).extracting("outcome").containsOnly(RulesOutcome.REFUSED);
        assertThat(james.spooled()).isEmpty();
        assertThat(rules.requiredProcessingState())
                .containsExactlyInAnyOrder(new ProcessingState("portal"), new ProcessingState("quarantine"));
    }

    @Test
    void onlyThoseWhoCannotGetItGoToTheProcessorWhereEachCounts() throws Exception {
        RulesScene.withRules(james, EACH);
        MailImpl mail = toBobAnd(ERIN);
        james.applyRules("onRefused", "portal").service(mail);

        assertReadableBy(mail, BOBS_KEY);
        assertThat(spooledFor(james, ERIN).getState()).isEqualTo("portal");
        assertThat(decision(spooledFor(james, ERIN), ERIN).orElseThrow().outcome()).isEqualTo(RulesOutcome.REFUSED);
    }

    @Test
    void mailWithoutSenderIsNeitherAnsweredNorLost() throws Exception {
        MailImpl mail = toBobAnd(ERIN);
        mail.setSender(null);
        james.applyRules().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.ERROR);
        assertThat(mail.getErrorMessage()).contains(ERIN);
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void partOfAMailWithoutSenderIsNotLost() throws Exception {
        RulesScene.withRules(james, EACH);
        MailImpl mail = toBobAnd(ERIN);
        mail.setSender(null);
        james.applyRules().service(mail);

        assertReadableBy(mail, BOBS_KEY);
        assertThat(spooledFor(james, ERIN).getState()).isEqualTo(Mail.ERROR);
    }

    @Test
    void processorThatTheMailIsInHoldsNothingSoTheMailetFails() throws Exception {
        MailImpl mail = toBobAnd(ERIN);

        assertThatThrownBy(() -> james.applyRules("onRefused", Mail.TRANSPORT).service(mail)).isInstanceOf(MessagingException.class)
                .hasMessageContaining("the one that it must not stay in");
        RulesScene.withRules(james, EACH);
        assertThatThrownBy(() -> james.applyRules("onRefused", Mail.TRANSPORT).service(mail)).isInstanceOf(MessagingException.class);
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void mailIsHeldWhereAFailureWouldLetItGoOn() throws Exception {
        MailImpl mail = fromAlice(to(BOB), BOB);
        james.applyRules("onMailetException", "Transport").service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.ERROR);
        assertThat(mail.getErrorMessage()).contains("onMailetException of SMIMEApplyRules");
    }

    @Test
    void noticeIsWhatTheAdministratorWrote() throws Exception {
        james.applyRules("notice", "Nicht zugestellt: [recipients]").service(toBobAnd(ERIN));

        assertThat(James.text(spooledFor(james, ALICE)))
                .contains("Nicht zugestellt: " + BOB + "\r\n  This mail has to be encrypted for all");
    }

    @ParameterizedTest
    @ValueSource(strings = {MARKER, "", "MIAGCSqGSIb3DQEHA6CAMIACAQAxAA=="})
    void plaintextThatSaysToBeEncryptedIsNotBelieved(String body) throws Exception {
        MailImpl mail = fromAlice(Messages.mail().from(ALICE).to(BOB).content("Content-Type: application/pkcs7-mime;"
                + " smime-type=enveloped-data\r\nContent-Transfer-Encoding: base64\r\n", James.bytes(body)), BOB);
        james.applyRules().service(mail);

        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(James.text(spooledFor(james, ALICE))).contains("Status: 5.6.0", "X-Signet; malformed").doesNotContain(MARKER);
    }

    @Test
    void mailThatOnlySaysToBeEncryptedPassesWhereNothingHasToBe() throws Exception {
        RulesScene.withRules(james, "<default><encrypt>never</encrypt><sign>never</sign></default>");
        byte[] message = James.bytes("From: " + ALICE + "\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nx\r\n");
        MailImpl mail = James.received(message, BOB);
        james.applyRules().service(mail);

        assertThat(James.bytes(mail)).isEqualTo(message);
        assertThat(mail.getState()).isEqualTo(Mail.TRANSPORT);
        assertThat(decision(mail, BOB).orElseThrow().outcome()).isEqualTo(RulesOutcome.IN_CLEAR);
    }

    @Test
    void mailThatCannotBeReadIsRefused() throws Exception {
        byte[] message = James.bytes("From: a@b\r\nX: " + "y".repeat(1_100_000) + "\r\n\r\n" + MARKER);
        MailImpl mail = James.received(message, BOB);
        james.applyRules().service(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
        assertThat(James.text(spooledFor(james, ALICE))).contains("rfc822; " + BOB).doesNotContain(MARKER);

        MailImpl other = James.received(message, BOB);
        james.applyRules("onMalformed", "quarantine").service(other);
        assertThat(other.getState()).isEqualTo("quarantine");
    }
}
