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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signet.cert.DomainPattern;
import org.signet.rules.AddressPattern;
import org.signet.rules.AddressRule;
import org.signet.rules.RuleBook;
import org.signet.rules.RuleSettings;
import org.signet.rules.Trigger;

/** Reads the element {@code rules}. */
final class RulesReader {
    private RulesReader() {
    }

    static RuleBook read(XmlElement rules) {
        rules.requireOnly("local", "default", "internal", "recipient", "sender", "trigger", "profile");
        RuleSettingsReader reader = new RuleSettingsReader(RuleProfileReader.read(rules.all("profile")));
        RuleSettings external = standard(rules.one("default"), reader);
        RuleSettings internal = standard(rules.one("internal"), reader);
        List<AddressRule> recipients = rules(rules.all("recipient"), reader, "of", "encrypt", "sign", "profile", "certificateOf",
                "alsoEncryptTo");
        List<AddressRule> senders = rules(rules.all("sender"), reader, "of", "encrypt", "sign", "profile", "alsoEncryptTo");
        List<Trigger> triggers = rules.all("trigger").stream().map(TriggerReader::read).toList();
        return new RuleBook(local(rules), external, internal, recipients, senders, triggers);
    }

    private static List<DomainPattern> local(XmlElement rules) {
        List<XmlElement> local = rules.all("local");
        if (local.isEmpty()) {
            throw rules.wrong("does not say which domains are your own; write <local>example.org</local> for each of them, and "
                    + "<local>*.example.org</local> for those below");
        }
        return local.stream().map(domain -> domain.understood(() -> DomainPattern.of(domain.requiredText()))).toList();
    }

    private static RuleSettings standard(Optional<XmlElement> element, RuleSettingsReader settings) {
        element.ifPresent(found -> found.requireOnly("encrypt", "sign", "profile", "alsoEncryptTo"));
        return element.map(settings::read).orElse(RuleSettings.NONE);
    }

    private static List<AddressRule> rules(List<XmlElement> elements, RuleSettingsReader reader, String... names) {
        List<AddressRule> rules = new ArrayList<>();
        Set<AddressPattern> seen = new HashSet<>();
        for (XmlElement element : elements) {
            element.requireOnly(names);
            RuleSettings settings = reader.read(element);
            if (element.all("of").isEmpty()) {
                throw element.wrong("needs an element of");
            }
            for (XmlElement of : element.all("of")) {
                AddressPattern pattern = of.understood(() -> AddressPattern.of(of.requiredText()));
                if (!seen.add(pattern)) {
                    throw of.wrong("is given twice for " + pattern);
                }
                rules.add(new AddressRule(pattern, settings));
            }
        }
        return rules;
    }
}
