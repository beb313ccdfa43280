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

class SMIMESubjectMatchesTest {
    private static final String TAG = "\\[(encrypt|secure)\\]";

    private static boolean matches(String condition, String header) throws MessagingException {
        int recipients = Mails.started(new SMIMESubjectMatches(), condition).match(Mails.received(header + "\r\n\r\n[encrypt]\r\n")).size();
        assertThat(recipients).isIn(0, 2);
        return recipients == 2;
    }

    @Test
    void tagMatchesWhereverItIs() throws Exception {
        assertThat(matches(TAG, "Subject: Re: [Encrypt] Offer")).isTrue();
        assertThat(matches(TAG, "Subject: Offer [secure]")).isTrue();
        assertThat(matches("^" + TAG, "Subject: Offer [secure]")).isFalse();
    }

    @Test
    void subjectWithoutTheTagAndNoSubjectDoNotMatch() throws Exception {
        assertThat(matches(TAG, "Subject: encrypt")).isFalse();
        assertThat(matches(TAG, "X-Subject: [encrypt]")).isFalse();
        assertThat(matches(".*", "From: alice@example.org")).isFalse();
    }

    @Test
    void encodedAndFoldedSubjectIsReadAsPeopleDo() throws Exception {
        assertThat(matches(TAG, "Subject: =?utf-8?B?W2VuY3J5cHRd?= =?iso-8859-1?q?Gr=FC=DFe?=")).isTrue();
        assertThat(matches("\\[encrypt\\] Gr\u00fc\u00dfe", "Subject: [encrypt]\r\n\tGr\u00fc\u00dfe".replace('\t', ' '))).isTrue();
    }

    @Test
    void eachOfSeveralSubjectsCounts() throws Exception {
        assertThat(matches(TAG, "Subject: x\r\nSubject: [encrypt]")).isTrue();
    }

    @Test
    void subjectThatKeepsTheExpressionBusyIsAnExceptionForOnMatchException() {
        assertThatThrownBy(() -> matches("(.*a){20}$", "Subject: " + "a".repeat(500) + "!")).isInstanceOf(MessagingException.class)
                .hasMessageContaining("takes too long on the Subject").hasMessageNotContaining("aaaa");
    }

    @Test
    void wrongExpressionStopsTheStart() {
        assertThatThrownBy(() -> Mails.started(new SMIMESubjectMatches(), "*")).isInstanceOf(MessagingException.class).hasNoCause()
                .hasMessage("mailetcontainer.xml, SMIMESubjectMatches: the condition is \u00ab*\u00bb, in which the regular expression is"
                        + " wrong at character 1: Dangling meta character '*'; accepted: regular expressions of Java.");
        assertThatThrownBy(() -> Mails.started(new SMIMESubjectMatches(), " ")).hasMessageContaining("the condition is missing");
    }
}
