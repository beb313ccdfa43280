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

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.testkit.LoopbackReply;
import org.signet.testkit.LoopbackServer;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class VerifyRevocationTest {
    @TempDir
    private Path directory;

    private TestPki pki;
    private TestIdentity alice;
    private byte[] signed;
    private Path trust;

    @BeforeEach
    void sign() throws Exception {
        pki = TestPki.root("Command Test Root");
        alice = pki.issue("alice@example.org").create();
        trust = pki.writeRootPem(directory.resolve("root.pem"));
        signed = CommandRun.of(Messages.plain().text("hello\r\n").bytes(), "sign", "--key", alice.writePem(directory.resolve("alice.pem")))
                .done();
    }

    private CommandRun verify(Object... options) {
        List<Object> line = new ArrayList<>(List.of("verify", "--json", "--trust", trust));
        line.addAll(List.of(options));
        return CommandRun.of(signed, line.toArray());
    }

    private Path list(TestIdentity... revoked) throws Exception {
        return Files.write(directory.resolve("root.crl"), pki.crl(revoked).getEncoded());
    }

    @Test
    void listAtHandThatCallsTheSignerRevokedRefuses() throws Exception {
        CommandRun run = verify("--crl", list(alice));

        assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(run.text()).contains("\"certificate-revoked\"");
        assertThat(verify("--crl", list(alice), "--revocation", "off").status()).isZero();
    }

    @Test
    void whatIsNotKnownIsAcceptedUntilSomebodyAsks() throws Exception {
        assertThat(verify().status()).isZero();
        assertThat(verify("--on-unknown-revocation", "refuse").status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(verify("--revocation", "crl").text()).contains("\"revocation-unknown\"");
        assertThat(verify("--revocation", "crl", "--on-unknown-revocation", "accept").status()).isZero();
        assertThat(verify("--revocation", "crl", "--crl", list()).status()).isZero();
    }

    @Test
    void staleListCountsAsLongAsAllowed() throws Exception {
        Path stale = Files.write(directory.resolve("stale.crl"), pki.newCrl().thisUpdate(Instant.now().minus(Duration.ofDays(8)))
                .create().getEncoded());

        assertThat(verify("--revocation", "crl", "--crl", stale).text()).contains("\"revocation-unknown\"");
        assertThat(verify("--revocation", "crl", "--crl", stale, "--revocation-staleness", "2d").status()).isZero();
    }

    @Test
    void depthSaysWhoIsAskedAbout() throws Exception {
        TestPki issuing = pki.intermediate("Issuing");
        signed = CommandRun.of(Messages.plain().text("hello\r\n").bytes(), "sign", "--key",
                issuing.issue("alice@example.org").create().writePem(directory.resolve("second.pem"))).done();
        Path list = Files.write(directory.resolve("issuing.crl"), issuing.crl().getEncoded());

        assertThat(verify("--revocation", "crl", "--crl", list).text()).contains("\"revocation-unknown\"");
        assertThat(verify("--revocation", "crl", "--crl", list, "--revocation-depth", "signer").status()).isZero();
    }

    @Test
    void inADirectoryWhatIsNoListIsPassedOverAndNamed() throws Exception {
        Path lists = Files.createDirectory(directory.resolve("lists"));
        Files.write(lists.resolve("root.crl"), pki.crl(alice).getEncoded());
        Files.writeString(lists.resolve("notes.txt"), "not a list");

        CommandRun run = verify("--crl", lists);

        assertThat(run.text()).contains("\"certificate-revoked\"");
        assertThat(run.errors()).contains("passed over: ").contains("notes.txt holds no revocation list");
    }

    @Test
    void listIsFetchedOnlyFromWhereItIsAllowed() throws Exception {
        try (LoopbackServer server = LoopbackServer.start()) {
            TestIdentity bob = pki.issue("bob@example.org").listAt(server.uri("/root.crl")).create();
            server.on("/root.crl", LoopbackReply.content(pki.crl(bob).getEncoded()));
            signed = CommandRun.of(Messages.mail().from("bob@example.org").text("hello\r\n").bytes(), "sign", "--key",
                    bob.writePem(directory.resolve("bob.pem"))).done();

            assertThat(verify("--revocation", "crl").text()).contains("\"revocation-unknown\"");
            assertThat(verify("--revocation", "crl", "--fetch", "127.0.0.1:*").text()).contains("\"revocation-unknown\"");
            assertThat(server.requests()).isEmpty();
            assertThat(verify("--fetch", "127.0.0.1:*", "--fetch-private", "127.0.0.0/8").text()).contains("\"certificate-revoked\"");
        }
    }

    @Test
    void authorityThatNobodyBringsIsFetchedOnlyWhereThatIsAsked() throws Exception {
        try (LoopbackServer server = LoopbackServer.start()) {
            TestPki issuing = pki.intermediate("Issuing");
            TestIdentity bob = issuing.issue("bob@example.org").issuerAt(server.uri("/issuing.cer")).create();
            server.on("/issuing.cer", LoopbackReply.content(issuing.certificate().getEncoded()));
            Path alone = directory.resolve("bob-alone.pem");
            bob.writePem(alone);
            String pem = Files.readString(alone);
            int second = pem.indexOf("-----BEGIN CERTIFICATE", pem.indexOf("-----END CERTIFICATE"));
            Files.writeString(alone, second < 0 ? pem : pem.substring(0, second));
            signed = CommandRun.of(Messages.mail().from("bob@example.org").text("hello\r\n").bytes(), "sign", "--key", alone).done();

            assertThat(verify("--fetch", "127.0.0.1:*", "--fetch-private", "127.0.0.0/8").text()).contains("\"chain-untrusted\"");
            assertThat(server.requests()).isEmpty();
            assertThat(verify("--fetch", "127.0.0.1:*", "--fetch-private", "127.0.0.0/8", "--fetch-issuers").status()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --crl ROOT                      | root.pem holds no revocation list
            --crl nowhere.crl               | nowhere.crl does not exist
            --revocation always             | there is no revocation method «always»; accepted are off, crl, ocsp, crl-or-ocsp
            --on-unknown-revocation retry   | --on-unknown-revocation is accept or refuse
            --on-unknown-revocation guess   | there is no meaning of unknown revocation «guess»; accepted are accept, refuse
            --revocation-depth root         | there is no revocation depth «root»; accepted are signer, chain
            --revocation-staleness soon     | «soon» is no span of time; accepted are a number and s, m, h or d, as 12h
            --fetch-private 10.0.0.0/8      | --fetch-private allows nothing by itself; give --fetch HOSTS, too
            --fetch-issuers                 | --fetch-issuers allows nothing by itself; give --fetch HOSTS, too
            --fetch ftp://x                 | "ftp://x" names no hosts
            --fetch * --fetch-private 10/8  | "10/8" is no network
            """)
    void wrongValueIsAnsweredWithTheAcceptedOnes(String options, String answer) {
        CommandRun run = verify((Object[]) options.replace("ROOT", trust.toString()).split(" "));

        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.errors()).contains(answer);
    }
}
