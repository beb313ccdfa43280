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

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.signet.ConfigurationException;

/** Makes the tables where they are missing or of an older Signet. */
final class Tables {
    private static final String HISTORY = "signet_schema_history";
    private static final String[] NAMES = {"signet_certificate", "signet_certificate_address", "signet_private_key",
        "signet_private_key_address", "signet_master_key"};
    private static final Map<String, String> BINARY_TYPES = Map.of("jdbc:h2:", "VARBINARY", "jdbc:postgresql:", "BYTEA");

    private Tables() {
    }

    /**
     * Makes them.
     *
     * @throws ConfigurationException if that needs somebody who changes something
     */
    static void prepare(DatabaseSettings settings, DataSource source) throws SQLException {
        for (Map.Entry<String, String> type : BINARY_TYPES.entrySet()) {
            if (settings.url().startsWith(type.getKey())) {
                migrate(settings, source, type.getValue());
                return;
            }
        }
        requireThere(settings, source);
    }

    private static void migrate(DatabaseSettings settings, DataSource source, String binary) throws SQLException {
        try {
            Flyway.configure(Tables.class.getClassLoader()).dataSource(source).table(HISTORY)
                    .locations("classpath:org/signet/stores/database/migration").placeholders(Map.of("binary", binary))
                    // Others may have tables in the same schema.
                    .baselineOnMigrate(true).baselineVersion("0")
                    // Not even a newer one: whoever reads tables that he does not know may read them wrongly.
                    .ignoreMigrationPatterns(new String[0])
                    .cleanDisabled(true).validateMigrationNaming(true).loggers("slf4j").load().migrate();
        } catch (FlywayException failed) {
            throw SqlFailure.behind(failed).orElseThrow(() -> new ConfigurationException("the tables in the " + settings.name()
                    + " are not those of this Signet: they were made by a newer one, which is needed then, or changed by hand", failed));
        }
    }

    /** Databases that Flyway does not know here. */
    private static void requireThere(DatabaseSettings settings, DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            Sql sql = new Sql(connection, settings.timeout());
            for (String name : NAMES) {
                sql.query(row -> row.getInt(1), "SELECT COUNT(*) FROM " + name + " WHERE 1 = 0");
            }
        } catch (SQLException missing) {
            if (SqlFailure.isTemporary(missing)) {
                throw missing;
            }
            throw new ConfigurationException("the " + settings.name() + " lacks the tables of Signet, which makes them by itself in"
                    + " PostgreSQL and H2 alone: make them as docs/stores.md says", missing);
        }
    }
}
