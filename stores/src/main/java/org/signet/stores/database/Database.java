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

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;

/**
 * A database that is there or not: at the first connection that comes about it is prepared, and then there is a pool of connections. A
 * failure is told after a time-out at the latest.
 */
final class Database implements AutoCloseable {
    /** What is done with a connection. Done once more where the connection was lost, so twice must not differ from once. */
    @FunctionalInterface
    interface Work<T> {
        T with(Sql sql) throws SQLException, TemporaryFailureException;
    }

    /** What a database needs before its first use. */
    @FunctionalInterface
    interface Preparation {
        void prepare(DriverSource source) throws SQLException;
    }

    private final DatabaseSettings settings;
    private final DriverSource source;
    private final Preparation preparation;
    private final Lock preparing = new ReentrantLock();
    private volatile HikariDataSource pool;
    private volatile boolean closed;

    Database(DatabaseSettings settings, Preparation preparation) {
        this.settings = settings;
        this.source = DriverSource.of(settings);
        this.preparation = preparation;
    }

    String name() {
        return settings.name();
    }

    /**
     * Does some reading.
     *
     * @throws TemporaryFailureException if it failed
     */
    <T> T read(Work<T> work) throws TemporaryFailureException {
        return attempt(work, true);
    }

    /**
     * Does some writing, all of it or nothing.
     *
     * @throws TemporaryFailureException if it failed; when the connection is lost in the last moment, it may be done all the same
     */
    <T> T change(Work<T> work) throws TemporaryFailureException {
        return attempt(work, false);
    }

    private <T> T attempt(Work<T> work, boolean autoCommit) throws TemporaryFailureException {
        HikariDataSource connections = prepared();
        try {
            return run(connections, work, autoCommit);
        } catch (SQLException first) {
            if (!SqlFailure.isConnectionLost(first) && !SqlFailure.isDuplicate(first)) {
                throw failure(first);
            }
            try {
                return run(connections, work, autoCommit);
            } catch (SQLException second) {
                throw failure(second);
            }
        }
    }

    private <T> T run(HikariDataSource connections, Work<T> work, boolean autoCommit) throws SQLException, TemporaryFailureException {
        try (Connection connection = connections.getConnection()) {
            // What is not committed when the connection goes back to the pool, is rolled back by it.
            connection.setAutoCommit(autoCommit);
            T result = work.with(new Sql(connection, settings.timeout()));
            if (!autoCommit) {
                connection.commit();
            }
            return result;
        }
    }

    /**
     * Makes ready what is not yet.
     *
     * @throws ConfigurationException if the database answered, and needs somebody who changes something
     * @throws TemporaryFailureException if it could not be asked
     */
    void prepare() throws TemporaryFailureException {
        if (pool != null) {
            return;
        }
        lock();
        try {
            if (closed) {
                throw new TemporaryFailureException("the " + name() + " is closed");
            }
            if (pool == null) {
                pool = open();
            }
        } catch (SQLException e) {
            if (SqlFailure.isTemporary(e)) {
                throw failure(e);
            }
            throw new ConfigurationException("the " + name() + " " + SqlFailure.inWords(e), e);
        } finally {
            preparing.unlock();
        }
    }

    private HikariDataSource open() throws SQLException {
        // Open all the while: an embedded database ends with its last connection.
        try (Connection held = source.getConnection()) {
            preparation.prepare(source);
            HikariDataSource made = new HikariDataSource(poolSettings());
            try (Connection first = made.getConnection()) {
                first.setAutoCommit(held.getAutoCommit());
                return made;
            } catch (SQLException e) {
                made.close();
                throw e;
            }
        }
    }

    private HikariDataSource prepared() throws TemporaryFailureException {
        try {
            prepare();
            return pool;
        } catch (ConfigurationException e) {
            throw new TemporaryFailureException(e.getMessage(), e);
        }
    }

    private void lock() throws TemporaryFailureException {
        try {
            if (!preparing.tryLock(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TemporaryFailureException("the " + name() + " is being waited for already");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TemporaryFailureException("waiting for the " + name() + " was interrupted", e);
        }
    }

    private HikariConfig poolSettings() {
        HikariConfig config = new HikariConfig();
        config.setPoolName("signet-database");
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.timeout().toMillis());
        config.setValidationTimeout(Math.max(250, settings.timeout().toMillis() / 2));
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private TemporaryFailureException failure(SQLException e) {
        return new TemporaryFailureException("the " + name() + " " + SqlFailure.inWords(e), e);
    }

    @Override
    public void close() {
        preparing.lock();
        try {
            closed = true;
            if (pool != null) {
                pool.close();
            }
        } finally {
            preparing.unlock();
        }
    }
}
