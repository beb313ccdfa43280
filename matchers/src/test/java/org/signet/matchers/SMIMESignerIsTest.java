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
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.verify.IdentityFinding;

class SMIMESignerIsTest {
    private static final TestIdentity BOB = SmimeMails.CA.issue("bob@mail.partner.example").create();

    private static boolean matches(String condition, MailImpl mail) throws MessagingException {
        return !Mails.started(new SMIMESignerIs(), condition).match(mail).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob@mail.partner.example", "@mail.partner.example", "*.partner.example",
        "eve@evil.example,*.Partner.Example"})
    void addressOfTheSignerMatches(String condition) throws Exception {
        assertThat(matches(condition, CheckedMails.signedBy(BOB))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@mail.partner.example", "@partner.example", "*.other.example"})
    void anotherAddressDoesNot(String condition) throws Exception {
        assertThat(matches(condition, CheckedMails.signedBy(BOB))).isFalse();
    }

    @Test
    void oneOfSeveralSignersIsEnough() throws Exception {
        assertThat(matches("*.partner.example", CheckedMails.signedBy(SmimeMails.ALICE, BOB))).isTrue();
    }

    @Test
    void signerOfARefusedSignatureNeverMatches() throws Exception {
        assertThat(matches("*.partner.example", CheckedMails.refusedFor(new IdentityFinding.SenderMismatch("no"), BOB))).isFalse();
    }

    @Test
    void headerFieldsDecideNothing() throws Exception {
        MailImpl mail = Mails.received(Messages.mail().from(BOB.address()).header("X-SMIME-Status: Good signature")
                .header("Authentication-Results: example.org; smime=pass body.smime-identifier=" + BOB.address()).text("x").bytes());

        assertThat(matches("*.partner.example", mail)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner.example", "*@partner.example", "@partner.example,", "bob"})
    void wrongConditionStopsTheStart(String condition) {
        assertThatThrownBy(() -> Mails.started(new SMIMESignerIs(), condition)).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMESignerIs: the condition is \u00ab" + condition + "\u00bb; accepted: addresses,"
                        + " @DOMAIN (all of a domain) or *.DOMAIN (all of it and below it), with commas between them, as in"
                        + " SMIMESignerIs=*.partner.example.");
    }
}
