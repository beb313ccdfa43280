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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.ProjectRoot;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The commands on a server's configuration, with the jar as it is shipped: what one process stores, the next one finds. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServerCommandsIT {
    private static final String RULES = "<rules><local>example.org</local>"
            + "<recipient><of>partner.example</of><encrypt>required</encrypt><sign>required</sign></recipient></rules>";

    @TempDir
    private Path home;

    @Test
    void keyAndCertificateThatAreImportedLetMailLeave() throws Exception {
        TestPki ca = TestPki.root("Example CA");
        TestIdentity alice = ca.issue("alice@example.org").create();
        TestIdentity bob = ca.issue("bob@partner.example").create();
        ServerFolder server = ServerFolder.in(home).configured("<stores><database/></stores>" + RULES);
        Path key = alice.writePkcs12(server.file("alice.p12"), "secret");
        Path password = Files.writeString(server.file("password"), "secret\n");

        assertThat(run(server, 0, "config", "check")).contains("has to be encrypted to, and there is no certificate");
        assertThat(run(server, 1, "explain", "--from", alice.address(), "--to", bob.address())).startsWith("would refuse\n");
        run(server, 0, "keys", "import", "--password", "file:" + password, key.toString());
        run(server, 0, "certs", "import", "--state", "quarantined", bob.writeCertificatePem(server.file("bob.pem")).toString());
        assertThat(run(server, 1, "explain", "--from", alice.address(), "--to", bob.address())).contains("no-certificate");
        run(server, 0, "certs", "approve", Fingerprint.of(bob.certificate()).digits());

        assertThat(run(server, 0, "explain", "--from", alice.address(), "--to", bob.address()))
                .startsWith("would send\n").contains("encrypted, signed by Signet", Fingerprint.of(bob.certificate()).start());
        assertThat(run(server, 0, "config", "check")).contains("0 error(s), 0 unreachable store(s), 0 warning(s)");
        assertThat(run(server, 0, "certs", "list")).contains("bob@partner.example", "accepted");
        assertThat(run(server, 0, "keys", "list")).contains("alice@example.org");
    }

    private String run(ServerFolder server, int status, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                ProjectRoot.find().resolve("cli/target/signet.jar").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", server.config().toString()));
        Path errors = home.resolve("errors");
        Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + ": " + output + Files.readString(errors)).isEqualTo(status);
        return output;
    }
}
