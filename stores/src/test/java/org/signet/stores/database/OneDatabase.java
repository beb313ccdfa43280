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

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.signet.stores.Store;

/** A store on a database for all tests of a class, emptied before each. */
record OneDatabase(DatabaseSettings settings, Store store) implements AutoCloseable {
    private static final List<String> TABLES = List.of("signet_certificate", "signet_private_key");

    static OneDatabase open(DatabaseSettings settings) {
        return new OneDatabase(settings, settings.open());
    }

    Store empty() {
        for (String table : TABLES) {
            execute("DELETE FROM " + table);
        }
        return store;
    }

    /** Does to the database what no store does. */
    int execute(String statement) {
        try (Connection connection = DriverSource.of(settings).getConnection(); Statement prepared = connection.createStatement()) {
            return prepared.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
