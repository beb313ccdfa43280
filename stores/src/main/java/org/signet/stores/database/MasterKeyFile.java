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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.signet.ConfigurationException;
import org.signet.stores.password.PasswordSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The master key of the database that needs no set-up: made together with the database, and never again. */
final class MasterKeyFile {
    private static final Logger LOGGER = LoggerFactory.getLogger(MasterKeyFile.class);

    private MasterKeyFile() {
    }

    /**
     * The key in the file.
     *
     * @param used whether the database is there already: then a new key would not be its key
     */
    static PasswordSource require(Path file, boolean used) {
        if (!Files.exists(file)) {
            if (used) {
                throw new ConfigurationException("the master key " + file + " of the database is missing: put it back from your backup");
            }
            create(file);
        }
        return PasswordSource.inFile(file);
    }

    private static void create(Path file) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        byte[] encoded = Base64.getEncoder().encode(key);
        byte[] line = (new String(encoded, StandardCharsets.US_ASCII) + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            FileAttribute<?>[] ownerAlone = Files.getFileStore(directory).supportsFileAttributeView("posix")
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                    : new FileAttribute<?>[0];
            Set<StandardOpenOption> newFile = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(file, newFile, ownerAlone)) {
                channel.write(ByteBuffer.wrap(line));
                channel.force(true);
            }
            LOGGER.info("made the master key {} of a new database: keep a copy, for without it no private key there can be read", file);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            LOGGER.info("the master key {} has just been made by another process", file);
        } catch (IOException e) {
            throw new ConfigurationException("the master key " + file + " of the database cannot be made", e);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
            Arrays.fill(line, (byte) 0);
        }
    }
}
