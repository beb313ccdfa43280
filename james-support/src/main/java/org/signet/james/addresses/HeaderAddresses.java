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
package org.signet.james.addresses;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.cert.AddressHeader;
import org.signet.cert.EmailAddress;
import org.signet.mime.HeaderField;
import org.signet.mime.MimeEntity;

/** The addresses in the header of a message. */
public final class HeaderAddresses {
    private HeaderAddresses() {
    }

    /**
     * Who the message says that it is from: every address of its From field (RFC 5322 §3.6.2).
     *
     * @return nothing where two programs could read it differently: there is no From field or a second one, it is not well-formed, or it
     *         holds a group
     */
    public static Optional<List<EmailAddress>> authors(MimeEntity message) {
        return only(message, "From");
    }

    /** The address of the Sender field; nothing where there is none, or it cannot be read without doubt. */
    public static Optional<EmailAddress> sender(MimeEntity message) {
        return only(message, "Sender").filter(addresses -> addresses.size() == 1).map(List::getFirst);
    }

    /** Everybody whom the recipients see as recipients: To and Cc. What cannot be read is passed over. */
    public static Set<EmailAddress> visibleRecipients(MimeEntity message) {
        Set<EmailAddress> visible = new LinkedHashSet<>();
        for (HeaderField field : message.headers().fields()) {
            if (field.is("To") || field.is("Cc")) {
                parse(field.value()).stream().flatMap(List::stream)
                        .forEach(address -> members(address).forEach(member -> member.ifPresent(visible::add)));
            }
        }
        return visible;
    }

    private static Optional<List<EmailAddress>> only(MimeEntity message, String name) {
        List<HeaderField> fields = message.headers().all(name);
        // Where programs disagree on which fields there are at all, each may show another author.
        boolean damaged = message.headers().fields().stream().anyMatch(field -> field.hasStrayLineEnd() || field.name().isEmpty());
        if (fields.size() != 1 || damaged) {
            return Optional.empty();
        }
        return switch (AddressHeader.parse(fields.getFirst().value())) {
            case AddressHeader.Mailboxes mailboxes -> Optional.of(mailboxes.addresses());
            case AddressHeader.Unclear unclear -> Optional.empty();
        };
    }

    private static Optional<List<InternetAddress>> parse(String value) {
        try {
            return Optional.of(List.of(InternetAddress.parseHeader(value, false)));
        } catch (AddressException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Optional<EmailAddress>> members(InternetAddress address) {
        if (!address.isGroup()) {
            return List.of(EmailAddress.parse(address.getAddress()));
        }
        List<Optional<EmailAddress>> members = new ArrayList<>();
        try {
            for (InternetAddress member : address.getGroup(false)) {
                members.add(EmailAddress.parse(member.getAddress()));
            }
        } catch (AddressException unreadable) {
            return List.of();
        }
        return members;
    }
}
