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
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.encrypt.ContentCipher;
import org.signet.james.matching.SmimeMatcher;
import org.signet.sign.SignatureForm;
import org.signet.testkit.Messages;

/** Whatever arrives, a matcher answers: no mail reaches the error processor because it is broken. */
class BrokenMailTest {
    @TempDir
    private Path root;

    private List<SmimeMatcher> matchers() throws Exception {
        return AllMatchers.startedIn(new JamesDirectory(root));
    }

    @Test
    void mailThatHasNoMessageOrAnEndlessHeaderMatchesNowhere() throws Exception {
        byte[] endless = ("Subject: [encrypt]\r\nSensitivity: company-confidential\r\nFrom: alice@example.org\r\nX: "
                + "x".repeat(2_000_000)).getBytes(StandardCharsets.US_ASCII);
        for (SmimeMatcher matcher : matchers()) {
            for (MailImpl mail : List.of(Mails.empty(), Mails.received(endless), Mails.received(new byte[0]))) {
                assertThat(matcher.match(mail)).as(matcher.getMatcherInfo()).isEmpty();
            }
        }
    }

    @Test
    void mailThatWasCutOffAnywhereIsAnswered() throws Exception {
        List<SmimeMatcher> matchers = matchers();
        for (byte[] message : messages().toList()) {
            for (int length = 1; length < message.length; length += message.length / 23) {
                requireAnswers(matchers, Arrays.copyOf(message, length));
            }
        }
    }

    @Test
    void mailWithBytesChangedAnywhereIsAnswered() throws Exception {
        List<SmimeMatcher> matchers = matchers();
        Random random = new Random(1);
        for (byte[] message : messages().toList()) {
            for (int i = 0; i < 40; i++) {
                byte[] changed = message.clone();
                for (int j = 0; j < 20; j++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                requireAnswers(matchers, changed);
            }
        }
    }

    private static Stream<byte[]> messages() throws Exception {
        return Stream.of(Messages.plain().bytes(), SmimeMails.signed(SignatureForm.CLEAR), SmimeMails.signed(SignatureForm.OPAQUE),
                SmimeMails.encrypted(ContentCipher.AES256_GCM));
    }

    private static void requireAnswers(List<SmimeMatcher> matchers, byte[] message) throws MessagingException {
        MailImpl mail = Mails.received(message);
        for (SmimeMatcher matcher : matchers) {
            assertThatCode(() -> matcher.match(mail)).as(matcher.getMatcherInfo()).doesNotThrowAnyException();
        }
    }
}
