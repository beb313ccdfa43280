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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.signet.testkit.ProjectRoot;

/** A folder of {@code conf-samples/} in the {@code conf/} of a server. */
final class Sample {

    private Sample() {
    }

    /** Copies the folder to where the keys are already, and starts James there. */
    static MailetContainer start(String name, Path conf) throws Exception {
        Path folder = ProjectRoot.find().resolve("conf-samples").resolve(name);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, conf.resolve(folder.relativize(file).toString()));
            }
        }
        return MailetContainer.start(conf, SignetJar.find());
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
    }

    /** Puts header fields in the place of those that openssl wrote above the content fields. */
    static byte[] addressed(String from, String to, byte[] opensslMail) {
        String mail = new String(opensslMail, StandardCharsets.ISO_8859_1).replaceFirst("\\AFrom: [^\r\n]*\r\n", "");
        return ("From: " + from + "\r\nTo: " + to + "\r\nSubject: Test\r\n" + mail).getBytes(StandardCharsets.ISO_8859_1);
    }
}
