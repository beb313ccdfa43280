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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObservers;
import org.signet.stores.Store;
import org.signet.stores.StoreSettings;
import org.signet.stores.password.PasswordSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What configuration says of the database that needs no set-up: H2, in a directory of its own. James and the {@code signet} command may
 * have it open at the same time, on the same machine.
 *
 * @param directory where it is; made where it is missing, for its owner alone
 * @param masterKeyFile its master key, unless one is configured; made together with the database
 * @param database what else is configured
 */
public record EmbeddedDatabaseSettings(Path directory, Path masterKeyFile, DatabaseSettings database) implements StoreSettings {
    private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddedDatabaseSettings.class);
    private static final String NAME = "signet";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    /** A database in this directory, with its own master key in that file. */
    public static EmbeddedDatabaseSettings in(Path directory, Path masterKeyFile) {
        Path absolute = directory.toAbsolutePath().normalize();
        if (absolute.toString().contains(";")) {
            throw new ConfigurationException("the directory of a database has no semicolon in its name, and " + absolute + " has");
        }
        // A commit is in the file when it returns: a server that is killed loses nothing.
        String url = "jdbc:h2:file:" + absolute.resolve(NAME) + ";WRITE_DELAY=0";
        return new EmbeddedDatabaseSettings(absolute, masterKeyFile, DatabaseSettings.of(url).withUser("signet", PasswordSource.NONE));
    }

    /** The same with other settings of the database. */
    public EmbeddedDatabaseSettings with(UnaryOperator<DatabaseSettings> change) {
        return new EmbeddedDatabaseSettings(directory, masterKeyFile, change.apply(database));
    }

    @Override
    public Store open() {
        return open(CacheObservers.NONE);
    }

    @Override
    public StoreSettings observedBy(CacheObservers caches) {
        return () -> open(caches);
    }

    private Store open(CacheObservers caches) {
        boolean shareable = makeDirectory() && LoopbackH2.isAssured();
        DatabaseSettings settings = database.masterKey().isPresent() ? database
                : database.withMasterKey(MasterKeyFile.require(masterKeyFile, Files.exists(directory.resolve(NAME + ".mv.db"))));
        return (shareable ? settings.withUrl(settings.url() + ";AUTO_SERVER=TRUE") : settings).observedBy(caches).open();
    }

    /** Whether nobody but the owner can read the directory, and with it the secret by which another process joins the database. */
    private boolean makeDirectory() {
        try {
            if (!Files.getFileStore(existing(directory)).supportsFileAttributeView("posix")) {
                Files.createDirectories(directory);
                return false;
            }
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
                LOGGER.info("made {} for a database of certificates and keys", directory);
            }
            return OWNER_ALONE.containsAll(Files.getPosixFilePermissions(directory));
        } catch (IOException e) {
            throw new ConfigurationException("the directory " + directory + " of the database cannot be made or looked at", e);
        }
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
