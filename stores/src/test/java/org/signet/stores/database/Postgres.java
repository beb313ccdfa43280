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

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A real PostgreSQL that can be stopped and started again with what it holds. */
final class Postgres implements AutoCloseable {
    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(Path data, EmbeddedPostgres server) {
        this.data = data;
        this.server = server;
    }

    static Postgres start(Path folder) throws IOException {
        String processor = System.getProperty("os.arch");
        assumeTrue(Set.of("amd64", "x86_64").contains(processor), () -> "there is no PostgreSQL for " + processor + " here");
        Path data = folder.resolve("data");
        return new Postgres(data, EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile()).start());
    }

    void stop() throws IOException {
        server.close();
    }

    void startAgain() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(server.getPort())
                .setOverrideWorkingDirectory(data.resolveSibling("binaries").toFile()).start();
    }

    /** A new database with nothing in it. */
    DatabaseSettings create(String name) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name);
        return settings(name);
    }

    DatabaseSettings settings(String name) {
        return DatabaseSettings.of("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?user=postgres").withConnections(2)
                .withTimeout(Duration.ofSeconds(3));
    }

    void execute(String database, String statement) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    List<String> query(String database, String statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement prepared = connection.createStatement(); ResultSet rows = prepared.executeQuery(statement)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
