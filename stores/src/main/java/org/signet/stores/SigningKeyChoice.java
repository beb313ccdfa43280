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
package org.signet.stores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.ConfigurationException;
import org.signet.cert.EmailAddress;

/**
 * Which keys sign for addresses that have none of their own.
 *
 * @param domains the key of a domain; of that domain itself, not of those below it
 * @param fallback the key for all others
 */
public record SigningKeyChoice(Map<String, KeyReference> domains, Optional<KeyReference> fallback) {
    /** Only addresses with a key of their own can sign. */
    public static final SigningKeyChoice NONE = new SigningKeyChoice(Map.of(), Optional.empty());

    /**
     * The choice with these domains, in any case and with their own letters or in A-labels.
     *
     * @throws ConfigurationException if one is no domain, or is there twice
     */
    public SigningKeyChoice {
        Objects.requireNonNull(fallback);
        Map<String, KeyReference> comparable = new HashMap<>();
        domains.forEach((domain, key) -> {
            String name = EmailAddress.domain(domain).orElseThrow(() -> new ConfigurationException("\"" + domain + "\" is no domain"));
            if (comparable.put(name, key) != null) {
                throw new ConfigurationException("The domain " + name + " has two keys; one is expected");
            }
        });
        domains = Map.copyOf(comparable);
    }

    /** This choice, where that key is the default. */
    public SigningKeyChoice withFallback(KeyReference key) {
        return new SigningKeyChoice(domains, Optional.of(key));
    }

    /** This choice, where that key signs for the domain. */
    public SigningKeyChoice withDomain(String domain, KeyReference key) {
        Map<String, KeyReference> more = new HashMap<>(domains);
        more.put(EmailAddress.domain(domain).orElse(domain), key);
        return new SigningKeyChoice(more, fallback);
    }

    Optional<KeyReference> ofDomain(String domain) {
        return Optional.ofNullable(domains.get(domain));
    }

    /** Checks that each key of the choice is in the ring. Whether it may be used now is another question, and stops nothing. */
    void requireIn(KeyRing ring) {
        domains.forEach((domain, key) -> requireIn(ring, key, "for the domain " + domain));
        fallback.ifPresent(key -> requireIn(ring, key, "by default"));
    }

    private static void requireIn(KeyRing ring, KeyReference key, String what) {
        List<String> found = names(ring.entriesOf(key));
        if (found.isEmpty()) {
            List<String> all = names(ring.entries());
            throw new ConfigurationException("The key " + key + " that should sign " + what + " is not there; "
                    + (all.isEmpty() ? "there is no key with a certificate" : "there are " + String.join(", ", all)));
        }
        if (found.size() > 1) {
            throw new ConfigurationException("The key " + key + " that should sign " + what + " may be any of " + String.join(", ", found)
                    + "; one is expected, as FILE#ALIAS");
        }
    }

    private static List<String> names(List<KeyEntry> entries) {
        return entries.stream().map(entry -> entry.origin() + "#" + entry.alias()).distinct().sorted().collect(Collectors.toList());
    }
}
