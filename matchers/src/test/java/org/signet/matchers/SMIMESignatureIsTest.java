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
import org.apache.mailet.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.testkit.Messages;

class SMIMESignatureIsTest {
    private static MailImpl checked(SignatureStatus status) throws MessagingException {
        MailImpl mail = Mails.received(Messages.plain().bytes());
        SmimeAttributes.SIGNATURE_STATUS.set(mail, status);
        return mail;
    }

    private static boolean matches(String condition, MailImpl mail) throws MessagingException {
        return !Mails.started(new SMIMESignatureIs(), condition).match(mail).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SignatureStatus.class)
    void eachVerdictMatchesItsOwnWordAndNoOther(SignatureStatus status) throws Exception {
        for (SignatureStatus asked : SignatureStatus.values()) {
            assertThat(matches(asked.word(), checked(status))).as("%s of %s", asked, status).isEqualTo(asked == status);
        }
    }

    @Test
    void severalVerdictsAreAskedForAtOnce() throws Exception {
        assertThat(matches("invalid, Untrusted ,mismatch", checked(SignatureStatus.UNTRUSTED))).isTrue();
        assertThat(matches("invalid,untrusted,mismatch", checked(SignatureStatus.VALID))).isFalse();
    }

    @Test
    void d14HeaderThatTheSenderWroteDecidesNothing() throws Exception {
        MailImpl forged = Mails.received(Messages.plain().header("X-SMIME-Status: Good signature")
                .header("Authentication-Results: example.org; smime=pass").bytes());

        assertThat(matches("valid", forged)).isFalse();
        SmimeAttributes.SIGNATURE_STATUS.set(forged, SignatureStatus.INVALID);
        assertThat(matches("valid", forged)).isFalse();
    }

    @Test
    void mailThatWasNotCheckedMatchesNoVerdictAtAll() throws Exception {
        assertThat(matches("valid,untrusted,invalid,mismatch,malformed,none", Mails.received(Messages.plain().bytes()))).isFalse();
    }

    @Test
    void attributeOfAnotherKindMatchesNothing() throws Exception {
        MailImpl mail = Mails.empty();
        mail.setAttribute(Attribute.convertToAttribute(SmimeAttributes.SIGNATURE_STATUS.name().asString(), 1));

        assertThat(matches("valid,none", mail)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"good", "valid,", "valid;none", "valid none", ",", "not valid"})
    void wrongConditionStopsTheStartAndTheVerdictsAreNamed(String condition) {
        assertThatThrownBy(() -> Mails.started(new SMIMESignatureIs(), condition)).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMESignatureIs: the condition is \u00ab" + condition + "\u00bb; accepted: one or"
                        + " several, with commas between them, of invalid, malformed, mismatch, none, untrusted, valid, as in"
                        + " SMIMESignatureIs=invalid,untrusted.");
    }

    @Test
    void missingConditionStopsTheStart() {
        assertThatThrownBy(() -> Mails.started(new SMIMESignatureIs())).isInstanceOf(MessagingException.class)
                .hasMessageContaining("the condition is missing");
    }
}
