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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signet.cert.EmailAddress;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * A text that tells the readers of a message what the server's signature means, as an attachment that is signed with the message.
 *
 * @param template the text; {@code [signerName]}, {@code [signerAddress]}, {@code [reversePath]} and {@code [headers]} are replaced
 */
public record Explanation(String template) {
    private static final String CRLF = "\r\n";

    /** The message with the text attached; its own content stays byte for byte as the first part. */
    public MimeEntity attachTo(MimeEntity message, SignerName signer, String reversePath) {
        String boundary = "=_signet_" + UUID.randomUUID();
        Headers headers = Headers.NONE.plus(
                HeaderField.of("Content-Type", "multipart/mixed;\n boundary=\"" + boundary + "\"", message.lineEnd()));
        String attachment = attachment(text(message, signer, reversePath));
        Content body = Content.join(
                ascii("--" + boundary + CRLF),
                message.contentEntity().content(),
                ascii(CRLF + "--" + boundary + CRLF + attachment + CRLF + "--" + boundary + "--" + CRLF));
        return message.withContentOf(MimeEntity.of(headers, body));
    }

    private static String attachment(String text) {
        return "Content-Type: text/plain; charset=utf-8; name=\"SignatureExplanation.txt\"" + CRLF
                + "Content-Transfer-Encoding: base64" + CRLF
                + "Content-Disposition: attachment; filename=\"SignatureExplanation.txt\"" + CRLF + CRLF
                + Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(MimeEntity message, SignerName signer, String reversePath) {
        return template.replace("[signerName]", signer.name())
                .replace("[signerAddress]", signer.address().map(EmailAddress::toString).orElse(""))
                .replace("[reversePath]", reversePath)
                .replace("[headers]", visibleHeaders(message));
    }

    /** The recipients must not learn from it who else received a blind copy. */
    private static String visibleHeaders(MimeEntity message) {
        return message.headers().fields().stream().filter(field -> !field.is("Bcc") && !field.is("Resent-Bcc"))
                .map(field -> field.name() + ": " + field.value()).collect(Collectors.joining(CRLF));
    }

    private static Content ascii(String text) {
        return Content.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
