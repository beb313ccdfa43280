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

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.signet.stores.Store;
import org.signet.stores.password.PasswordSource;

/** PostgreSQL keeps the contracts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresContractsIT extends DatabaseContracts {
    private Postgres server;
    private OneDatabase database;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = Postgres.start(folder);
        database = OneDatabase.open(server.create("contracts")
                .withMasterKey(PasswordSource.inline("00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF")));
    }

    @AfterAll
    void stop() throws Exception {
        if (server != null) {
            database.close();
            server.close();
        }
    }

    @Override
    Store empty() {
        return database.empty();
    }
}
