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

import java.util.Optional;
import java.util.regex.Pattern;
import org.signet.stores.pkcs11.Pkcs11Settings;
import org.signet.stores.pkcs11.TokenSlot;

/** Reads the element {@code stores/pkcs11}: a token with private keys. */
final class Pkcs11SettingsReader {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern PLACE = Pattern.compile("0|[1-9][0-9]{0,5}");

    private Pkcs11SettingsReader() {
    }

    static Pkcs11Settings read(XmlElement token, Locations locations) {
        token.requireOnly("library", "slot", "slotListIndex", "pin");
        XmlElement library = token.required("library");
        return new Pkcs11Settings(library.understood(() -> locations.resolve(library.requiredText())), slot(token),
                locations.password(token.required("pin").requiredText()));
    }

    private static TokenSlot slot(XmlElement token) {
        Optional<TokenSlot> numbered = token.one("slot").map(slot -> new TokenSlot.Numbered(Long.parseLong(text(slot, NUMBER))));
        Optional<TokenSlot> listed = token.one("slotListIndex").map(place -> new TokenSlot.Listed(Integer.parseInt(text(place, PLACE))));
        if (numbered.isPresent() && listed.isPresent()) {
            throw token.wrong("takes slot or slotListIndex, and not both");
        }
        return numbered.or(() -> listed).orElse(TokenSlot.FIRST);
    }

    private static String text(XmlElement element, Pattern form) {
        if (!form.matcher(element.requiredText()).matches()) {
            throw element.wrong("needs a number, and «" + element.text() + "» is none");
        }
        return element.text();
    }
}
