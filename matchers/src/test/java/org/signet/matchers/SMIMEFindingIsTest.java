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
package org.signet.matchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;
import org.signet.james.matching.FindingCodes;
import org.signet.testkit.Messages;
import org.signet.verify.IdentityFinding;
import org.signet.verify.Note;
import org.signet.verify.VerificationResult;

class SMIMEFindingIsTest {
    private static boolean matches(String condition, MailImpl mail) throws MessagingException {
        return !Mails.started(new SMIMEFindingIs(), condition).match(mail).isEmpty();
    }

    @Test
    void findingThatRefusesMatches() throws Exception {
        MailImpl mail = CheckedMails.refusedFor(new IdentityFinding.SenderMismatch("no"), SmimeMails.ALICE);

        assertThat(matches("sender-mismatch", mail)).isTrue();
        assertThat(matches("content-altered, sender-mismatch", mail)).isTrue();
        assertThat(matches("content-altered", mail)).isFalse();
    }

    @Test
    void noteMatches() throws Exception {
        MailImpl mail = CheckedMails.with(new VerificationResult.NotSigned(List.of(new Note.PartSigned("1.2"))));

        assertThat(matches("part-signed", mail)).isTrue();
    }

    @Test
    void mailThatWasNotCheckedMatchesNothing() throws Exception {
        assertThat(matches(String.join(",", FindingCodes.ALL), Mails.received(Messages.plain().bytes()))).isFalse();
    }

    @Test
    void everyKindOfFindingHasItsCode() {
        assertThat(FindingCodes.ALL).contains("content-altered", "chain-untrusted", "sender-mismatch", "part-signed")
                .doesNotHaveDuplicates();
    }

    @Test
    void unknownCodeStopsTheStartAndAllThereAreAreNamed() {
        assertThatThrownBy(() -> Mails.started(new SMIMEFindingIs(), "part-signed,sender-missmatch")).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMEFindingIs: there is no finding \u00absender-missmatch\u00bb; accepted: "
                        + String.join(", ", FindingCodes.ALL) + ".");
        assertThatThrownBy(() -> Mails.started(new SMIMEFindingIs(), "part-signed,")).isInstanceOf(MessagingException.class)
                .hasMessageContaining("accepted: codes of findings");
    }
}
