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
package org.signet.james.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;

class RebuiltFromTest {
    private static final SignerName SIGNER = new SignerName("Mail Server", Optional.of(EmailAddress.of("server@example.org")));

    private static String rebuilt(String message, SignerName signer) throws Exception {
        MimeEntity entity = MimeEntity.of(Content.of(message.getBytes(StandardCharsets.UTF_8)));
        return new String(RebuiltFrom.of(entity, signer, "alice@example.org").content().toBytes(10_000), StandardCharsets.UTF_8);
    }

    @Test
    void signerIsFromAndSenderAndAnswersGoToTheAuthor() throws Exception {
        String message = "To: bob@example.org\nFrom: \"Alice, S.\" <alice@example.org>\nSender: other@x\nX: y\n\nHello";

        assertThat(rebuilt(message, SIGNER)).isEqualTo("""
                To: bob@example.org
                From: "Alice, S." <server@example.org>
                Sender: Mail Server <server@example.org>
                Reply-To: "Alice, S." <alice@example.org>
                X: y

                Hello""");
    }

    @Test
    void authorWithoutNameIsShownByAnAddressThatIsNone() throws Exception {
        assertThat(rebuilt("From: alice@example.org\n\nHello", SIGNER))
                .startsWith("From: \"alice at example.org\" <server@example.org>\n");
    }

    @Test
    void replyToOfTheMessageStays() throws Exception {
        assertThat(rebuilt("From: alice@example.org\nReply-To: desk@example.org\n\nHello", SIGNER))
                .containsOnlyOnce("Reply-To").contains("Reply-To: desk@example.org\n");
    }

    @Test
    void signerWithoutAddressChangesNothing() throws Exception {
        assertThat(rebuilt("From: alice@example.org\n\nHello", new SignerName("x", Optional.empty())))
                .isEqualTo("From: alice@example.org\n\nHello");
    }

    @Test
    void nameThatIsNotAsciiIsEncoded() throws Exception {
        assertThat(rebuilt("From: alice@example.org\n\nHello", new SignerName("\u00fc\r\nX: injected", SIGNER.address())))
                .contains("Sender: =?").doesNotContain("\nX: injected");
    }
}
