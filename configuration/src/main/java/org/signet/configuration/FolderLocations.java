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
package org.signet.configuration;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.signet.ConfigurationException;

/**
 * Finds files as a James server with this folder {@code conf} does, without one: {@code file://conf/…} in it, {@code file://var/…} and
 * {@code file://…} beside it, {@code file:///…} and anything else as a path.
 *
 * @param conf the folder
 */
public record FolderLocations(Path conf) implements Locations {
    private static final String PROTOCOL = "file://";
    private static final String CONF = PROTOCOL + "conf/";

    public FolderLocations {
        conf = Objects.requireNonNull(conf).toAbsolutePath().normalize();
    }

    @Override
    public Path resolve(String location) {
        try {
            return path(location).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new ConfigurationException("«" + location + "» is no location of a file; accepted are paths and file://conf/… as in"
                    + " other configuration files of James");
        }
    }

    private Path path(String location) {
        if (location.startsWith("classpath:")) {
            throw new ConfigurationException("«" + location + "» is on the class path of James, which only James has");
        }
        if (location.startsWith(CONF)) {
            return conf.resolve(location.substring(CONF.length()));
        }
        if (location.startsWith(PROTOCOL + "/")) {
            return Path.of(location.substring(PROTOCOL.length()));
        }
        if (location.startsWith(PROTOCOL)) {
            return conf.resolveSibling(location.substring(PROTOCOL.length()));
        }
        return Path.of(location.startsWith("file:") ? location.substring("file:".length()) : location);
    }
}
