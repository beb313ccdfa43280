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
package org.signet.james.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.MimeEntity;

class HeaderPatternTest {
    private static HeaderField subject(String value) throws Exception {
        byte[] header = ("Subject: " + value + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        return MimeEntity.of(Content.of(header)).headers().first("Subject").orElseThrow();
    }

    private static boolean isIn(String value, String expression) throws Exception {
        return HeaderPattern.compile(expression).isIn(subject(value));
    }

    @Test
    void partAndWholeAreTwoQuestions() throws Exception {
        HeaderPattern pattern = HeaderPattern.compile("yes");

        assertThat(pattern.isIn(subject("eyes"))).isTrue();
        assertThat(pattern.isAllOf(subject("eyes"))).isFalse();
        assertThat(pattern.isAllOf(subject(" yes "))).isTrue();
    }

    @Test
    void caseMattersOnlyIfTheExpressionSaysSo() throws Exception {
        assertThat(isIn("[\u00dcBERALL]", "\\[\u00fcberall]")).isTrue();
        assertThat(isIn("[ENCRYPT]", "(?-i)\\[encrypt]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=?utf-8?B?W2dlaGVpbV0gR3LDvMOfZQ==?=", "=?ISO-8859-1?q?[geheim]_Gr=FC=DFe?=",
        "=?utf-8?q?[ge?=\r\n =?utf-8?q?heim]?= =?utf-8?q?_Gr=C3=BC=C3=9Fe?=", "[geheim]\r\n Gr\u00fc\u00dfe"})
    void valueIsMatchedAsPeopleReadIt(String value) throws Exception {
        assertThat(HeaderPattern.compile("\\[geheim] Gr\u00fc\u00dfe").isAllOf(subject(value))).isTrue();
    }

    @Test
    void lineEndInAnEncodedWordDoesNotHideWhatFollows() throws Exception {
        assertThat(HeaderPattern.compile("x.*encrypt").isAllOf(subject("=?utf-8?q?x=0Aencrypt?="))).isTrue();
    }

    @Test
    void onlyTheStartOfAValueIsLookedAt() throws Exception {
        assertThat(isIn("x".repeat(HeaderPattern.LENGTH - 3) + "end", "end")).isTrue();
        assertThat(isIn("x".repeat(HeaderPattern.LENGTH - 2) + "end", "end")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){20}$", "(.*)(.*)(.*)(.*)x", "(a+)+\\1\\1b"})
    void expressionThatWouldRunForYearsIsGivenUp(String expression) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> isIn("a".repeat(900) + "!", expression))
                .isInstanceOf(MessagingException.class).hasMessageContaining(expression).hasMessageContaining("takes too long"));
    }

    @Test
    void expressionThatNeedsADeepStackDoesNotEndTheThread() throws Exception {
        HeaderPattern pattern = HeaderPattern.compile("((((((((((a|b)|c)|d)|e)|f)|g)|h)|i)|j)|k)*!");
        HeaderField longest = subject("a".repeat(HeaderPattern.LENGTH));
        FutureTask<Boolean> search = new FutureTask<>(() -> pattern.isIn(longest));
        Thread small = new Thread(null, search, "small", 160 * 1024);
        small.start();
        small.join();

        assertThatThrownBy(search::get).hasCauseInstanceOf(MessagingException.class).hasMessageContaining("takes too long");
    }

    @Test
    void usualExpressionsAreNotGivenUp() throws Exception {
        assertThat(isIn("a".repeat(HeaderPattern.LENGTH), ".*\\[encrypt\\].*")).isFalse();
        assertThat(isIn("a b ".repeat(HeaderPattern.LENGTH / 4), "^(?:re:|fwd?:|\\s)*\\[(encrypt|secure)\\]|\\bsecret\\b")).isFalse();
    }
}
