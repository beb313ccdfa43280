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
package org.signet.it.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MimeMessageWrapper;
import org.apache.mailet.Mail;

/**
 * A mail where it left the processors.
 *
 * @param place      {@code LocalDelivery}, {@code RemoteDelivery} or the URL of a mail repository
 * @param sender     the reverse path; empty for a bounce
 * @param recipients the forward paths of this copy
 * @param state      the processor it was in
 * @param content    the message, byte for byte
 * @param attributes the mail's attributes, unwrapped
 * @param error      the text James notes when a mailet or matcher threw
 */
public record Delivery(String place, Optional<String> sender, List<String> recipients, String state, byte[] content,
                       Map<String, Object> attributes, Optional<String> error) {

    public Delivery {
        content = content.clone();
        recipients = List.copyOf(recipients);
        attributes = Map.copyOf(attributes);
    }

    static Delivery of(String place, Mail mail) throws MessagingException {
        Map<String, Object> attributes = new TreeMap<>();
        mail.attributes().forEach(attribute -> attributes.put(attribute.getName().asString(), attribute.getValue().value()));
        return new Delivery(place, mail.getMaybeSender().asOptional().map(MailAddress::asString),
            mail.getRecipients().stream().map(MailAddress::asString).sorted().toList(), mail.getState(),
            contentOf(mail), attributes, Optional.ofNullable(mail.getErrorMessage()));
    }

    private static byte[] contentOf(Mail mail) throws MessagingException {
        try (InputStream in = ((MimeMessageWrapper) mail.getMessage()).getMessageInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new MessagingException("Cannot read the message of " + mail.getName(), e);
        }
    }

    @Override
    public byte[] content() {
        return content.clone();
    }

    /** The message as text, one character for each byte. */
    public String text() {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** The message as Jakarta Mail parses it. */
    public MimeMessage message() throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
    }

    /** Every value of a header field, in order. */
    public List<String> header(String name) throws MessagingException {
        String[] values = message().getHeader(name);
        return values == null ? List.of() : List.of(values);
    }
}
