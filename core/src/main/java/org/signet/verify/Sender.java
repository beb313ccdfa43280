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
package org.signet.verify;

import java.util.List;
import java.util.Optional;
import org.signet.cert.AddressHeader;
import org.signet.cert.EmailAddress;
import org.signet.cert.Mailbox;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;

/**
 * Whom a message says that it is from.
 *
 * @param from every mailbox of the From field; none where it is unclear
 * @param sender the Sender address, where there is exactly one
 * @param replyTo where answers go, as far as it can be told; none where they go to whom it is from
 * @param unclear why it cannot be told without doubt whom the message is from; nothing where it can
 */
record Sender(List<Mailbox> from, Optional<EmailAddress> sender, List<EmailAddress> replyTo, Optional<String> unclear) {
    Sender {
        from = List.copyOf(from);
        replyTo = List.copyOf(replyTo);
    }

    static Sender of(Headers headers) {
        Optional<String> damage = damage(headers);
        return damage.isPresent() ? unclear(damage.get()) : switch (read(headers, "From")) {
            case AddressHeader.Mailboxes from ->
                    new Sender(from.mailboxes(), senderOf(headers), addresses(headers, "Reply-To"), Optional.empty());
            case AddressHeader.Unclear unclear -> unclear(unclear.why());
        };
    }

    /** The addresses of the From field. */
    List<EmailAddress> addresses() {
        return from.stream().map(Mailbox::address).toList();
    }

    private static Sender unclear(String why) {
        return new Sender(List.of(), Optional.empty(), List.of(), Optional.of(why));
    }

    /** Where programs disagree on which fields there are at all, each may show another From. */
    private static Optional<String> damage(Headers headers) {
        boolean unnamed = false;
        for (HeaderField field : headers.fields()) {
            if (field.hasStrayLineEnd()) {
                return Optional.of("a field has a line end within");
            }
            unnamed |= field.name().isEmpty();
        }
        return unnamed ? Optional.of("there is a line that is no field") : Optional.empty();
    }

    private static AddressHeader read(Headers headers, String name) {
        List<HeaderField> fields = headers.all(name);
        return switch (fields.size()) {
            case 0 -> new AddressHeader.Unclear("there is no " + name + " field");
            case 1 -> AddressHeader.parse(fields.getFirst().value());
            default -> new AddressHeader.Unclear("there are " + fields.size() + " " + name + " fields");
        };
    }

    private static Optional<EmailAddress> senderOf(Headers headers) {
        List<EmailAddress> sender = addresses(headers, "Sender");
        return sender.size() == 1 ? Optional.of(sender.getFirst()) : Optional.empty();
    }

    private static List<EmailAddress> addresses(Headers headers, String name) {
        return switch (read(headers, name)) {
            case AddressHeader.Mailboxes mailboxes -> mailboxes.addresses();
            case AddressHeader.Unclear unclear -> List.of();
        };
    }
}
