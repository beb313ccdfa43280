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
package org.signet.james.configuration;

import java.io.FileNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apache.james.filesystem.api.FileSystem;
import org.signet.ConfigurationException;
import org.signet.configuration.Locations;

/**
 * Finds files as James does: {@code file://conf/…}, {@code file://var/…}, {@code file://…} below James' own directory, {@code file:///…}
 * and {@code classpath:…}; and, as James' own S/MIME mailets do, any other text as a path.
 */
public record JamesLocations(FileSystem fileSystem) implements Locations {
    @Override
    public Path resolve(String location) {
        try {
            if (location.startsWith(FileSystem.FILE_PROTOCOL) || location.startsWith(FileSystem.CLASSPATH_PROTOCOL)) {
                return fileSystem.getFile(location).toPath().toAbsolutePath().normalize();
            }
            return Path.of(location.startsWith("file:") ? location.substring("file:".length()) : location).toAbsolutePath().normalize();
        } catch (FileNotFoundException | InvalidPathException e) {
            throw new ConfigurationException("«" + location + "» is no location of a file; accepted are paths and file://conf/… as in"
                    + " other configuration files of James");
        }
    }
}
