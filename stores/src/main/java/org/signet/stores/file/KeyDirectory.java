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
package org.signet.stores.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;

/**
 * A directory of key files: those directly in it whose names end like that of one, hidden files left out, symbolic links followed. Where a
 * file {@code NAME.password} lies beside {@code NAME}, it holds the password of that one; otherwise the directory's password opens it.
 *
 * @param location the directory and what opens its files
 */
record KeyDirectory(KeyLocation location) {
    private static final String PASSWORD = ".password";
    private static final Set<String> ENDINGS = Set.of("p12", "pfx", "pkcs12", "jks", "jceks", "ks", "keystore", "truststore",
            "pem", "key", "crt", "cer", "cert", "der", "p7b", "p7c", "p8", "pk8");

    /** The files that are read, by name. */
    List<KeyLocation> files() throws IOException {
        return list().stream().filter(KeyDirectory::isKeyFile).map(this::locate).toList();
    }

    /** The files that are passed over, passwords and hidden files not counted. */
    List<Path> ignored() throws IOException {
        return list().stream().filter(file -> !isKeyFile(file) && !name(file).endsWith(PASSWORD)).toList();
    }

    private List<Path> list() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(location.path())) {
            for (Path entry : entries) {
                if (!name(entry).startsWith(".") && Files.isRegularFile(entry)) {
                    files.add(entry);
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private KeyLocation locate(Path file) {
        Path password = file.resolveSibling(name(file) + PASSWORD);
        PasswordSource source = Files.exists(password) ? PasswordSource.inFile(password) : location.storePassword();
        return KeyLocation.of(file).withStorePassword(source).withKeyPassword(location.keyPassword());
    }

    private static boolean isKeyFile(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
