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
import java.util.Map;
import java.util.Optional;
import org.signet.Labelled;
import org.signet.cert.EmailAddress;
import org.signet.parameters.Words;
import org.signet.rules.CertificateOwner;
import org.signet.rules.EncryptMode;
import org.signet.rules.Profile;
import org.signet.rules.RuleSettings;
import org.signet.rules.SignMode;

/**
 * Reads what a rule says.
 *
 * @param profiles the known ones, by name
 */
record RuleSettingsReader(Map<String, Profile> profiles) {
    private static final String OWN = "own";
    private static final String NOBODY = "nobody";

    RuleSettingsReader {
        profiles = Map.copyOf(profiles);
    }

    RuleSettings read(XmlElement rule) {
        RuleSettings settings = new RuleSettings(encrypt(rule), sign(rule), rule.one("profile").map(this::profile),
                rule.one("certificateOf").map(RuleSettingsReader::owner), readers(rule.all("alsoEncryptTo")));
        if (settings.equals(RuleSettings.NONE)) {
            throw rule.wrong("says nothing; give it encrypt, sign or another setting, or take it out");
        }
        return settings;
    }

    static Optional<EncryptMode> encrypt(XmlElement parent) {
        return parent.one("encrypt").map(element -> choice(element, EncryptMode.values()));
    }

    static Optional<SignMode> sign(XmlElement parent) {
        return parent.one("sign").map(element -> choice(element, SignMode.values()));
    }

    /** The one of these that the element names. */
    static <C extends Labelled> C choice(XmlElement element, C[] choices) {
        String text = element.requiredText();
        List<C> all = List.of(choices);
        return all.stream().filter(choice -> choice.label().equals(text)).findFirst().orElseThrow(
                () -> element.wrong("is «" + text + "»; accepted: " + Words.either(all.stream().map(Labelled::label).toList())));
    }

    private Profile profile(XmlElement element) {
        return Optional.ofNullable(profiles.get(element.requiredText())).orElseThrow(() -> element.wrong("is «" + element.text()
                + "»; accepted: " + Words.either(profiles.keySet().stream().sorted().toList())));
    }

    private static CertificateOwner owner(XmlElement element) {
        return element.requiredText().equals(OWN) ? CertificateOwner.OWN
                : new CertificateOwner(Optional.of(address(element, OWN + " for the recipient's")));
    }

    private static Optional<List<EmailAddress>> readers(List<XmlElement> elements) {
        if (elements.size() == 1 && elements.getFirst().text().equals(NOBODY)) {
            return Optional.of(List.of());
        }
        List<EmailAddress> readers = elements.stream().map(element -> address(element, NOBODY + " alone")).distinct().toList();
        return readers.isEmpty() ? Optional.empty() : Optional.of(readers);
    }

    private static EmailAddress address(XmlElement element, String or) {
        return EmailAddress.parse(element.requiredText())
                .orElseThrow(() -> element.wrong("is «" + element.text() + "»; accepted: a mail address, or " + or));
    }
}
