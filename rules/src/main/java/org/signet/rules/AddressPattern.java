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
package org.signet.rules;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;

/** Whom a rule is for: one address, or the addresses of domains. */
public sealed interface AddressPattern {
    /** The general before the particular: domains below a domain, the longer one later; then a domain; then an address. */
    Comparator<AddressPattern> BY_NEARNESS = Comparator.comparingInt(AddressPattern::rank).thenComparingInt(AddressPattern::length);

    /** One address; the case of its local part does not matter. */
    record Mailbox(EmailAddress address) implements AddressPattern {
        public Mailbox {
            Objects.requireNonNull(address);
        }

        @Override
        public boolean includes(EmailAddress other) {
            return address.matchesIgnoringCase(other);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Mailbox mailbox && address.matchesIgnoringCase(mailbox.address);
        }

        @Override
        public int hashCode() {
            return Objects.hash(address.localPart().toLowerCase(Locale.ROOT), address.domain());
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** All addresses of one domain, or of those below it. */
    record Domains(DomainPattern domains) implements AddressPattern {
        public Domains {
            Objects.requireNonNull(domains);
        }

        @Override
        public boolean includes(EmailAddress address) {
            return domains.includes(address);
        }

        @Override
        public String toString() {
            return domains.toString();
        }
    }

    /**
     * What {@code bob@partner.example}, {@code partner.example} or {@code *.partner.example} means.
     *
     * @throws ConfigurationException if it means nothing
     */
    static AddressPattern of(String text) {
        Optional<EmailAddress> address = text.contains("*") ? Optional.empty() : EmailAddress.parse(text);
        return address.<AddressPattern>map(Mailbox::new).or(() -> DomainPattern.parse(text).map(Domains::new))
                .orElseThrow(() -> new ConfigurationException("«" + text + "» is neither an address as bob@partner.example nor a domain as "
                        + "partner.example, nor *.partner.example for the domains below it"));
    }

    /** Whether the rule is for this address. */
    boolean includes(EmailAddress address);

    private int rank() {
        return switch (this) {
            case Domains domains -> domains.domains().below() ? 0 : 1;
            case Mailbox mailbox -> 2;
        };
    }

    private int length() {
        return toString().length();
    }
}
