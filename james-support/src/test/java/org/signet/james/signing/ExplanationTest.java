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

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.signet.cert.EmailAddress;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;

class ExplanationTest {
    private static final SignerName SIGNER = new SignerName("Die Poststelle \u00fc", Optional.of(EmailAddress.of("server@example.org")));
    private static final String CONTENT = "Content-Type:text/plain;\r\n  charset=us-ascii\r\n\r\nHello\r\n\r\n";
    private static final String MESSAGE = "From: alice@example.org\r\nBcc: secret@example.org\r\nSubject: Test\r\n" + CONTENT;

    private static MimeEntity message(String text) throws Exception {
        return MimeEntity.of(Content.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String attachedText(MimeEntity message) throws Exception {
        MimeMessage parsed = new MimeMessage(Session.getInstance(new Properties()),
                new ByteArrayInputStream(message.content().toBytes(100_000)));
        BodyPart attachment = ((MimeMultipart) parsed.getContent()).getBodyPart(1);
        assertThat(attachment.getFileName()).isEqualTo("SignatureExplanation.txt");
        return (String) attachment.getContent();
    }

    @Test
    void placeholdersAreReplaced() throws Exception {
        Explanation explanation = new Explanation("[signerName] <[signerAddress]> for [reversePath], [signerName]");

        assertThat(attachedText(explanation.attachTo(message(MESSAGE), SIGNER, "alice@example.org")))
                .isEqualTo("Die Poststelle \u00fc <server@example.org> for alice@example.org, Die Poststelle \u00fc");
    }

    @Test
    void headersAreShownWithoutTheBlindCopies() throws Exception {
        assertThat(attachedText(new Explanation("[headers]").attachTo(message(MESSAGE), SIGNER, "alice@example.org")))
                .contains("From: alice@example.org\r\nSubject: Test").doesNotContain("secret");
    }

    @Test
    void ownContentOfTheMessageStaysByteForByteAsTheFirstPart() throws Exception {
        MimeEntity explained = new Explanation("text").attachTo(message(MESSAGE), SIGNER, "alice@example.org");

        byte[] first = Multipart.of(explained).orElseThrow().parts().getFirst().toBytes(1000);
        assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo(CONTENT);
        assertThat(explained.headers().all("Content-Type")).hasSize(1);
        assertThat(explained.headers().value("Bcc")).contains("secret@example.org");
    }
}
