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
package org.signet.james.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.signet.ConfigurationException;
import org.signet.cert.CertificateSource;
import org.signet.configuration.OpenStores;
import org.signet.encrypt.CapabilitySource;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.signing.SenderKeys;
import org.signet.rules.RuleBook;

/**
 * What is asked while rules are applied.
 *
 * @param rules those that count now
 * @param certificates of recipients
 * @param capabilities what recipients can decrypt
 * @param keys of senders
 */
public record RulesSources(Supplier<RuleBook> rules, CertificateSource certificates, CapabilitySource capabilities, SenderKeys keys) {
    /**
     * Those of {@code conf/smime.xml}. Where it names no certificates or no keys, there are none.
     *
     * @throws ConfigurationException if it has no rules, or a store that it names cannot be used
     */
    public static RulesSources of(SmimeConfiguration configuration) {
        Supplier<RuleBook> rules = () -> configuration.rules().orElseThrow(() -> new ConfigurationException(
                "there are no rules; give the element rules in conf/smime.xml, with the domains of this house in local"));
        rules.get();
        OpenStores stores = configuration.stores();
        return new RulesSources(rules, stores.certificates().orElse(address -> List.of()), stores.capabilities(),
                SenderKeys.of(stores).orElse(new SenderKeys(address -> Optional.empty(), address -> Optional.empty())));
    }
}
