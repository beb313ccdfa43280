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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The folder of a server with its configuration. */
record ServerFolder(Path home) {
    static ServerFolder in(Path home) throws IOException {
        Files.createDirectories(home.resolve("conf/smime/keys"));
        Files.createDirectories(home.resolve("conf/smime/certificates"));
        return new ServerFolder(home);
    }

    Path config() {
        return home.resolve("conf/smime.xml");
    }

    Path file(String name) {
        return home.resolve(name);
    }

    /** Writes {@code conf/smime.xml} with the usual folders and these elements. */
    ServerFolder configured(String elements) throws IOException {
        Files.writeString(config(), "<smime><keys>file://conf/smime/keys</keys><certificates>file://conf/smime/certificates</certificates>"
                + elements + "</smime>");
        return this;
    }

    TestIdentity key(TestPki issuer, String address) throws IOException {
        TestIdentity identity = issuer.issue(address).create();
        Path file = identity.writePem(home.resolve("conf/smime/keys/" + address + ".pem"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return identity;
    }

    TestIdentity certificate(TestPki issuer, String address) throws IOException {
        return certificate(issuer.issue(address).create());
    }

    TestIdentity certificate(TestIdentity identity) throws IOException {
        identity.writeCertificatePem(home.resolve("conf/smime/certificates/" + identity.address() + ".pem"));
        return identity;
    }

    /** One run of the command, with {@code --config} of this server after the names of the command. */
    CommandRun run(String command, Object... arguments) {
        String[] names = command.split(" ");
        Object[] all = new Object[names.length + 2 + arguments.length];
        System.arraycopy(names, 0, all, 0, names.length);
        all[names.length] = "--config";
        all[names.length + 1] = config();
        System.arraycopy(arguments, 0, all, names.length + 2, arguments.length);
        return CommandRun.of(new byte[0], all);
    }
}
