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

import java.util.Objects;
import org.signet.stores.keyfile.KeyFileType;
import org.signet.stores.keyfile.KeyLocation;

/** Reads where keys or certificates are: a path alone, or a path with what opens the files there. */
final class KeyLocationReader {
    private static final String[] KNOWN = {"path", "password", "keyPassword", "type", "alias"};

    private final Locations locations;

    KeyLocationReader(Locations locations) {
        this.locations = Objects.requireNonNull(locations);
    }

    KeyLocation read(XmlElement element) {
        return read(element, KNOWN);
    }

    /** The same of an element that may say of which domains it is. */
    KeyLocation readBound(XmlElement element) {
        return read(element, "path", "password", "keyPassword", "type", "alias", "domain");
    }

    private KeyLocation read(XmlElement element, String... known) {
        if (element.children().isEmpty()) {
            return KeyLocation.of(locations.resolve(element.requiredText()));
        }
        element.requireOnly(known);
        KeyLocation location = KeyLocation.of(locations.resolve(element.required("path").requiredText()));
        for (XmlElement option : element.children()) {
            String text = option.text();
            location = switch (option.name()) {
                case "password" -> location.withStorePassword(locations.password(text));
                case "keyPassword" -> location.withKeyPassword(locations.password(text));
                case "type" -> location.withType(KeyFileType.named(option.requiredText()));
                case "alias" -> location.withAlias(option.requiredText());
                default -> location;
            };
        }
        return location;
    }
}
