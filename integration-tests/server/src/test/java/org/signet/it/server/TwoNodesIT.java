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
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/**
 * Two real James servers on one PostgreSQL: what one learns, the other uses, and what one forgets, the other forgets. The tests build on
 * the same two servers, and the last one kills one of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class TwoNodesIT {

    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final String ALICE = "alice@example.org";
    private static final String PASSWORD = "secret";
    private static final String LETTER = "the price is 4711";

    private final TestPki authority = TestPki.root("Cluster CA");
    private final TestIdentity alice = authority.issue(ALICE).create();

    @AutoClose
    private SharedDatabase database;
    private Cluster cluster;
    @AutoClose
    private MailSink world;
    @AutoClose
    private JamesServer first;
    @AutoClose
    private JamesServer second;

    @BeforeAll
    void startTwoNodes(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.exists(SourceTree.current().root().resolve("cli/target/signet.jar")), "cli is not part of this build");
        database = SharedDatabase.start(folder.resolve("postgres"));
        cluster = Cluster.layOut(Files.createDirectories(folder.resolve("cluster")), database);
        authority.writeRootPem(cluster.trust().resolve("authority.pem"));
        world = MailSink.open();
        first = cluster.node(Files.createDirectories(folder.resolve("first")), world);
        second = cluster.node(Files.createDirectories(folder.resolve("second")), world);
        first.addUser(ALICE, PASSWORD);
        second.addUser(ALICE, PASSWORD);
        cluster.signet("keys", "import", alice.writePem(cluster.file("alice.pem")).toString());
    }

    @Test
    @Order(1)
    void certificateImportedOnceIsUsedByBoth() throws Exception {
        TestIdentity bob = known("bob@partner.example");

        assertReaches(bob, first);
        assertReaches(bob, second);
    }

    @Test
    @Order(2)
    void certificateHarvestedByOneIsUsedByTheOther() throws Exception {
        TestIdentity carol = authority.issue("carol@partner.example").create();
        assertRefused(carol, second);

        first.smtp().handOver(carol.address(), List.of(ALICE), signedBy(carol));
        first.mailbox(ALICE, PASSWORD).awaitMessages(1, DELIVERY);

        assertReaches(carol, second);
        assertThat(cluster.signet("certs", "list")).contains(carol.address(), "harvested");
    }

    @Test
    @Order(3)
    void removedCertificateIsUsedByNeither() throws Exception {
        TestIdentity dave = known("dave@partner.example");
        assertReaches(dave, second);

        cluster.signet("certs", "remove", fingerprint(dave));

        assertRefused(dave, first);
        assertRefused(dave, second);
    }

    @Test
    @Order(4)
    void revokedCertificateIsUsedByNeither() throws Exception {
        TestIdentity erin = known("erin@partner.example");
        assertReaches(erin, first);

        Files.write(cluster.revocationLists().resolve("authority.crl"), authority.crl(erin).getEncoded());
        TimeUnit.SECONDS.sleep(3);

        assertRefused(erin, first);
        assertRefused(erin, second);
    }

    @Test
    @Order(5)
    void whileTheDatabaseIsDownNothingLeavesAndAfterwardsItGoesOn() throws Exception {
        TestIdentity frank = known("frank@partner.example");
        assertReaches(frank, second);
        assertThat(second.smimeHealth()).contains("\"healthy\"");

        database.stop();
        assertThat(second.smimeHealth()).contains("\"unhealthy\"", "database");
        submit(second, frank);
        awaitInErrorRepository(second);
        assertThat(world.isEmpty()).isTrue();
        database.start();

        assertReaches(frank, second);
        assertReaches(frank, first);
        assertThat(second.smimeHealth()).contains("\"healthy\"").doesNotContain("unhealthy");
    }

    @Test
    @Order(6)
    void whenOneIsKilledTheOtherGoesOnAndNothingIsLost() throws Exception {
        TestIdentity grace = known("grace@partner.example");

        first.close();

        assertReaches(grace, second);
        assertThat(cluster.signet("certs", "list")).contains("bob@partner.example", "carol@partner.example", grace.address())
            .doesNotContain("dave@partner.example");
        assertThat(cluster.signet("keys", "list")).contains(ALICE);
    }

    private TestIdentity known(String address) throws Exception {
        TestIdentity identity = authority.issue(address).create();
        cluster.signet("certs", "import", identity.writeCertificatePem(cluster.file(address + ".pem")).toString());
        return identity;
    }

    private static String fingerprint(TestIdentity identity) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(identity.certificate().getEncoded()));
    }

    private void assertReaches(TestIdentity recipient, JamesServer node) throws Exception {
        submit(node, recipient);
        ReceivedMail mail = world.awaitMail(DELIVERY);
        assertThat(mail.recipients()).containsExactly(recipient.address());
        assertThat(mail.text()).doesNotContain(LETTER);
        Path message = Files.write(cluster.file("message.eml"), mail.message());
        SignetScript.Answer opened = new SignetScript(cluster.folder()).run(Files.readAllBytes(message), "decrypt", "--key",
            recipient.writePem(cluster.file("recipient.pem")).toString());
        assertThat(opened.text()).as(opened.complaints()).contains(LETTER, "multipart/signed");
    }

    private void assertRefused(TestIdentity recipient, JamesServer node) throws Exception {
        Mailbox mailbox = node.mailbox(ALICE, PASSWORD);
        int before = mailbox.messages().size();
        submit(node, recipient);
        List<byte[]> messages = mailbox.awaitMessages(before + 1, DELIVERY);
        assertThat(new String(messages.getLast(), StandardCharsets.UTF_8)).contains("multipart/report", recipient.address())
            .doesNotContain(LETTER);
        assertThat(world.isEmpty()).isTrue();
    }

    private static void awaitInErrorRepository(JamesServer node) throws IOException, InterruptedException {
        for (int attempt = 0; node.repository("var/mail/error/").isEmpty(); attempt++) {
            assertThat(attempt).as("attempts to find the mail in the repository of errors").isLessThan(300);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static void submit(JamesServer node, TestIdentity recipient) throws IOException {
        node.smtp().submit(ALICE, PASSWORD, List.of(recipient.address()),
            Messages.mail().from(ALICE).to(recipient.address()).subject("offer").text(LETTER + "\n").bytes());
    }

    private byte[] signedBy(TestIdentity sender) throws Exception {
        SignetScript.Answer signed = new SignetScript(cluster.folder()).run(
            Messages.mail().from(sender.address()).to(ALICE).subject("hello").text("Dear Alice,\n").bytes(), "sign", "--key",
            sender.writePem(cluster.file("sender.pem")).toString());
        assertThat(signed.status()).as(signed.complaints()).isZero();
        return signed.output();
    }
}
