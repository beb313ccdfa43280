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

import org.signet.stores.CertificateTrust;
import org.signet.stores.smimea.ResolverAddress;
import org.signet.stores.smimea.SmimeaSettings;

/** Reads the element {@code smimea} of {@code stores}. */
final class SmimeaSettingsReader {
    private SmimeaSettingsReader() {
    }

    /** The settings, in which nothing is trusted yet: {@link SmimeaSettings#trusting} says what is. */
    static SmimeaSettings read(XmlElement smimea, Locations locations) {
        smimea.requireOnly("resolver", "trustResolver", "trustAnchors", "timeout", "domain");
        return smimea.understood(() -> new SmimeaSettings(NetworkElements.all(smimea, "resolver", ResolverAddress::parse),
                NetworkElements.flag(smimea, "trustResolver", false),
                smimea.one("trustAnchors").map(element -> element.understood(() -> locations.resolve(element.requiredText()))),
                NetworkElements.time(smimea, "timeout", SmimeaSettings.STANDARD_TIMEOUT), NetworkElements.domains(smimea),
                CertificateTrust.NONE));
    }
}
