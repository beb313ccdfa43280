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
import java.util.List;
import java.util.Objects;
import org.signet.stores.StoreSettings;
import org.signet.stores.cache.CacheSettings;
import org.signet.stores.cache.CachedStoreSettings;
import org.signet.stores.file.FileStoreSettings;

/** Reads the element {@code stores}: further stores of keys and certificates, in the order in which they are asked. */
final class StoresReader {
    private final Locations locations;

    StoresReader(Locations locations) {
        this.locations = Objects.requireNonNull(locations);
    }

    List<StoreSettings> read(XmlElement parent) {
        parent.requireOnly("files", "database", "ldap", "smimea", "pkcs11", "cache");
        CacheSettings cache = parent.one("cache").map(CacheSettingsReader::read).orElse(CacheSettings.STANDARD);
        List<StoreSettings> stores = new ArrayList<>();
        for (XmlElement element : parent.children()) {
            if (!element.name().equals("cache")) {
                add(element.understood(() -> store(element, cache)), element, stores);
            }
        }
        return stores;
    }

    private StoreSettings store(XmlElement element, CacheSettings cache) {
        return switch (element.name()) {
            case "files" -> new FileStoreSettings(List.of(new KeyLocationReader(locations).read(element)));
            case "database" -> DatabaseSettingsReader.read(element, locations);
            case "ldap" -> new CachedStoreSettings(LdapSettingsReader.read(element, locations), cache);
            case "smimea" -> new CachedStoreSettings(SmimeaSettingsReader.read(element, locations), cache);
            case "pkcs11" -> Pkcs11SettingsReader.read(element, locations);
            default -> throw element.wrong("is not known");
        };
    }

    private static void add(StoreSettings store, XmlElement element, List<StoreSettings> stores) {
        if (stores.contains(store)) {
            throw element.wrong("is there twice with the same settings");
        }
        stores.add(store);
    }
}
