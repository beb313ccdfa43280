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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The ground that the other tests stand on: a James without Signet takes mail, delivers it as it came, and ends when told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JamesServerIT {

    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final String BODY = "Gr\u00fc\u00dfe,\r\n.a line that begins with a dot \r\n\r\nFrom here on nothing else.\r\n";

    private JamesServer server;

    @BeforeAll
    void startServer(@TempDir Path home) throws IOException, InterruptedException, ServerDidNotStartException {
        server = JamesServer.start(home, JamesSetup.plain());
        server.addUser("alice@example.org", "secret of alice");
        server.addUser("bob@example.org", "secret of \"bob\"");
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void submittedMailReachesTheMailboxWithItsBodyUnchanged() throws IOException, InterruptedException {
        byte[] message = message("bob@example.org");
        server.smtp().submit("alice@example.org", "secret of alice", List.of("bob@example.org"), message);

        List<byte[]> received = server.mailbox("bob@example.org", "secret of \"bob\"").awaitMessages(1, DELIVERY);
        assertThat(received).hasSize(1);
        assertThat(text(received.getFirst())).endsWith("\r\n\r\n" + BODY);
    }

    @Test
    void mailFromAnotherServerReachesTheMailbox() throws IOException, InterruptedException {
        server.smtp().handOver("carol@example.net", List.of("alice@example.org"), message("alice@example.org"));

        List<byte[]> received = server.mailbox("alice@example.org", "secret of alice").awaitMessages(1, DELIVERY);
        assertThat(text(received.getFirst())).contains("Return-Path: <carol@example.net>");
    }

    @Test
    void manyMailsGoOverOneConnectionAndAMailProgramThatWaitsIsTold() throws IOException, InterruptedException {
        server.addUser("dave@example.org", "secret of dave");
        try (MailboxWatch inbox = server.mailbox("dave@example.org", "secret of dave").watch();
             SmtpSession session = server.smtp().logIn("alice@example.org", "secret of alice")) {
            for (int mail = 1; mail <= 3; mail++) {
                session.send("alice@example.org", List.of("dave@example.org"), message("dave@example.org"));
                inbox.awaitMessages(mail);
                assertThat(inbox.messages()).isEqualTo(mail);
            }
        }
    }

    @Test
    void mailboxThatWasEmptiedGetsNewMail() throws IOException, InterruptedException {
        server.addUser("frank@example.org", "secret of frank");
        Mailbox mailbox = server.mailbox("frank@example.org", "secret of frank");
        try (MailboxWatch inbox = mailbox.watch();
             SmtpSession session = server.smtp().logIn("alice@example.org", "secret of alice")) {
            for (int mail = 0; mail < 2; mail++) {
                session.send("alice@example.org", List.of("frank@example.org"), message("frank@example.org"));
                inbox.awaitMessages(1);
                assertThat(mailbox.messages()).hasSize(1);
                inbox.clear();
                assertThat(inbox.messages()).isZero();
                assertThat(mailbox.messages()).isEmpty();
            }
        }
    }

    @Test
    void monitorSeesTheMetricsAndTheObjectsOfTheServer() throws IOException, InterruptedException {
        server.addUser("erin@example.org", "secret of erin");
        server.smtp().submit("alice@example.org", "secret of alice", List.of("erin@example.org"), message("erin@example.org"));
        server.mailbox("erin@example.org", "secret of erin").awaitMessages(1, DELIVERY);

        try (JamesMonitor monitor = server.monitor()) {
            assertThat(monitor.timer("LocalDelivery").count()).isPositive();
            assertThat(monitor.timer("LocalDelivery").mean()).isPositive();
            assertThat(monitor.timer("NoSuchMailet")).isEqualTo(TimerReading.NONE);
            assertThat(monitor.counter("localDeliveredMails")).isPositive();
            assertThat(monitor.liveObjects().bytes()).containsKey("org.apache.james.GuiceJamesServer");
            assertThat(monitor.processorTime()).isPositive();
        }
    }

    @Test
    void wrongPasswordIsRefused() {
        assertThatThrownBy(() -> server.smtp().submit("alice@example.org", "guessed", List.of("bob@example.org"), message("bob")))
            .isInstanceOf(SmtpRefusedException.class).hasMessageStartingWith("AUTH was refused: 535");
    }

    @Test
    void configurationThatJamesRefusesIsReportedWithItsLog(@TempDir Path home) {
        JamesSetup setup = JamesSetup.plain().withFile("conf/mailetcontainer.xml", """
            <mailetcontainer><processors><processor state="root">
              <mailet match="All" class="org.example.NoSuchMailet"/>
            </processor></processors></mailetcontainer>
            """.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> JamesServer.start(home, setup).close())
            .isInstanceOfSatisfying(ServerDidNotStartException.class, e -> assertThat(e.log()).contains("org.example.NoSuchMailet"));
    }

    @Test
    void nothingListensAfterClose(@TempDir Path home) throws IOException, InterruptedException, ServerDidNotStartException {
        JamesServer another = JamesServer.start(home, JamesSetup.plain());
        assertThat(another.isRunning()).isTrue();
        another.close();

        assertThat(another.isRunning()).isFalse();
        assertThatThrownBy(() -> another.smtp().handOver("", List.of("bob@example.org"), message("bob")))
            .isInstanceOf(ConnectException.class);
    }

    private static byte[] message(String recipient) {
        return ("From: alice@example.org\r\nTo: " + recipient + "\r\nSubject: hello\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + BODY).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }
}
