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

import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that all servers of a database have its master key, and that private keys are under the current one. */
final class MasterKeyRegister {
    private static final Logger LOGGER = LoggerFactory.getLogger(MasterKeyRegister.class);

    private final String database;
    private final KeySeal seal;

    MasterKeyRegister(String database, KeySeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * Compares the master keys at hand with those that the database knows.
     *
     * @throws ConfigurationException if there are private keys that cannot be opened, or the database knows another master key alone
     */
    void check(Sql sql) throws SQLException {
        PrivateKeyTable keys = new PrivateKeyTable(sql);
        List<String> missing = keys.masterKeyIds().stream().filter(id -> !seal.knownIds().contains(id)).toList();
        List<String> registered = sql.query(row -> row.getString(1), "SELECT master_key_id FROM signet_master_key");
        boolean strange = !registered.isEmpty() && registered.stream().noneMatch(seal.knownIds()::contains);
        if (!missing.isEmpty() || strange) {
            throw new ConfigurationException("the " + database + " is used with the master key "
                    + names((missing.isEmpty() ? registered : missing).stream()) + ", and the configured one is "
                    + names(Stream.of(seal.currentId())) + ": configure the former as masterKey, or, to change it, as oldMasterKey too");
        }
        if (!registered.contains(seal.currentId())) {
            sql.update("INSERT INTO signet_master_key (master_key_id, added_at) VALUES (?, ?)", seal.currentId(),
                    System.currentTimeMillis());
        }
        for (PrivateKeyRow row : keys.notUnder(seal.currentId())) {
            reseal(keys, row);
        }
    }

    private void reseal(PrivateKeyTable keys, PrivateKeyRow row) throws SQLException {
        byte[] key = new byte[0];
        try {
            key = seal.open(row.sealed(), row.chain(), row.masterKeyId());
            keys.reseal(row, seal.currentId(), seal.seal(key, row.chain()));
            LOGGER.info("{}: the private key {} is now encrypted under the current master key", database, row.fingerprint());
        } catch (GeneralSecurityException damaged) {
            LOGGER.error("{}: the private key {} is damaged and stays as it is", database, row.fingerprint());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Enough of the identifiers to tell them apart. */
    private static String names(Stream<String> ids) {
        return ids.map(id -> id.substring(0, 8)).collect(Collectors.joining(", "));
    }
}
