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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Every folder of {@code conf-samples/} is a setup that a real James 3.8 starts with, and that does to mail what it is for. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class ConfSamplesIT {

    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final String SECRET = "the price is 4711";
    private static final String STRANGER = "stranger@elsewhere.example";
    /** Those that encrypt nothing that leaves, although they apply rules. */
    private static final Set<String> AT_REST = Set.of("encrypt-at-rest");
    /** Those whose one key has to be there from the start, because it signs for everybody. */
    private static final Set<String> ONE_KEY = Set.of("gateway-to-gateway");

    private final TestPki authority = TestPki.root("Samples CA");
    private final TestIdentity alice = authority.issue("alice@example.org").create();
    private final TestIdentity partner = authority.issue("edi@partner.example").create();

    static List<Path> samples() throws IOException {
        return SourceTree.current().configurationSamples();
    }

    @Test
    void thereAreSamples() throws IOException {
        assertThat(samples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mailComesInAndGoesOut(Path sample, @TempDir Path home) throws IOException, InterruptedException, ServerDidNotStartException {
        String mailets = Files.readString(sample.resolve("mailetcontainer.xml"));
        try (MailSink world = MailSink.open();
             JamesServer server = JamesServer.start(home, JamesSetup
                 .ofSample(sample, new SampleKeys(alice, partner, authority), home.resolve("keys")).withGateway(world.port()))) {
            server.addUser(alice.address(), "secret");

            String incoming = mailIn(server);
            assertStored(incoming, sample);
            if (mailets.contains("org.signet.mailets.SMIMECheckSignature\"")) {
                assertThat(incoming).contains("X-SMIME-Status: Not signed").doesNotContain("X-SMIME-Status: Good signature");
            }

            server.smtp().submit(alice.address(), "secret", List.of(partner.address()),
                mail().from(alice.address()).to(partner.address()).bytes());
            assertThat(world.awaitMail(DELIVERY).text()).satisfies(outgoing -> assertTreated(outgoing, mailets, sample));
        }
    }

    static List<Path> samplesThatNeedNoKey() throws IOException {
        return samples().stream().filter(sample -> !ONE_KEY.contains(name(sample))).toList();
    }

    @ParameterizedTest
    @MethodSource("samplesThatNeedNoKey")
    void jamesStartsBeforeTheFirstKeyIsThere(Path sample, @TempDir Path home) throws IOException, InterruptedException,
        ServerDidNotStartException {
        try (JamesServer server = JamesServer.start(home, JamesSetup.plain().withExtension(SourceTree.current().dropInJar())
                .withConfiguration(sample))) {
            assertThat(server.isRunning()).isTrue();
        }
    }

    private String mailIn(JamesServer server) throws IOException, InterruptedException {
        server.smtp().handOver(STRANGER, List.of(alice.address()),
            mail().from(STRANGER).to(alice.address()).header("X-SMIME-Status: Good signature").bytes());
        return new String(server.mailbox(alice.address(), "secret").awaitMessages(1, DELIVERY).getFirst(), StandardCharsets.UTF_8);
    }

    private void assertStored(String incoming, Path sample) {
        if (AT_REST.contains(name(sample))) {
            assertThat(incoming).contains("Content-Type: application/pkcs7-mime").doesNotContain(SECRET);
        } else {
            assertThat(incoming).contains(SECRET);
        }
    }

    private static void assertTreated(String outgoing, String mailets, Path sample) {
        boolean rules = mailets.contains("org.signet.mailets.SMIMEApplyRules\"") && !AT_REST.contains(name(sample));
        if (rules || mailets.contains("org.signet.mailets.SMIMEEncrypt\"")) {
            assertThat(outgoing).contains("Content-Type: application/pkcs7-mime").doesNotContain(SECRET);
        } else if (mailets.contains("org.signet.mailets.SMIMESign\"")) {
            assertThat(outgoing).contains("Content-Type: multipart/signed", SECRET);
        } else {
            assertThat(outgoing).contains(SECRET);
        }
    }

    private static String name(Path sample) {
        return sample.getFileName().toString();
    }

    private static MailBuilder mail() {
        return Messages.mail().subject("offer").text(SECRET + "\n");
    }
}
