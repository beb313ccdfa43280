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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObservers;
import org.signet.configuration.FileStores;
import org.signet.configuration.FolderLocations;
import org.signet.configuration.OpenStores;
import org.signet.configuration.RevocationSources;
import org.signet.configuration.SmimeSettings;
import org.signet.configuration.SmimeSettingsReader;
import picocli.CommandLine.Option;

/** The option that names the configuration of a server. */
final class ConfigurationOptions {
    @Option(names = "--config", required = true, paramLabel = "FILE",
            description = "the server's conf/smime.xml; file://conf/… in it is found beside it")
    private Path file;

    Path file() {
        return file;
    }

    /** Finds files as a server with this configuration does. */
    FolderLocations locations() {
        return new FolderLocations(Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file));
    }

    /**
     * The keys and certificates that the file names.
     *
     * @throws ConfigurationException if one cannot be used as it is configured
     */
    OpenStores open(SmimeSettings settings) {
        return OpenStores.open(settings, new FileStores(),
                new RevocationSources(locations(), settings.verification().fetching(), CacheObservers.NONE), CacheObservers.NONE);
    }

    /**
     * What the file says.
     *
     * @throws ConfigurationException if there is none, or it cannot be understood
     */
    SmimeSettings settings() {
        if (!Files.exists(file)) {
            throw new ConfigurationException(file + " does not exist");
        }
        return new SmimeSettingsReader(locations()).read(file);
    }
}
