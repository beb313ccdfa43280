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
package org.signet.it.container;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.signet.testkit.ProjectRoot;

/** The drop-in jar for James 3.9, as {@code dist} made it in the same build. */
final class SignetJar {

    private SignetJar() {
    }

    /** The jar. A test that cannot find it fails: it would prove nothing. */
    static Path find() {
        Path jar = Optional.ofNullable(System.getProperty("signet.jar")).map(Path::of)
            .orElseGet(() -> ProjectRoot.find().resolve("dist/target/signet-james-3.9-0.1.0.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: build it with ./mvnw -pl dist -am package");
        }
        return jar;
    }
}
