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
package org.signet.james.signing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.TemporaryFailureException;
import org.signet.cert.EmailAddress;
import org.signet.cert.SigningIdentitySource;
import org.signet.configuration.OpenStores;
import org.signet.james.configuration.KeyParameters;
import org.signet.sign.SigningIdentity;
import org.signet.stores.KeyRingSource;
import org.signet.stores.RingSigningIdentitySource;
import org.signet.stores.SigningKeyChoice;

/**
 * Finds the key that signs a mail: that of a From address, else that of the Sender address, else that of the From address' domain, else
 * the default one.
 *
 * @param personal the keys whose certificates name the address
 * @param all those too, and the keys that sign for others
 */
public record SenderKeys(SigningIdentitySource personal, SigningIdentitySource all) {
    /**
     * The keys of this store.
     *
     * @throws org.signet.ConfigurationException if the choice names a key that is not there
     */
    public static SenderKeys of(KeyRingSource store, SigningKeyChoice choice) {
        return new SenderKeys(new RingSigningIdentitySource(store, SigningKeyChoice.NONE), new RingSigningIdentitySource(store, choice));
    }

    /**
     * The keys of a mailet: its own, or else those of {@code conf/smime.xml}.
     *
     * @throws org.signet.ConfigurationException if neither says where they are, a parameter is wrong, or a file is missing or cannot be
     *         used
     */
    public static SenderKeys of(KeyParameters parameters) {
        return parameters.own().map(own -> of(own, parameters.choice(own)))
                .or(() -> of(parameters.shared())).orElseThrow(parameters::nowhere);
    }

    /**
     * The keys of {@code conf/smime.xml}; nothing where it names no place of keys.
     *
     * @throws org.signet.ConfigurationException if it names a key for others that is not there
     */
    public static Optional<SenderKeys> of(OpenStores stores) {
        return stores.personalSigning().flatMap(personal -> stores.signing().map(all -> new SenderKeys(personal, all)));
    }

    /**
     * The key for a mail with these addresses; nothing where there is none.
     *
     * @throws TemporaryFailureException if it could not be found out
     */
    public Optional<SigningIdentity> find(SigningPermission.Decision.Permitted mail) throws TemporaryFailureException {
        Optional<SigningIdentity> own = first(personal, Stream.concat(mail.authors().stream(), mail.sender().stream()).toList());
        return own.isPresent() ? own : first(all, mail.authors());
    }

    private static Optional<SigningIdentity> first(SigningIdentitySource source, List<EmailAddress> addresses)
            throws TemporaryFailureException {
        for (EmailAddress address : addresses) {
            Optional<SigningIdentity> found = source.find(address);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
