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
package org.signet.james.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.mailet.DsnParameters;
import org.apache.mailet.Mail;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;

/**
 * What programs read of a notice: {@code message/delivery-status} (RFC 3464 §2.1). James' addresses are in ASCII, and so is all of it.
 *
 * @param server the domain of the server that tells it
 * @param envelopeId by which the sender's program knows the mail, if it has given one
 * @param failed who does not get the mail
 */
record DeliveryStatus(String server, Optional<String> envelopeId, List<FailedRecipient> failed) {
    private static final String CRLF = "\r\n";
    private static final Pattern ENCODED = Pattern.compile("\\+([0-9A-F]{2})");

    DeliveryStatus {
        failed = List.copyOf(failed);
    }

    static DeliveryStatus of(Mail mail, String server, List<FailedRecipient> failed) {
        Optional<String> envelopeId = mail.dsnParameters().flatMap(DsnParameters::getEnvIdParameter)
                .map(id -> ENCODED.matcher(id.asString()).replaceAll(code ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))))
                .filter(id -> id.chars().allMatch(c -> c > ' ' && c < 127));
        return new DeliveryStatus(server, envelopeId, failed);
    }

    /** The body: the fields of the mail, and after an empty line those of each recipient. */
    String text() {
        Headers message = Headers.NONE.plus(HeaderField.of("Reporting-MTA", "dns; " + server, CRLF));
        if (envelopeId.isPresent()) {
            message = message.plus(HeaderField.of("Original-Envelope-Id", envelopeId.get(), CRLF));
        }
        StringBuilder text = new StringBuilder(text(message));
        for (FailedRecipient recipient : failed) {
            text.append(CRLF).append(text(Headers.NONE.plus(
                    HeaderField.of("Final-Recipient", "rfc822; " + recipient.address().asString().replaceAll("\\p{Cntrl}", "?"), CRLF),
                    HeaderField.of("Action", "failed", CRLF),
                    HeaderField.of("Status", recipient.status(), CRLF),
                    HeaderField.of("Diagnostic-Code", "X-Signet; " + recipient.reason(), CRLF))));
        }
        return text.toString();
    }

    private static String text(Headers headers) {
        return new String(headers.toBytes(), StandardCharsets.US_ASCII);
    }
}
