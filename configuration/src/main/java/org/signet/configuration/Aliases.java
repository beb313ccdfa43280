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
package org.signet.configuration;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.cert.EmailAddress;

/**
 * Further addresses that users may write in From, as an administrator configured them. Case does not matter in either.
 *
 * @param byUser the addresses of each user, by the name at login in lower case
 */
public record Aliases(Map<String, Set<EmailAddress>> byUser) {
    /** No user has further addresses. */
    public static final Aliases NONE = new Aliases(Map.of());

    public Aliases {
        byUser = byUser.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Whether the user has this address. */
    public boolean give(EmailAddress address, String user) {
        return byUser.getOrDefault(user.toLowerCase(Locale.ROOT), Set.of()).stream().anyMatch(address::matchesIgnoringCase);
    }
}
