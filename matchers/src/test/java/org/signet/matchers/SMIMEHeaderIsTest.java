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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SMIMEHeaderIsTest {
    private static boolean matches(String condition, String header) throws MessagingException {
        int recipients = Mails.started(new SMIMEHeaderIs(), condition).match(Mails.received(header + "\r\n\r\nX-Body: yes\r\n")).size();
        assertThat(recipients).isIn(0, 2);
        return recipients == 2;
    }

    @Test
    void wholeValueHasToBeWhatTheExpressionDescribes() throws Exception {
        assertThat(matches("Sensitivity: company-confidential", "sensitivity: Company-Confidential ")).isTrue();
        assertThat(matches("Sensitivity: company-confidential", "Sensitivity: not company-confidential")).isFalse();
        assertThat(matches("Sensitivity:(private|company-.*)", "Sensitivity:\r\n company-confidential")).isTrue();
    }

    @Test
    void colonInTheExpressionIsPartOfIt() throws Exception {
        assertThat(matches("X-Encrypt: smime:yes", "X-Encrypt: smime:yes")).isTrue();
    }

    @Test
    void oneOfSeveralFieldsIsEnough() throws Exception {
        assertThat(matches("X-Encrypt: yes", "X-Encrypt: no\r\nX-Encrypt: yes")).isTrue();
    }

    @Test
    void otherFieldsAndTheBodyDoNotMatch() throws Exception {
        assertThat(matches("X-Encrypt: yes", "X-Encrypt-Not: yes\r\nSubject: X-Encrypt: yes")).isFalse();
        assertThat(matches("X-Body: yes", "Subject: x")).isFalse();
    }

    @Test
    void encodedWordsAreDecoded() throws Exception {
        assertThat(matches("X-Class: vertraulich \u20ac", "X-Class: =?utf-8?Q?vertraulich_=E2=82=AC?=")).isTrue();
        assertThat(matches("X-Class: vertraulich \u20ac", "X-Class: vertraulich \u20ac")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sensitivity", "Sensitivity:", "Sensitivity:  ", ": yes", "Two Words: yes", "Gr\u00fc\u00dfe: yes"})
    void conditionWithoutNameOrExpressionStopsTheStart(String condition) {
        assertThatThrownBy(() -> Mails.started(new SMIMEHeaderIs(), condition)).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMEHeaderIs: the condition is \u00ab" + condition.strip() + "\u00bb; accepted: the name"
                        + " of a header field, a colon and a regular expression, as in SMIMEHeaderIs=Sensitivity: company-confidential.");
    }

    @Test
    void wrongExpressionStopsTheStart() {
        assertThatThrownBy(() -> Mails.started(new SMIMEHeaderIs(), "Sensitivity: (a")).isInstanceOf(MessagingException.class).hasNoCause()
                .hasMessageContaining("the condition is \u00abSensitivity: (a\u00bb").hasMessageContaining("Unclosed group");
    }
}
