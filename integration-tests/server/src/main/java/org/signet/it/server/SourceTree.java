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
package org.signet.it.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.signet.testkit.ProjectRoot;

/**
 * The checked out project, and what its build has left in it.
 *
 * @param root the project's top folder
 */
public record SourceTree(Path root) {

    /** The tree that this runs in. */
    public static SourceTree current() {
        return new SourceTree(ProjectRoot.find());
    }

    /** Class path of the unmodified James 3.8 memory server: nothing of this project is on it. */
    public String jamesClassPath() throws IOException {
        return Files.readString(built("integration-tests/james-3.8/target/class-path")).strip();
    }

    /** The jar that an administrator copies into {@code extensions-jars/} of James 3.8. */
    public Path dropInJar() throws IOException {
        try (Stream<Path> files = Files.list(built("dist/target"))) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().matches("signet-james-3\\.8-.*\\.jar")).toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("expected one signet-james-3.8-*.jar in dist/target, found " + jars);
            }
            return jars.getFirst();
        }
    }

    /** The folders of {@code conf-samples/}, in the order of their names. */
    public List<Path> configurationSamples() throws IOException {
        try (Stream<Path> children = Files.list(root.resolve("conf-samples"))) {
            return children.filter(Files::isDirectory).sorted().toList();
        }
    }

    private Path built(String file) {
        Path path = root.resolve(file);
        if (Files.notExists(path)) {
            throw new IllegalStateException(path + " is missing: build the project first (./mvnw package)");
        }
        return path;
    }
}
