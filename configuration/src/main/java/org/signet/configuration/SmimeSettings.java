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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.rules.RuleBook;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.StoreSettings;
import org.signet.stores.keyfile.KeyLocation;

/**
 * What {@code conf/smime.xml} says; all mailets and matchers share it.
 *
 * @param keys private keys with their certificates, to sign and to decrypt
 * @param certificates of correspondents, to encrypt to
 * @param stores further keys and certificates, in the order in which they are asked
 * @param trust the roots that a signature is trusted by; nothing where the file does not say
 * @param boundTrust the roots that count for mail from some domains only
 * @param intermediates certificates of authorities that messages may leave out
 * @param signing the keys that sign for senders without a key of their own
 * @param aliases further addresses that users may write in From
 * @param server the name of this server in {@code Authentication-Results}
 * @param verification what a good signature is
 * @param recipients which certificates are encrypted to
 * @param rules what is done with mail that leaves
 */
public record SmimeSettings(List<KeyLocation> keys, List<KeyLocation> certificates, List<StoreSettings> stores,
        Optional<List<KeyLocation>> trust, List<BoundTrust<KeyLocation>> boundTrust, List<KeyLocation> intermediates,
        SigningKeyChoice signing, Aliases aliases, Optional<AuthenticationServiceIdentifier> server, VerificationSettings verification,
        RecipientSettings recipients, Optional<RuleBook> rules) {
    /** What a missing file says. */
    public static final SmimeSettings NONE = new SmimeSettings(List.of(), List.of(), List.of(), Optional.empty(), List.of(),
            List.of(), SigningKeyChoice.NONE, Aliases.NONE, Optional.empty(), VerificationSettings.NONE, RecipientSettings.STANDARD,
            Optional.empty());

    public SmimeSettings {
        keys = List.copyOf(keys);
        certificates = List.copyOf(certificates);
        stores = List.copyOf(stores);
        trust = trust.map(List::copyOf);
        boundTrust = List.copyOf(boundTrust);
        intermediates = List.copyOf(intermediates);
        Objects.requireNonNull(recipients);
        Objects.requireNonNull(rules);
    }
}
