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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Every folder of {@code conf-samples/} is a setup that James 3.8.1 starts with, as it is and with keys, and through which mail flows. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ConfSamplesIT {

    private static final String ALICE = "alice@example.org";

    static List<Path> samples() throws IOException {
        return SourceTree.current().configurationSamples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void jamesStartsWithKeysAndPassesAPlainMailOn(Path sample, @TempDir Path folder) throws Exception {
        JamesSetup setup = sample(sample).withConfiguration(keys(folder.resolve("conf")));
        byte[] mail = Messages.mail().from("stranger@elsewhere.example").to(ALICE).subject("plain").text("Hello\n").bytes();
        try (JamesServer james = JamesServer.start(folder.resolve("james"), setup)) {
            james.addUser(ALICE, "secret");
            james.smtp().handOver("stranger@elsewhere.example", List.of(ALICE), mail);

            byte[] read = james.mailbox(ALICE, "secret").awaitMessages(1, Duration.ofSeconds(60)).getFirst();
            assertThat(new String(read, StandardCharsets.UTF_8)).contains("Subject: plain", "Hello");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void jamesStartsBeforeTheFirstKeyIsThere(Path sample, @TempDir Path folder) throws Exception {
        try (JamesServer james = JamesServer.start(folder.resolve("james"), sample(sample))) {
            assertThat(james.isRunning()).isTrue();
        }
    }

    private static JamesSetup sample(Path folder) throws IOException {
        return JamesSetup.plain().withExtension(SourceTree.current().dropInJar()).withConfiguration(folder);
    }

    /** In the places that the samples' README files name. */
    private static Path keys(Path conf) throws IOException {
        TestPki authority = TestPki.root("Example CA");
        TestIdentity alice = authority.issue(ALICE).commonName("Alice").create();
        for (String directory : List.of("keys", "certificates", "trust", "intermediates")) {
            Files.createDirectories(conf.resolve("smime").resolve(directory));
        }
        Files.writeString(conf.resolve("smime/keys.password"), "password of the key file\n");
        alice.writePkcs12(conf.resolve("smime/keys/alice@example.org.p12"), "password of the key file");
        alice.writeCertificatePem(conf.resolve("smime/certificates/alice.pem"));
        authority.writeRootPem(conf.resolve("smime/trust/authority.pem"));
        return conf;
    }
}
