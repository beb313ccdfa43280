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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What docs/speed.md has an administrator do: the jar of Amazon's provider into extensions-jars/, and a line in conf/jvm.properties. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class AccpIT {
    private final TestPki authority = TestPki.root("Fast CA");
    private final TestIdentity alice = authority.issue("alice@example.org").create();
    private final TestIdentity partner = authority.issue("edi@partner.example").create();

    @Test
    void jarInTheFolderOfExtensionsIsFoundAndSigns(@TempDir Path home) throws IOException, InterruptedException,
            ServerDidNotStartException {
        assumeTrue(System.getProperty("os.name").equals("Linux") && System.getProperty("os.arch").equals("amd64"),
                "the jar at hand is for Linux on x86-64");
        Path sample = SourceTree.current().configurationSamples().stream().filter(path -> path.endsWith("sign-outbound")).findFirst()
                .orElseThrow();
        JamesSetup setup = JamesSetup.ofSample(sample, new SampleKeys(alice, partner, authority), home.resolve("keys"))
                .withExtension(accp()).withFile("conf/jvm.properties", "signet.provider=accp\n".getBytes(StandardCharsets.UTF_8));
        try (MailSink world = MailSink.open(); JamesServer server = JamesServer.start(home, setup.withGateway(world.port()))) {
            server.addUser(alice.address(), "secret");

            server.smtp().submit(alice.address(), "secret", List.of(partner.address()),
                    Messages.mail().from(alice.address()).to(partner.address()).bytes());

            assertThat(world.awaitMail(Duration.ofSeconds(60)).text()).contains("multipart/signed", "pkcs7-signature");
            assertThat(server.log()).containsOnlyOnce("Arithmetic (signet.provider=accp): Amazon Corretto Crypto Provider");
        }
    }

    private static Path accp() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(jar -> jar.getFileName().toString().startsWith("AmazonCorrettoCryptoProvider")).findFirst().orElseThrow();
    }
}
