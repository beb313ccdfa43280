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

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.signet.ConfigurationException;

/** New connections to a database, each with the password as it is then. */
final class DriverSource implements DataSource {
    private final DatabaseSettings settings;
    private final Driver driver;

    private DriverSource(DatabaseSettings settings, Driver driver) {
        this.settings = settings;
        this.driver = driver;
    }

    /**
     * The connections of these settings.
     *
     * @throws ConfigurationException if there is no such driver or it takes no such URL
     */
    static DriverSource of(DatabaseSettings settings) {
        Driver driver = JdbcDrivers.of(settings);
        try {
            if (!driver.acceptsURL(settings.url())) {
                throw new ConfigurationException("the JDBC driver " + driver.getClass().getName() + " takes no url like that of the "
                        + settings.name());
            }
        } catch (SQLException malformed) {
            throw new ConfigurationException("the url of the " + settings.name() + " is malformed", malformed);
        }
        return new DriverSource(settings, driver);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties properties = new Properties();
        if (settings.url().startsWith("jdbc:postgresql:")) {
            String seconds = Integer.toString(timeoutSeconds());
            properties.setProperty("connectTimeout", seconds);
            properties.setProperty("loginTimeout", seconds);
            // Later than the server is told to give a statement up, which keeps the connection.
            properties.setProperty("socketTimeout", Integer.toString(timeoutSeconds() + 1));
            properties.setProperty("ApplicationName", "signet");
        }
        settings.user().ifPresent(user -> properties.setProperty("user", user));
        try {
            settings.password().read().ifPresent(password -> properties.setProperty("password", new String(password.chars())));
        } catch (ConfigurationException missing) {
            throw new SQLNonTransientConnectionException(missing.getMessage(), "08001", missing);
        }
        Connection connection = driver.connect(settings.url(), properties);
        if (connection == null) {
            throw new SQLNonTransientConnectionException("the driver does not take the url", "08001");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is configured");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException("there is no log here");
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is no log here");
    }

    /** Does nothing: the time-out is configured, and the pool says the same here. */
    @Override
    public void setLoginTimeout(int seconds) {
    }

    @Override
    public int getLoginTimeout() {
        return timeoutSeconds();
    }

    private int timeoutSeconds() {
        return Math.toIntExact(Math.ceilDiv(settings.timeout().toMillis(), 1000));
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("there is no log here");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException("this wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
