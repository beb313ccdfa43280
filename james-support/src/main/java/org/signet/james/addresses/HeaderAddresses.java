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
                parse(field.value(), false).stream().flatMap(List::stream)
                        .forEach(address -> members(address).forEach(member -> member.ifPresent(visible::add)));
            }
        }
        return visible;
    }

    private static Optional<List<EmailAddress>> only(MimeEntity message, String name) {
        List<HeaderField> fields = message.headers().all(name);
        if (fields.size() != 1 || fields.getFirst().hasStrayLineEnd()) {
            return Optional.empty();
        }
        Optional<List<InternetAddress>> parsed = parse(fields.getFirst().value(), true).filter(addresses -> !addresses.isEmpty());
        if (parsed.isEmpty() || parsed.get().stream().anyMatch(InternetAddress::isGroup)) {
            return Optional.empty();
        }
        List<EmailAddress> addresses = parsed.get().stream().flatMap(address -> EmailAddress.parse(address.getAddress()).stream()).toList();
        boolean one = addresses.size() == parsed.get().size() && addresses.size() == unquotedAts(fields.getFirst().value());
        return one ? Optional.of(addresses) : Optional.empty();
    }

    /** A name that looks like an address, as in {@code boss@a.example <me@b.example>}, is what some programs take for the address. */
    private static int unquotedAts(String value) {
        int count = 0;
        int comments = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '\\' -> i++;
                case '"' -> quoted = comments == 0 && !quoted;
                case '(' -> comments += quoted ? 0 : 1;
                case ')' -> comments -= quoted ? 0 : 1;
                case '@' -> count += quoted || comments > 0 ? 0 : 1;
                default -> { }
            }
        }
        return count;
    }

    private static Optional<List<InternetAddress>> parse(String value, boolean strict) {
        try {
            return Optional.of(List.of(InternetAddress.parseHeader(value, strict)));
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
