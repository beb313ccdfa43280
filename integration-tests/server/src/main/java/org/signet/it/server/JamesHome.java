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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The working directory of one James server. */
record JamesHome(Path path) {

    private static final List<String> PLAIN_CONFIGURATION = List.of(
        "dnsservice.xml", "domainlist.xml", "imapserver.xml", "jmap.properties", "jmx.properties", "jvm.properties", "lmtpserver.xml",
        "logback.xml", "mailetcontainer.xml", "mailrepositorystore.xml", "managesieveserver.xml", "pop3server.xml",
        "recipientrewritetable.xml", "smtpserver.xml", "usersrepository.xml", "webadmin.properties");

    /** Writes a configuration with the given ports into an empty folder, and the setup over it. */
    static JamesHome layOut(Path folder, Ports ports, JamesSetup setup) throws IOException {
        Path conf = Files.createDirectories(folder.toAbsolutePath().resolve("conf"));
        for (String file : PLAIN_CONFIGURATION) {
            Files.writeString(conf.resolve(file), plainConfiguration(file)
                .replace("${smtp.port}", Integer.toString(ports.smtp()))
                .replace("${imap.port}", Integer.toString(ports.imap()))
                .replace("${webadmin.port}", Integer.toString(ports.webAdmin())));
        }
        Files.createDirectories(folder.resolve("var"));
        Files.createDirectories(folder.resolve("tmp"));
        setup.writeTo(folder.toAbsolutePath());
        return new JamesHome(folder.toAbsolutePath());
    }

    Path conf() {
        return path.resolve("conf");
    }

    /** Where the server makes its temporary files. */
    Path temporaryFiles() {
        return path.resolve("tmp");
    }

    /** What the server writes to its standard output and error. */
    Path log() {
        return path.resolve("james.log");
    }

    private static String plainConfiguration(String file) throws IOException {
        try (InputStream in = JamesHome.class.getResourceAsStream("conf/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
