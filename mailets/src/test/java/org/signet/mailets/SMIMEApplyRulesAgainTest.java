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
import static org.signet.mailets.EncryptionScene.BOBS_KEY;
import static org.signet.mailets.EncryptionScene.CA;
import static org.signet.mailets.EncryptionScene.assertReadableBy;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.James.CAROL;
import static org.signet.mailets.RulesScene.ERIN;
import static org.signet.mailets.RulesScene.MARKER;
import static org.signet.mailets.RulesScene.about;
import static org.signet.mailets.RulesScene.decision;
import static org.signet.mailets.RulesScene.fromAlice;
import static org.signet.mailets.RulesScene.to;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.james.server.core.MimeMessageInputStreamSource;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.status.RulesOutcome;

/** Mail that comes by again, as what was split off does. */
class SMIMEApplyRulesAgainTest {
    private static final String ZOE = "zoe@example.org";

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void startWithRules() throws Exception {
        james = RulesScene.in(home, "");
    }

    @Test
    void whatWasSplitOffIsNotTreatedAgain() throws Exception {
        MailImpl mail = fromAlice(to(BOB, ERIN), BOB, ERIN, ZOE, CAROL);
        SMIMEApplyRules rules = james.applyRules();
        rules.service(mail);
        List<Mail> copies = List.copyOf(james.spooled());
        assertThat(copies).hasSize(3);

        for (Mail copy : copies) {
            byte[] before = James.bytes(copy);
            rules.service(copy);
            assertThat(James.bytes(copy)).isEqualTo(before);
        }
        byte[] before = James.bytes(mail);
        rules.service(mail);
        assertThat(James.bytes(mail)).isEqualTo(before);
        assertThat(james.spooled()).hasSize(3);
    }

    @Test
    void recipientWhoWasAddedSinceThenDoesNotGetThrough() throws Exception {
        RulesScene.withRules(james, "<recipient><of>partner.example</of><encrypt>required</encrypt></recipient>");
        MailImpl mail = fromAlice(to(ZOE), ZOE);
        SMIMEApplyRules rules = james.applyRules();
        rules.service(mail);
        assertThat(James.text(mail)).contains(MARKER);

        mail.setRecipients(James.addresses(BOB));
        rules.service(mail);
        assertReadableBy(mail, BOBS_KEY);
        assertThat(James.text(mail)).doesNotContain(MARKER);
    }

    @Test
    void tagThatWasTakenOutCountsForRecipientsWhoWereAddedSinceThen() throws Exception {
        RulesScene.withRules(james, "<trigger><subject>[secure]</subject><encrypt>required</encrypt></trigger>");
        MailImpl mail = fromAlice(about("[secure] Offer", ZOE), ZOE);
        SMIMEApplyRules rules = james.applyRules();
        rules.service(mail);
        assertThat(mail.getMessage().getSubject()).isEqualTo("Offer");

        mail.setRecipients(James.addresses(ERIN));
        rules.service(mail);
        assertThat(mail.getState()).isEqualTo(Mail.GHOST);
    }

    @Test
    void markDoesNotCountForAMessageThatWasPutInItsPlace() throws Exception {
        RulesScene.withRules(james, "<default><encrypt>required</encrypt></default>");
        MailImpl mail = fromAlice(to(BOB), BOB);
        SMIMEApplyRules rules = james.applyRules();
        rules.service(mail);
        mail.setMessageContent(MimeMessageInputStreamSource.create("Again", new ByteArrayInputStream(to(BOB).bytes())));
        rules.service(mail);

        assertReadableBy(mail, BOBS_KEY);
    }

    @Test
    void refusedMailIsTriedAgainWhenItIsSentOn() throws Exception {
        RulesScene.withRules(james, "<default><encrypt>required</encrypt></default>");
        MailImpl mail = fromAlice(to(ERIN), ERIN);
        SMIMEApplyRules rules = james.applyRules("onRefused", "quarantine");
        rules.service(mail);
        assertThat(mail.getState()).isEqualTo("quarantine");

        CA.issue(ERIN).create().writeCertificatePem(james.conf().resolve("certificates/erin.pem"));
        mail.setState(Mail.TRANSPORT);
        james.applyRules("onRefused", "quarantine").service(mail);
        assertThat(decision(mail, ERIN).orElseThrow().outcome()).isEqualTo(RulesOutcome.ENCRYPTED);
    }
}
