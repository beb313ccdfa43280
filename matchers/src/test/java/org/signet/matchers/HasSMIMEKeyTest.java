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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HasSMIMEKeyTest {
    private static final String KEYS = "<keys>file://conf/keys</keys>";
    private static final String BODY = "Subject: Test\r\n\r\nHello\r\n";

    @TempDir
    private Path root;
    private JamesDirectory james;
    private Path keys;

    @BeforeEach
    void createDirectory() throws IOException {
        james = new JamesDirectory(root);
        keys = james.conf("keys");
    }

    private boolean matches(String elements, String message) throws IOException, MessagingException {
        return !Mails.started(new HasSMIMEKey(james.configuration(elements))).match(Mails.received(message)).isEmpty();
    }

    @Test
    void senderWithAKeyMatchesForAllRecipients() throws Exception {
        SmimeMails.ALICE.writePem(keys.resolve("alice.pem"));

        assertThat(Mails.started(new HasSMIMEKey(james.configuration(KEYS)))
                .match(Mails.received("From: \"Alice\" <Alice@example.org>\r\n" + BODY))).hasSize(2);
        assertThat(matches(KEYS, "From: bob@example.org\r\n" + BODY)).isFalse();
    }

    @Test
    void senderFieldCountsWhereFromHasNoKey() throws Exception {
        SmimeMails.ALICE.writePem(keys.resolve("alice.pem"));

        assertThat(matches(KEYS, "From: boss@example.org\r\nSender: alice@example.org\r\n" + BODY)).isTrue();
    }

    @Test
    void keyOfTheDomainAndTheDefaultKeyCount() throws Exception {
        SmimeMails.CA.issue("server@example.org").create().writePem(keys.resolve("server.pem"));
        String domain = "<signing><domain><name>example.org</name><key>server.pem</key></domain></signing>";

        assertThat(matches(KEYS + domain, "From: bob@example.org\r\n" + BODY)).isTrue();
        assertThat(matches(KEYS + domain, "From: bob@example.com\r\n" + BODY)).isFalse();
        assertThat(matches(KEYS + "<signing><default>server.pem</default></signing>", "From: bob@example.com\r\n" + BODY)).isTrue();
    }

    @Test
    void expiredKeySignsNoMore() throws Exception {
        SmimeMails.CA.issue("alice@example.org").expiredOn(Instant.now().minus(1, ChronoUnit.DAYS)).create()
                .writePem(keys.resolve("alice.pem"));

        assertThat(matches(KEYS, "From: alice@example.org\r\n" + BODY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "From: alice\r\n", "From:\r\n", "From: <>\r\n", "From: alice@example.org\r\nFrom: bob@example.org\r\n",
        "From: alice@example.org\rX: bob@example.org\r\n", "From: friends: alice@example.org;\r\n", "From: \0@\u00ff\r\n"})
    void mailThatDoesNotClearlySayWhomItIsFromDoesNotMatch(String from) throws Exception {
        SmimeMails.ALICE.writePem(keys.resolve("alice.pem"));

        assertThat(matches(KEYS, from + BODY)).isFalse();
    }

    @Test
    void withoutKeysInTheConfigurationTheServerDoesNotStart() throws Exception {
        HasSMIMEKey matcher = new HasSMIMEKey(james.configuration(""));

        assertThatThrownBy(() -> Mails.started(matcher)).isInstanceOf(MessagingException.class).hasNoCause()
                .hasMessage("mailetcontainer.xml, HasSMIMEKey: nothing says where the private keys are;"
                        + " give the element keys in conf/smime.xml.");
    }

    @Test
    void keyThatIsNamedAndNotThereStopsTheStart() throws Exception {
        SmimeMails.ALICE.writePem(keys.resolve("alice.pem"));
        HasSMIMEKey matcher = new HasSMIMEKey(james.configuration(KEYS + "<signing><default>server.pem</default></signing>"));

        assertThatThrownBy(() -> Mails.started(matcher)).isInstanceOf(MessagingException.class)
                .hasMessageContaining("server.pem").hasMessageContaining("is not there");
    }
}
