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
package org.signet.james.matching;

import java.util.List;
import java.util.Optional;
import org.signet.cert.EmailAddress;
import org.signet.parameters.Parameter;

/** Some mail addresses, as an administrator names them in the condition of a matcher. */
public sealed interface AddressPattern {
    /** This one; the local part exactly, the domain in any case and notation. */
    record One(EmailAddress address) implements AddressPattern {
        @Override
        public boolean matches(EmailAddress other) {
            return address.equals(other);
        }
    }

    /** All of a domain: {@code @example.org}. */
    record OfDomain(String domain) implements AddressPattern {
        @Override
        public boolean matches(EmailAddress other) {
            return other.domain().equals(domain);
        }
    }

    /** All of a domain and of the domains below it: {@code *.example.org}. */
    record Below(String domain) implements AddressPattern {
        @Override
        public boolean matches(EmailAddress other) {
            return other.domain().equals(domain) || other.domain().endsWith("." + domain);
        }
    }

    /** Whether the address is one of them. */
    boolean matches(EmailAddress other);

    /** A condition of one or several patterns. */
    static Parameter<List<AddressPattern>> condition(String description, String example) {
        String accepted = "addresses, @DOMAIN (all of a domain) or *.DOMAIN (all of it and below it), with commas between them";
        return Parameter.list("condition", accepted, description, example).map(AddressPattern::all);
    }

    private static Optional<List<AddressPattern>> all(List<String> texts) {
        List<AddressPattern> patterns = texts.stream().flatMap(text -> parse(text).stream()).toList();
        return patterns.size() == texts.size() ? Optional.of(patterns) : Optional.empty();
    }

    /** The pattern that this text is; nothing where it is none. */
    static Optional<AddressPattern> parse(String text) {
        if (text.startsWith("*.")) {
            return domain(text.substring(2)).map(Below::new);
        }
        if (text.startsWith("@")) {
            return domain(text.substring(1)).map(OfDomain::new);
        }
        return text.contains("*") ? Optional.empty() : EmailAddress.parse(text).map(One::new);
    }

    private static Optional<String> domain(String text) {
        return text.contains("*") ? Optional.empty() : EmailAddress.domain(text);
    }
}
