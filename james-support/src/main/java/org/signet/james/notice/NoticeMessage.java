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

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.james.core.MailAddress;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * The message of a notice (RFC 6522, RFC 3464): a text for people, the status for programs, and the header of what was not sent.
 *
 * @param from who tells it
 * @param to the sender of what was not sent
 * @param original the header of what was not sent
 */
record NoticeMessage(MailAddress from, MailAddress to, OriginalHeader original) {
    private static final String CRLF = "\r\n";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);

    MimeEntity with(String text, DeliveryStatus status) throws MessagingException, IOException {
        String boundary = "=_signet_" + UUID.randomUUID();
        List<MimeEntity> parts = new ArrayList<>();
        parts.add(NoticePart.of("text/plain; charset=utf-8", lines(text).getBytes(StandardCharsets.UTF_8)));
        parts.add(NoticePart.of("message/delivery-status", status.text().getBytes(StandardCharsets.US_ASCII)));
        if (!original.fields().fields().isEmpty()) {
            parts.add(NoticePart.of("text/rfc822-headers", original.fields().toBytes()));
        }
        List<Content> body = new ArrayList<>();
        for (MimeEntity part : parts) {
            body.add(ascii("--" + boundary + CRLF));
            body.add(part.content());
            body.add(ascii(CRLF));
        }
        body.add(ascii("--" + boundary + "--" + CRLF));
        return MimeEntity.of(headers(boundary), Content.join(body));
    }

    private Headers headers(String boundary) {
        List<HeaderField> fields = new ArrayList<>();
        fields.add(field("From", "Mail Delivery System <" + from.asString() + ">"));
        fields.add(field("To", to.asString()));
        fields.add(field("Subject", "Your message was not sent"));
        fields.add(field("Date", DATE.format(ZonedDateTime.now(ZoneOffset.UTC))));
        fields.add(field("Message-ID", "<" + UUID.randomUUID() + "@" + from.getDomain().asString() + ">"));
        original.messageId().ifPresent(id -> {
            fields.add(field("In-Reply-To", id));
            fields.add(field("References", id));
        });
        fields.add(field("Auto-Submitted", "auto-replied"));
        fields.add(field("MIME-Version", "1.0"));
        fields.add(field("Content-Type", "multipart/report; report-type=delivery-status;\n boundary=\"" + boundary + "\""));
        return new Headers(fields);
    }

    private static HeaderField field(String name, String value) {
        return HeaderField.of(name, value, CRLF);
    }

    private static String lines(String text) {
        return text.lines().map(line -> line + CRLF).reduce("", String::concat);
    }

    private static Content ascii(String text) {
        return Content.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
