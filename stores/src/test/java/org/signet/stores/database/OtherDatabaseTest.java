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
package org.signet.stores.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.signet.ConfigurationException;
import org.signet.stores.Store;

/** A database of which Signet has the driver alone: its administrator makes the tables. */
class OtherDatabaseTest {
    private final DatabaseSettings settings = DatabaseSettings.of("jdbc:other:mem:other").withDriver(OtherDriver.class.getName());

    @Test
    void tablesThatAreMissingStopTheStart() {
        assertThatThrownBy(settings::open).isInstanceOf(ConfigurationException.class)
                .hasMessage("the database jdbc:other:mem:other lacks the tables of Signet, which makes them by itself in PostgreSQL and H2"
                        + " alone: make them as docs/stores.md says");
    }

    @Test
    void tablesThatAnAdministratorMadeAreUsed() throws Exception {
        try (Connection connection = DriverSource.of(settings).getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(script().replace("${binary}", "VARBINARY"));
            try (Store store = settings.open()) {
                assertThat(store.problem()).isEmpty();
                assertThat(store.writableCertificates().orElseThrow().list()).isEmpty();
            }
        }
    }

    private static String script() throws Exception {
        try (InputStream in = Tables.class.getResourceAsStream("migration/V1__certificates_and_private_keys.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
