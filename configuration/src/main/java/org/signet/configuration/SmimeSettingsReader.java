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

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.cert.EmailAddress;
import org.signet.stores.KeyReference;
import org.signet.stores.SigningKeyChoice;
import org.signet.stores.keyfile.KeyLocation;

/** Reads {@code conf/smime.xml} strictly: what it does not know, it refuses. */
public final class SmimeSettingsReader {
    private final KeyLocationReader files;
    private final StoresReader stores;

    /** Reads a file whose locations mean this. */
    public SmimeSettingsReader(Locations locations) {
        this.files = new KeyLocationReader(locations);
        this.stores = new StoresReader(locations);
    }

    /**
     * What the file says; {@link SmimeSettings#NONE} where there is none.
     *
     * @throws org.signet.ConfigurationException if an element is unknown, missing or wrong
     */
    public SmimeSettings read(Path file) {
        return settings(SmimeXml.read(file));
    }

    /** What the root element of the file says. */
    SmimeSettings settings(Optional<XmlElement> smime) {
        return smime.map(this::settings).orElse(SmimeSettings.NONE);
    }

    private SmimeSettings settings(XmlElement smime) {
        smime.requireOnly("keys", "certificates", "stores", "trust", "intermediates", "signing", "alias", "authservId", "verification",
                "recipients", "rules");
        Map<Boolean, List<XmlElement>> trust = smime.all("trust").stream()
                .collect(Collectors.partitioningBy(element -> !element.all("domain").isEmpty()));
        return new SmimeSettings(locations(smime, "keys"), locations(smime, "certificates"),
                smime.one("stores").map(stores::read).orElse(List.of()),
                smime.all("trust").isEmpty() ? Optional.empty() : Optional.of(trust.get(false).stream().map(files::readBound).toList()),
                trust.get(true).stream().map(this::boundTrust).toList(), locations(smime, "intermediates"),
                smime.one("signing").map(SmimeSettingsReader::signing).orElse(SigningKeyChoice.NONE), aliases(smime),
                smime.one("authservId").map(SmimeSettingsReader::server),
                smime.one("verification").map(VerificationSettingsReader::read).orElse(VerificationSettings.NONE),
                smime.one("recipients").map(RecipientSettings::read).orElse(RecipientSettings.STANDARD),
                smime.one("rules").map(RulesReader::read));
    }

    private List<KeyLocation> locations(XmlElement parent, String name) {
        return parent.all(name).stream().map(files::read).toList();
    }

    private BoundTrust<KeyLocation> boundTrust(XmlElement element) {
        return new BoundTrust<>(VerificationSettingsReader.domains(element), files.readBound(element));
    }

    private static SigningKeyChoice signing(XmlElement signing) {
        signing.requireOnly("default", "domain");
        Map<String, KeyReference> domains = new HashMap<>();
        for (XmlElement domain : signing.all("domain")) {
            domain.requireOnly("name", "key");
            XmlElement name = domain.required("name");
            String normal = EmailAddress.domain(name.requiredText()).orElseThrow(() -> name.wrong("is no domain: «" + name.text() + "»"));
            if (domains.put(normal, KeyReference.parse(domain.required("key").requiredText())) != null) {
                throw domain.wrong("is given twice for " + normal);
            }
        }
        return new SigningKeyChoice(domains, signing.one("default").map(key -> KeyReference.parse(key.requiredText())));
    }

    private static Aliases aliases(XmlElement smime) {
        Map<String, Set<EmailAddress>> byUser = new HashMap<>();
        for (XmlElement alias : smime.all("alias")) {
            alias.requireOnly("user", "address");
            String user = alias.required("user").requiredText().toLowerCase(Locale.ROOT);
            if (alias.all("address").isEmpty()) {
                throw alias.wrong("needs an element address");
            }
            alias.all("address").forEach(address -> byUser.computeIfAbsent(user, unused -> new HashSet<>()).add(address(address)));
        }
        return new Aliases(byUser);
    }

    private static EmailAddress address(XmlElement element) {
        return EmailAddress.parse(element.requiredText())
                .orElseThrow(() -> element.wrong("needs a mail address, and «" + element.text() + "» is none"));
    }

    private static AuthenticationServiceIdentifier server(XmlElement element) {
        return AuthenticationServiceIdentifier.parse(element.requiredText())
                .orElseThrow(() -> element.wrong("needs the name of a host or domain, and «" + element.text() + "» is none"));
    }
}
