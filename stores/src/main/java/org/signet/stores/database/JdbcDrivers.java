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

import java.lang.reflect.InvocationTargetException;
import java.sql.Driver;
import java.util.Map;
import java.util.Optional;
import org.signet.ConfigurationException;

/**
 * Finds JDBC drivers by the names of their classes. {@code DriverManager} would not: it looks where James' own classes are, and Signet and
 * the drivers are in the class loader of {@code extensions-jars/}.
 */
final class JdbcDrivers {
    private static final Map<String, String> KNOWN = Map.of(
            "jdbc:h2:", "org.h2.Driver",
            "jdbc:postgresql:", "org.postgresql.Driver",
            "jdbc:mariadb:", "org.mariadb.jdbc.Driver",
            "jdbc:mysql:", "com.mysql.cj.jdbc.Driver",
            "jdbc:sqlserver:", "com.microsoft.sqlserver.jdbc.SQLServerDriver",
            "jdbc:oracle:", "oracle.jdbc.OracleDriver",
            "jdbc:hsqldb:", "org.hsqldb.jdbc.JDBCDriver");

    private JdbcDrivers() {
    }

    static Driver of(DatabaseSettings settings) {
        String className = settings.driver().or(() -> known(settings.url())).orElseThrow(() -> new ConfigurationException(
                "the driver of the " + settings.name() + " is not known; name its class in the element driver"));
        if (className.equals(KNOWN.get("jdbc:h2:"))) {
            // Before H2 is used for the first time, or it is too late.
            LoopbackH2.isAssured();
        }
        try {
            return (Driver) Class.forName(className, true, JdbcDrivers.class.getClassLoader()).getConstructor().newInstance();
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            throw new ConfigurationException("the JDBC driver " + className + " of the " + settings.name()
                    + " is not there; put its jar beside that of Signet, into extensions-jars/", missing);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException
                | ClassCastException noDriver) {
            throw new ConfigurationException("the class " + className + " is no JDBC driver", noDriver);
        }
    }

    private static Optional<String> known(String url) {
        return KNOWN.entrySet().stream().filter(entry -> url.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
