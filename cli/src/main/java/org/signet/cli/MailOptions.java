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
package org.signet.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;
import org.signet.rules.MessageFacts;
import picocli.CommandLine.Option;

/** The options that describe a mail. */
final class MailOptions {
    @Option(names = "--from", required = true, paramLabel = "ADDRESS", converter = AddressName.class, description = "who sends it")
    private EmailAddress from;

    @Option(names = "--to", required = true, paramLabel = "ADDRESS", converter = AddressName.class,
            description = "a recipient; may be given several times")
    private List<EmailAddress> to;

    @Option(names = "--cc", paramLabel = "ADDRESS", converter = AddressName.class, description = "likewise, in Cc")
    private List<EmailAddress> cc = List.of();

    @Option(names = "--bcc", paramLabel = "ADDRESS", converter = AddressName.class, description = "likewise, hidden from the others")
    private List<EmailAddress> bcc = List.of();

    @Option(names = "--subject", paramLabel = "TEXT", defaultValue = "", description = "its subject")
    private String subject;

    @Option(names = "--header", paramLabel = "\"NAME: VALUE\"", description = "a header field; may be given several times")
    private List<String> headers = List.of();

    @Option(names = "--size", paramLabel = "BYTES", defaultValue = "0", description = "its size (default: ${DEFAULT-VALUE})")
    private long size;

    @Option(names = "--calendar", description = "it is an invitation, or an answer to one")
    private boolean calendar;

    EmailAddress from() {
        return from;
    }

    /** The mail. */
    MessageFacts facts() {
        List<EmailAddress> recipients = Stream.of(to, cc, bcc).flatMap(List::stream).distinct().toList();
        HashSet<EmailAddress> visible = new HashSet<>(to);
        visible.addAll(cc);
        return new MessageFacts(Optional.of(from), recipients, visible, subject, fields(), size, calendar, false);
    }

    private List<Map.Entry<String, String>> fields() {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("From", from.toString()));
        fields.add(Map.entry("To", list(to)));
        if (!cc.isEmpty()) {
            fields.add(Map.entry("Cc", list(cc)));
        }
        fields.add(Map.entry("Subject", subject));
        headers.stream().map(MailOptions::field).forEach(fields::add);
        return fields;
    }

    private static Map.Entry<String, String> field(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new ConfigurationException("--header is written \"NAME: VALUE\", and not «" + text + "»");
        }
        return Map.entry(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    private static String list(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::toString).collect(Collectors.joining(", "));
    }
}
