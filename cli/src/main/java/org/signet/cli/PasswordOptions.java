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
package org.signet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.stores.KeyRing;
import org.signet.stores.file.FileStore;
import org.signet.stores.keyfile.KeyFile;
import org.signet.stores.keyfile.KeyLocation;
import org.signet.stores.password.PasswordSource;
import picocli.CommandLine.Option;

/** The option that opens the files to be imported. A password itself is not accepted: everybody on the machine can see command lines. */
final class PasswordOptions {
    @Option(names = "--password", paramLabel = "SOURCE", description = "password of the files: file:PATH or env:NAME")
    private Optional<String> password;

    KeyFile read(Path file) {
        return KeyFile.read(location(file));
    }

    /** The keys and certificates of these files taken together: a key may be in one, and its certificate in another. */
    KeyRing readAll(List<Path> files) {
        return FileStore.open(files.stream().map(this::location).toList()).current();
    }

    private KeyLocation location(Path file) {
        return KeyLocation.of(file).withStorePassword(password.map(PasswordOptions::source).orElse(PasswordSource.NONE));
    }

    private static PasswordSource source(String text) {
        if (!text.startsWith("file:") && !text.startsWith("env:")) {
            throw new ConfigurationException("--password is written file:PATH or env:NAME; a password itself would be seen by everybody on"
                    + " this machine");
        }
        return PasswordSource.parse(text);
    }
}
