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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.cert.DomainPattern;
import org.signet.parameters.Parameter;
import org.signet.policy.PolicyParameters;
import org.signet.verify.DomainSigner;

/** Reads the element {@code verification}: parameters of SMIMECheckSignature under their names there, and what has more structure. */
final class VerificationSettingsReader {
    private VerificationSettingsReader() {
    }

    static VerificationSettings read(XmlElement verification) {
        verification.requireOnly(Stream.concat(PolicyParameters.ALL.stream().map(Parameter::name),
                Stream.of("gateway", "fetchLimits", "fetchCache")).toArray(String[]::new));
        Map<String, String> texts = new HashMap<>();
        for (Parameter<?> parameter : PolicyParameters.ALL) {
            List<XmlElement> elements = verification.all(parameter.name());
            if (!elements.isEmpty()) {
                texts.put(parameter.name(), text(parameter, elements));
            }
        }
        return new VerificationSettings(texts, verification.all("gateway").stream().flatMap(VerificationSettingsReader::gateway).toList(),
                FetchSettingsReader.read(verification.one("fetchLimits"), verification.one("fetchCache")));
    }

    /** As James does, several elements are one text with commas. */
    private static String text(Parameter<?> parameter, List<XmlElement> elements) {
        String text = elements.stream().map(XmlElement::requiredText).collect(Collectors.joining(","));
        if (parameter.reader().apply(text).isEmpty()) {
            throw elements.getLast().wrong("is «" + text + "»; accepted: " + parameter.accepted());
        }
        return text;
    }

    private static Stream<DomainSigner> gateway(XmlElement gateway) {
        gateway.requireOnly("domain", "signer");
        XmlElement signer = gateway.required("signer");
        DomainSigner.Signer who = signer.understood(() -> DomainSigner.Signer.of(signer.requiredText()));
        return domains(gateway).stream().map(domain -> new DomainSigner(domain, who));
    }

    /** The domains that the elements {@code domain} name, of which there has to be one. */
    static List<DomainPattern> domains(XmlElement parent) {
        if (parent.all("domain").isEmpty()) {
            throw parent.wrong("needs an element domain");
        }
        return parent.all("domain").stream().map(domain -> domain.understood(() -> DomainPattern.of(domain.requiredText()))).toList();
    }
}
