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

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.signet.TimeSpan;
import org.signet.stores.StoreSettings;
import org.signet.stores.database.DatabaseSettings;
import org.signet.stores.database.EmbeddedDatabaseSettings;
import org.signet.stores.password.PasswordSource;

/** Reads the element {@code stores/database}. */
final class DatabaseSettingsReader {
    /** Where the database is that needs no set-up. */
    static final String DIRECTORY = "file://var/smime/database";
    /** Where the master key of that database is. */
    static final String MASTER_KEY = "file://var/smime/master.key";

    private static final Pattern CONNECTIONS = Pattern.compile("[1-9][0-9]{0,2}");

    private DatabaseSettingsReader() {
    }

    static StoreSettings read(XmlElement database, Locations locations) {
        database.requireOnly("url", "user", "password", "driver", "masterKey", "oldMasterKey", "connections", "timeout");
        UnaryOperator<DatabaseSettings> common = settings -> keys(database, locations, pool(database, settings));
        if (database.one("url").isPresent()) {
            XmlElement url = database.required("url");
            return database.understood(() -> common.apply(login(database, locations, url.understood(
                    () -> DatabaseSettings.of(url.requiredText())))));
        }
        for (String name : new String[] {"user", "password", "driver"}) {
            database.one(name).ifPresent(element -> {
                throw element.wrong("needs an url beside it; without one the database is a file of Signet's own");
            });
        }
        return database.understood(() -> EmbeddedDatabaseSettings.in(locations.resolve(DIRECTORY), locations.resolve(MASTER_KEY))
                .with(common));
    }

    private static DatabaseSettings login(XmlElement database, Locations locations, DatabaseSettings settings) {
        DatabaseSettings named = database.one("driver").map(driver -> settings.withDriver(driver.requiredText())).orElse(settings);
        PasswordSource password = database.one("password").map(element -> locations.password(element.text())).orElse(PasswordSource.NONE);
        if (database.one("user").isEmpty() && database.one("password").isPresent()) {
            throw database.required("password").wrong("needs a user beside it");
        }
        return database.one("user").map(user -> named.withUser(user.requiredText(), password)).orElse(named);
    }

    private static DatabaseSettings pool(XmlElement database, DatabaseSettings settings) {
        DatabaseSettings sized = database.one("connections").map(element -> settings.withConnections(connections(element)))
                .orElse(settings);
        return database.one("timeout").map(element -> sized.withTimeout(timeout(element))).orElse(sized);
    }

    private static int connections(XmlElement element) {
        if (!CONNECTIONS.matcher(element.requiredText()).matches()) {
            throw element.wrong("needs a number from 1 to 999, and «" + element.text() + "» is none");
        }
        return Integer.parseInt(element.text());
    }

    private static Duration timeout(XmlElement element) {
        Duration timeout = element.understood(() -> TimeSpan.parse(element.requiredText()));
        if (timeout.isZero() || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
            throw element.wrong("needs a time from 1s to 10m, and «" + element.text() + "» is none");
        }
        return timeout;
    }

    private static DatabaseSettings keys(XmlElement database, Locations locations, DatabaseSettings settings) {
        DatabaseSettings keyed = database.one("masterKey").map(element -> settings.withMasterKey(key(element, locations))).orElse(settings);
        for (XmlElement old : database.all("oldMasterKey")) {
            if (database.one("masterKey").isEmpty()) {
                throw old.wrong("needs a masterKey beside it");
            }
            keyed = keyed.withOldMasterKey(key(old, locations));
        }
        return keyed;
    }

    /** Never in this file: it is copied, mailed and put under version control. */
    private static PasswordSource key(XmlElement element, Locations locations) {
        if (!element.requiredText().startsWith("file:") && !element.text().startsWith("env:")) {
            throw element.wrong("needs file:… or env:…, which say where the key is");
        }
        return locations.password(element.text());
    }
}
