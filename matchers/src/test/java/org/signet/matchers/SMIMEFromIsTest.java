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
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SMIMEFromIsTest {
    private static boolean matches(String condition, String from) throws MessagingException {
        return !Mails.started(new SMIMEFromIs(), condition).match(Mails.received(from + "\r\n\r\nx\r\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "From: Bob <bob@partner.example>",
        "From: eve@evil.example, bob@mail.partner.example",
        "From: eve@evil.example\r\nFrom: bob@partner.example",
        "From: \"bob@partner.example\" <eve@evil.example>",
        "From: =?UTF-8?Q?bob=40partner.example?= <eve@evil.example>",
    })
    void whatPeopleMayTakeForTheAuthorMatches(String from) throws Exception {
        assertThat(matches("*.partner.example", from)).isTrue();
    }

    @Test
    void whatPeopleDoNotSeeDoesNot() throws Exception {
        assertThat(matches("*.partner.example", "From: eve@evil.example\r\nSender: bob@partner.example")).isFalse();
        MailImpl mail = Mails.received("From: eve@evil.example\r\n\r\nx\r\n");
        mail.setSender(new MailAddress("bob@partner.example"));
        assertThat(Mails.started(new SMIMEFromIs(), "*.partner.example").match(mail)).isEmpty();
    }

    @Test
    void wrongConditionStopsTheStart() {
        assertThatThrownBy(() -> Mails.started(new SMIMEFromIs(), "partner.example")).isInstanceOf(MessagingException.class)
                .hasMessageContaining("SMIMEFromIs: the condition is \u00abpartner.example\u00bb; accepted: ");
    }
}
