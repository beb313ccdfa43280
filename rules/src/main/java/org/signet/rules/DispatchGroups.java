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

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.cert.EmailAddress;

/**
 * Puts recipients together who get the same message.
 *
 * @param visible whom the message itself names; an encrypted message tells its recipients of each other, so nobody else is put together
 */
record DispatchGroups(Set<EmailAddress> visible) {
    /** Who may be put together: where any of these differ, so do the messages. */
    private record Kind(boolean signed, boolean encrypted, Optional<Profile> profile, Set<EmailAddress> readers,
            Optional<EmailAddress> alone) {
    }

    DispatchGroups {
        visible = Set.copyOf(visible);
    }

    List<Dispatch> of(List<Sending> sendings) {
        Map<Kind, List<Sending>> groups = new LinkedHashMap<>();
        sendings.forEach(sending -> groups.computeIfAbsent(kind(sending), unused -> new ArrayList<>()).add(sending));
        return groups.values().stream().map(DispatchGroups::dispatch).toList();
    }

    private Kind kind(Sending sending) {
        RecipientDecision decision = sending.decision();
        boolean signed = sending.signer().isPresent();
        boolean encrypted = sending.isEncrypted();
        return new Kind(signed, encrypted, signed || encrypted ? Optional.of(decision.profile()) : Optional.empty(),
                encrypted ? Set.copyOf(decision.alsoEncryptTo()) : Set.of(),
                encrypted && !isVisible(decision.recipient()) ? Optional.of(decision.recipient()) : Optional.empty());
    }

    private boolean isVisible(EmailAddress recipient) {
        return visible.stream().anyMatch(recipient::matchesIgnoringCase);
    }

    private static Dispatch dispatch(List<Sending> group) {
        List<X509Certificate> certificates = group.stream().flatMap(sending -> sending.certificates().stream()).distinct().toList();
        Sending first = group.getFirst();
        return new Dispatch(group.stream().map(sending -> sending.decision().recipient()).toList(), first.signer(), certificates,
                first.decision().profile());
    }
}
