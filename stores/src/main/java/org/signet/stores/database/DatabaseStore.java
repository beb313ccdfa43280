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
import java.time.InstantSource;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.cache.CacheObservers;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.encrypt.CapabilitySource;
import org.signet.stores.CertificateStore;
import org.signet.stores.PrivateKeyStore;
import org.signet.stores.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Certificates and private keys in a database. It is asked at every use, so that all servers that share it see each change at once.
 * Without a master key there are no private keys.
 */
public final class DatabaseStore implements Store {
    private static final Logger LOGGER = LoggerFactory.getLogger(DatabaseStore.class);

    private final Database database;
    private final DatabaseCertificates certificates;
    private final CertificateSource source;
    private final Optional<DatabaseKeys> keys;

    private DatabaseStore(Database database, Optional<KeySeal> seal, InstantSource clock, CacheObservers caches) {
        this.database = database;
        this.certificates = new DatabaseCertificates(database);
        this.source = new DatabaseCertificateSource(database, clock);
        this.keys = seal.map(known -> new DatabaseKeys(database, known, clock, caches.of("keys")));
    }

    static DatabaseStore open(DatabaseSettings settings, CacheObservers caches) {
        settings.password().read();
        Optional<KeySeal> seal = settings.masterKey().map(MasterKey::of)
                .map(current -> new KeySeal(current, settings.oldMasterKeys().stream().map(MasterKey::of).toList()));
        Database database = new Database(settings, fresh -> prepare(settings, seal, fresh));
        try {
            database.prepare();
        } catch (TemporaryFailureException notNow) {
            LOGGER.warn("{}; what needs it waits until it can be asked", notNow.getMessage());
        } catch (ConfigurationException wrong) {
            database.close();
            throw wrong;
        }
        return new DatabaseStore(database, seal, InstantSource.system(), caches);
    }

    private static void prepare(DatabaseSettings settings, Optional<KeySeal> seal, DriverSource source) throws SQLException {
        Tables.prepare(settings, source);
        if (seal.isPresent()) {
            try (Connection connection = source.getConnection()) {
                new MasterKeyRegister(settings.name(), seal.get()).check(new Sql(connection, settings.timeout()));
            }
        }
    }

    @Override
    public String name() {
        return database.name();
    }

    @Override
    public Optional<CertificateSource> certificates() {
        return Optional.of(source);
    }

    @Override
    public Optional<SigningIdentitySource> signing() {
        return keys.map(opened -> opened::signer);
    }

    @Override
    public Optional<DecryptionKeySource> decryption() {
        return keys.map(opened -> opened::decryptionKeys);
    }

    @Override
    public Optional<CapabilitySource> capabilities() {
        return Optional.of(certificates::capabilities);
    }

    @Override
    public Optional<CertificateStore> writableCertificates() {
        return Optional.of(certificates);
    }

    @Override
    public Optional<PrivateKeyStore> writableKeys() {
        return keys.map(opened -> opened);
    }

    @Override
    public Optional<String> problem() {
        try {
            database.read(sql -> sql.query(row -> row.getInt(1), "SELECT COUNT(*) FROM signet_master_key"));
            return Optional.empty();
        } catch (TemporaryFailureException failure) {
            String subject = "the " + name() + " ";
            String sentence = failure.getMessage();
            return Optional.of(sentence.startsWith(subject) ? sentence.substring(subject.length()) : sentence);
        }
    }

    @Override
    public void close() {
        database.close();
        keys.ifPresent(DatabaseKeys::close);
    }

    @Override
    public String toString() {
        return "DatabaseStore[" + name() + "]";
    }
}
