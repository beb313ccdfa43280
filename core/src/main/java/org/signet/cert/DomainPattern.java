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
package org.signet.cert;

import java.util.Optional;
import org.signet.ConfigurationException;

/**
 * The domains that an administrator names: one, or all below it.
 *
 * @param domain as in {@link EmailAddress#domain()}
 * @param below whether the domains below are meant, at any depth, and not the domain itself
 */
public record DomainPattern(String domain, boolean below) {
    private static final String BELOW = "*.";

    /** What {@code partner.example} or {@code *.partner.example} means; nothing where it is no domain. */
    public static Optional<DomainPattern> parse(String text) {
        boolean below = text.startsWith(BELOW);
        return EmailAddress.domain(below ? text.substring(BELOW.length()) : text).filter(domain -> !domain.contains("*"))
                .map(domain -> new DomainPattern(domain, below));
    }

    /**
     * The same, where it has to be one.
     *
     * @throws ConfigurationException if it is no domain
     */
    public static DomainPattern of(String text) {
        return parse(text).orElseThrow(() -> new ConfigurationException(
                "«" + text + "» is no domain; accepted are domains as partner.example, and *.partner.example for those below it"));
    }

    /** Whether the address is in one of these domains. */
    public boolean includes(EmailAddress address) {
        return below ? address.domain().endsWith("." + domain) : address.domain().equals(domain);
    }

    @Override
    public String toString() {
        return below ? BELOW + domain : domain;
    }
}
