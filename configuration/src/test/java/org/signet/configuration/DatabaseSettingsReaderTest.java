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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.ConfigurationException;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;
import org.signet.stores.database.DatabaseSettings;
import org.signet.stores.database.EmbeddedDatabaseSettings;
import org.signet.stores.password.PasswordSource;

class DatabaseSettingsReaderTest {
    @TempDir
    private Path james;

    @Test
    void databaseAloneNeedsNoSetUp() throws Exception {
        StoreSettings settings = read("");
        assertThat(settings).isEqualTo(EmbeddedDatabaseSettings.in(james.resolve("var/smime/database"),
                james.resolve("var/smime/master.key")));
        try (Store store = settings.open()) {
            assertThat(store.problem()).isEmpty();
            assertThat(james.resolve("var/smime/database/signet.mv.db")).exists();
            assertThat(james.resolve("var/smime/master.key")).exists();
        }
    }

    @Test
    void everyElementIsRead() throws Exception {
        PasswordSource master = PasswordSource.inFile(james.resolve("conf/master.key"));
        PasswordSource old = PasswordSource.inFile(james.resolve("conf/old.key"));
        PasswordSource older = PasswordSource.inFile(james.resolve("conf/older.key"));
        PasswordSource password = PasswordSource.inFile(james.resolve("conf/db.password"));
        DatabaseSettings settings = (DatabaseSettings) read("<url>jdbc:postgresql://db/signet</url><user>signet</user>"
                + "<password>file://conf/db.password</password><driver>org.postgresql.Driver</driver>"
                + "<masterKey>file://conf/master.key</masterKey><oldMasterKey>file://conf/old.key</oldMasterKey>"
                + "<oldMasterKey>file://conf/older.key</oldMasterKey><connections>9</connections><timeout>2s</timeout>");
        assertThat(settings).isEqualTo(new DatabaseSettings("jdbc:postgresql://db/signet", Optional.of("signet"), password,
                Optional.of("org.postgresql.Driver"), Optional.of(master), List.of(old, older), 9, Duration.ofSeconds(2)));
    }

    @Test
    void urlIsEnough() throws Exception {
        assertThat(read("<url>jdbc:postgresql://db/signet</url>")).isEqualTo(DatabaseSettings.of("jdbc:postgresql://db/signet"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<url>postgresql://db/signet</url> | smime/stores/database/url: the url of a database begins with jdbc:",
        "<user>signet</user> | smime/stores/database/user needs an url beside it",
        "<driver>org.h2.Driver</driver> | smime/stores/database/driver needs an url beside it",
        "<url>jdbc:x:y</url><password>p</password> | smime/stores/database/password needs a user beside it",
        "<masterKey>ABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=</masterKey> | smime/stores/database/masterKey needs file:… or env:…",
        "<oldMasterKey>env:OLD</oldMasterKey> | smime/stores/database/oldMasterKey needs a masterKey beside it",
        "<connections>0</connections> | smime/stores/database/connections needs a number from 1 to 999, and «0» is none",
        "<timeout>0s</timeout> | smime/stores/database/timeout needs a time from 1s to 10m, and «0s» is none",
        "<timeout>5</timeout> | smime/stores/database/timeout: «5» is no span of time",
        "<pool>5</pool> | smime/stores/database/pool is not known"})
    void whatCannotBeMeantIsRefused(String content, String sentence) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("conf/smime.xml: the element " + sentence)
                .hasMessageNotContaining("ABEiM0RVZneImaq7");
    }

    private StoreSettings read(String content) throws Exception {
        Path file = Files.writeString(Files.createDirectories(james.resolve("conf")).resolve("smime.xml"),
                "<smime><stores><database>" + content + "</database></stores></smime>");
        XmlElement database = SmimeXml.read(file).orElseThrow().required("stores").required("database");
        return DatabaseSettingsReader.read(database, new FolderLocations(james.resolve("conf")));
    }
}
