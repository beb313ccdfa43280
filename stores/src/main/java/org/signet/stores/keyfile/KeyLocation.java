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
package org.signet.stores.keyfile;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.signet.stores.password.PasswordSource;

/**
 * Where keys and certificates are, and what opens them.
 *
 * @param path a file, or a directory of files
 * @param type what a file must be; by default its content tells
 * @param storePassword of the file, or of all files in the directory that have none of their own
 * @param keyPassword of the private keys in it; by default that of the file
 * @param alias the only private key of a file that is wanted, compared without case; by default all of them
 */
public record KeyLocation(Path path, Optional<KeyFileType> type, PasswordSource storePassword, PasswordSource keyPassword,
        Optional<String> alias) {
    public KeyLocation {
        Objects.requireNonNull(path);
        Objects.requireNonNull(type);
        Objects.requireNonNull(storePassword);
        Objects.requireNonNull(keyPassword);
        Objects.requireNonNull(alias);
    }

    /** That file or directory, of any type, without a password. */
    public static KeyLocation of(Path path) {
        return new KeyLocation(path, Optional.empty(), PasswordSource.NONE, PasswordSource.NONE, Optional.empty());
    }

    /** This location, where only that type of file is accepted. */
    public KeyLocation withType(KeyFileType only) {
        return new KeyLocation(path, Optional.of(only), storePassword, keyPassword, alias);
    }

    /** This location with that password of the file. */
    public KeyLocation withStorePassword(PasswordSource password) {
        return new KeyLocation(path, type, password, keyPassword, alias);
    }

    /** This location with that password of the private keys. */
    public KeyLocation withKeyPassword(PasswordSource password) {
        return new KeyLocation(path, type, storePassword, password, alias);
    }

    /** This location with that private key only. */
    public KeyLocation withAlias(String only) {
        return new KeyLocation(path, type, storePassword, keyPassword, Optional.of(only));
    }
}
