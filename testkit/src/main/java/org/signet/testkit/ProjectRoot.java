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
package org.signet.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's root directory: {@code signet.root} as the build sets it, else the next directory upwards that holds {@code .mvn}. */
public final class ProjectRoot {

    private ProjectRoot() {
    }

    /** The root, absolute. */
    public static Path find() {
        return Optional.ofNullable(System.getProperty("signet.root")).map(Path::of)
            .or(ProjectRoot::upwards)
            .map(path -> path.toAbsolutePath().normalize())
            .orElseThrow(() -> new IllegalStateException("Start the tests within the project, or set -Dsignet.root"));
    }

    private static Optional<Path> upwards() {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
            .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
            .findFirst();
    }
}
