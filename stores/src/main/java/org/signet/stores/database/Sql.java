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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Statements on one connection, each answered within the time-out. */
final class Sql {
    /** Makes something of a row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final int seconds;

    Sql(Connection connection, Duration timeout) {
        this.connection = connection;
        this.seconds = Math.toIntExact(Math.ceilDiv(timeout.toMillis(), 1000));
    }

    /** All rows of the answer. */
    <T> List<T> query(RowReader<T> reader, String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, parameters); ResultSet rows = prepared.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /** The number of rows that were changed. */
    int update(String statement, Object... parameters) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        }
    }

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            prepared.setQueryTimeout(seconds);
            for (int i = 0; i < parameters.length; i++) {
                switch (parameters[i]) {
                    case byte[] bytes -> prepared.setBytes(i + 1, bytes);
                    case Long number -> prepared.setLong(i + 1, number);
                    case String text -> prepared.setString(i + 1, text);
                    default -> throw new IllegalArgumentException("no type of ours: " + parameters[i].getClass());
                }
            }
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }
}
