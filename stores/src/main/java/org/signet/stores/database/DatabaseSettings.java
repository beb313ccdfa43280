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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObservers;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;
import org.signet.stores.password.PasswordSource;

/**
 * What configuration says of a database.
 *
 * @param url where it is, as {@code jdbc:postgresql://db.example.org/signet}
 * @param user who logs in; nothing where the URL says it, or nobody does
 * @param password of the user; read at every new connection, so that it may change
 * @param driver the class of the JDBC driver; nothing for those that Signet knows by the URL
 * @param masterKey what private keys are encrypted under, 32 bytes in base64 or hexadecimal digits; without one the store has no keys
 * @param oldMasterKeys what private keys may still be encrypted under; at the start they are encrypted anew
 * @param connections at most how many are open at once
 * @param timeout how long to wait for a connection, and how long for an answer
 */
public record DatabaseSettings(String url, Optional<String> user, PasswordSource password, Optional<String> driver,
        Optional<PasswordSource> masterKey, List<PasswordSource> oldMasterKeys, int connections, Duration timeout)
        implements StoreSettings {
    /** Connections, unless configured. */
    public static final int CONNECTIONS = 4;
    /** The time-out, unless configured. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    public DatabaseSettings {
        Objects.requireNonNull(user);
        Objects.requireNonNull(password);
        Objects.requireNonNull(driver);
        Objects.requireNonNull(masterKey);
        oldMasterKeys = List.copyOf(oldMasterKeys);
        if (!url.startsWith("jdbc:")) {
            throw new ConfigurationException("the url of a database begins with jdbc:, as jdbc:postgresql://db.example.org/signet");
        }
        if (connections < 1) {
            throw new ConfigurationException("a database needs at least one connection");
        }
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new ConfigurationException("the timeout of a database is at least 1s");
        }
        if (masterKey.isEmpty() && !oldMasterKeys.isEmpty()) {
            throw new ConfigurationException("an oldMasterKey needs a masterKey beside it");
        }
    }

    /** The database at this URL, without user and without private keys. */
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, Optional.empty(), PasswordSource.NONE, Optional.empty(), Optional.empty(), List.of(), CONNECTIONS,
                TIMEOUT);
    }

    /** The same at another URL. */
    DatabaseSettings withUrl(String other) {
        return new DatabaseSettings(other, user, password, driver, masterKey, oldMasterKeys, connections, timeout);
    }

    /** The same with a user. */
    public DatabaseSettings withUser(String name, PasswordSource secret) {
        return new DatabaseSettings(url, Optional.of(name), secret, driver, masterKey, oldMasterKeys, connections, timeout);
    }

    /** The same with a driver of that class. */
    public DatabaseSettings withDriver(String className) {
        return new DatabaseSettings(url, user, password, Optional.of(className), masterKey, oldMasterKeys, connections, timeout);
    }

    /** The same with a master key. */
    public DatabaseSettings withMasterKey(PasswordSource key) {
        return new DatabaseSettings(url, user, password, driver, Optional.of(key), oldMasterKeys, connections, timeout);
    }

    /** The same with one more old master key; there has to be a new one. */
    public DatabaseSettings withOldMasterKey(PasswordSource key) {
        List<PasswordSource> more = new ArrayList<>(oldMasterKeys);
        more.add(key);
        return new DatabaseSettings(url, user, password, driver, masterKey, more, connections, timeout);
    }

    /** The same with at most that many connections. */
    public DatabaseSettings withConnections(int number) {
        return new DatabaseSettings(url, user, password, driver, masterKey, oldMasterKeys, number, timeout);
    }

    /** The same with that time-out, of at least a second. */
    public DatabaseSettings withTimeout(Duration duration) {
        return new DatabaseSettings(url, user, password, driver, masterKey, oldMasterKeys, connections, duration);
    }

    /** What the database is called in messages and logs: the URL without what may be secret in it. */
    String name() {
        return "database " + url.replaceFirst("\\?.*", "").replaceFirst("^(jdbc:\\w+:(\\w+:)?(//)?).*@", "$1").replaceFirst(";.*", "");
    }

    @Override
    public Store open() {
        return DatabaseStore.open(this, CacheObservers.NONE);
    }

    @Override
    public StoreSettings observedBy(CacheObservers caches) {
        return () -> DatabaseStore.open(this, caches);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + name() + "]";
    }
}
