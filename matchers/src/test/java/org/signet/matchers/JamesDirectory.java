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
package org.signet.matchers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.metrics.tests.RecordingMetricFactory;
import org.apache.james.server.core.configuration.Configuration;
import org.apache.james.server.core.filesystem.FileSystemImpl;
import org.signet.james.configuration.SmimeConfiguration;

/** The directory of a James server, whose conf/smime.xml the matchers read as they do in the server. */
record JamesDirectory(Path root) {
    /** A directory under conf, made if it is not there. */
    Path conf(String path) throws IOException {
        return Files.createDirectories(root.resolve("conf").resolve(path));
    }

    /** What the matchers are given, where conf/smime.xml has these elements. */
    SmimeConfiguration configuration(String elements) throws IOException {
        Files.writeString(conf("").resolve("smime.xml"), "<smime>" + elements + "</smime>");
        Configuration.Basic configuration = Configuration.builder().workingDirectory(root.toString()).build();
        FileSystemImpl fileSystem = new FileSystemImpl(configuration.directories());
        return new SmimeConfiguration(fileSystem, new RecordingMetricFactory());
    }
}
