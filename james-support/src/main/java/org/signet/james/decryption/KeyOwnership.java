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
package org.signet.james.decryption;

import jakarta.mail.MessagingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.core.MailAddress;
import org.signet.cert.EmailAddress;
import org.signet.decrypt.DecryptionKey;
import org.signet.james.addresses.OwnAddresses;
import org.signet.stores.KeyReference;
import org.signet.stores.KeyRingSource;
import org.signet.stores.SigningKeyChoice;

/**
 * Whose mail a key of this server opens: that of the addresses that its certificate names, under any address of the same user; and that of
 * everybody in the domain that it is the key of, or of everybody if it is the default key.
 *
 * @param keys the keys that may be those of domains, and the default key
 * @param choice which of them are
 * @param addresses knows the addresses of users
 */
public record KeyOwnership(KeyRingSource keys, SigningKeyChoice choice, OwnAddresses addresses) {
    public KeyOwnership {
        Objects.requireNonNull(keys);
        Objects.requireNonNull(choice);
        Objects.requireNonNull(addresses);
    }

    /**
     * Whether that key may open mail for that recipient.
     *
     * @throws MessagingException if James cannot tell now whose an address is
     */
    boolean mayOpen(DecryptionKey key, MailAddress recipient) throws MessagingException {
        Optional<EmailAddress> address = EmailAddress.parse(recipient.asString());
        if (address.isEmpty()) {
            return false;
        }
        List<EmailAddress> named = key.emails();
        if (named.stream().anyMatch(address.get()::matchesIgnoringCase) || isForOthers(key.certificate(), address.get())) {
            return true;
        }
        for (EmailAddress other : named) {
            if (addresses.areOfOneUser(other, recipient)) {
                return true;
            }
        }
        return false;
    }

    private boolean isForOthers(X509Certificate certificate, EmailAddress recipient) {
        Stream<KeyReference> references = Stream.concat(Optional.ofNullable(choice.domains().get(recipient.domain())).stream(),
                choice.fallback().stream());
        return references.flatMap(reference -> keys.current().entriesOf(reference).stream())
                .anyMatch(entry -> entry.certificate().equals(certificate));
    }
}
