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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;

/** A mail on its whole way: signed and encrypted on one server, decrypted and checked on the other. */
class PipelineIT {

    private static final String SIGN = Scene.mailet("SMIMESign", "");
    private static final String ENCRYPT = Scene.mailet("SMIMEEncrypt", "");
    private static final String ENCRYPT_WHERE_POSSIBLE = ENCRYPT.replace("match='All'", "match='org.signet.matchers.HasSMIMECertificate'");
    private static final String DECRYPT = Scene.mailet("SMIMEDecrypt", "");
    private static final String CHECK = Scene.mailet("SMIMECheckSignature", "");
    private static final MailBuilder MAIL = Messages.mail().header("Received: from somewhere").from("\"Alice\" <alice@example.org>")
        .to("Bob <bob@example.org>").header("X-Greeting: Grüße").subject("Test").header("Message-ID: <unchanged@example.org>")
        .header("X-Folded: a\r\n\tb").text("Hello Bob,\n").attachment("all.bin", Messages.binary(2000));

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;
    private Scene scene;

    @BeforeEach
    void createKeys() throws Exception {
        scene = Scene.in(conf).withSmimeXml();
    }

    @Test
    void whatGoesOutOpensslDecryptsAndVerifies() throws Exception {
        Delivery wire = scene.pass(MAIL.bytes(), SIGN, ENCRYPT);

        assertThat(wire.message().getContentType()).startsWith("application/pkcs7-mime").contains("smime-type=enveloped-data");
        byte[] signed = openSsl.cmsDecrypt(wire.content(), scene.bob()).output();
        assertThat(openSsl.cmsVerify(signed, scene.ca(), "-verify_email", Scene.ALICE).output()).isEqualTo(MAIL.entity());
    }

    @Test
    void whatComesInIsTheMailThatWasSentAndItsSignatureIsGood() throws Exception {
        byte[] wire = scene.pass(MAIL.bytes(), SIGN, ENCRYPT).content();

        Delivery read = scene.pass(wire, DECRYPT, CHECK, Scene.VERDICT);

        assertThat(read.header("X-SMIME-Status")).containsExactly("Good signature");
        assertThat(read.header("X-Verdict")).containsExactly("valid");
        assertThat(openSsl.cmsVerify(read.content(), scene.ca()).output()).isEqualTo(MAIL.entity());
    }

    @Test
    void theOtherHeaderFieldsKeepTheirBytesAndTheirOrder() throws Exception {
        byte[] wire = scene.pass(MAIL.bytes(), SIGN, ENCRYPT).content();
        byte[] read = scene.pass(wire, DECRYPT).content();

        assertThat(otherFields(wire)).isEqualTo(otherFields(MAIL.bytes()));
        assertThat(otherFields(read)).isEqualTo(otherFields(MAIL.bytes()));
    }

    @Test
    void recipientsWithACertificateGetItEncryptedAndTheOthersSigned() throws Exception {
        try (MailetContainer james = scene.start(SIGN, ENCRYPT_WHERE_POSSIBLE)) {
            Outcome outcome = james.submit(Scene.fromAliceToBob(MAIL.bytes()).to(Scene.BOB, "carol@example.org"));

            assertThat(outcome.to(Scene.BOB).message().getContentType()).contains("enveloped-data");
            assertThat(outcome.to("carol@example.org").message().getContentType()).startsWith("multipart/signed");
        }
    }

    @Test
    void withoutACertificateNothingLeavesInClear() throws Exception {
        try (MailetContainer james = scene.start(ENCRYPT)) {
            Outcome outcome = james.submit(Scene.fromAliceToBob(MAIL.bytes()).to(Scene.BOB, "carol@example.org"));

            assertThat(outcome.deliveries()).isNotEmpty();
            assertThat(outcome.at("LocalDelivery")).allSatisfy(delivery -> {
                assertThat(delivery.message().getContentType()).contains("enveloped-data");
                assertThat(delivery.recipients()).doesNotContain("carol@example.org");
            });
        }
    }

    @Test
    void nobodyLearnsFromTheMailWhoGotABlindCopy() throws Exception {
        try (MailetContainer james = scene.start(ENCRYPT)) {
            Outcome outcome = james.submit(Scene.fromAliceToBob(MAIL.bytes()).to(Scene.BOB, Scene.ALICE));

            assertThat(outcome.to(Scene.BOB).recipients()).containsExactly(Scene.BOB);
            assertThat(openSsl.cmsDecrypt(outcome.to(Scene.BOB).content(), scene.bob()).output()).isEqualTo(MAIL.entity());
            assertThat(openSsl.cmsDecrypt(outcome.to(Scene.ALICE).content(), scene.alice()).output()).isEqualTo(MAIL.entity());
            assertThat(numberOfRecipientsIn(outcome.to(Scene.BOB))).isEqualTo(1);
            assertThat(numberOfRecipientsIn(outcome.to(Scene.ALICE))).isEqualTo(1);
        }
    }

    private long numberOfRecipientsIn(Delivery encrypted) {
        String shown = Scene.latin1(openSsl.run(List.of("cms", "-cmsout", "-print"), encrypted.content()).output());
        return shown.lines().filter(line -> line.strip().equals("d.ktri:")).count();
    }

    @Test
    void aMailThatPassesTwiceIsTreatedOnce() throws Exception {
        byte[] once = scene.pass(MAIL.bytes(), SIGN).content();
        assertThat(scene.pass(once, SIGN).content()).isEqualTo(once);
        assertThat(scene.pass(MAIL.bytes(), SIGN, SIGN).header("Content-Type")).hasSize(1);

        byte[] encrypted = scene.pass(MAIL.bytes(), SIGN, ENCRYPT, SIGN, ENCRYPT).content();
        byte[] signed = openSsl.cmsDecrypt(encrypted, scene.bob()).output();
        assertThat(openSsl.cmsVerify(signed, scene.ca()).output()).isEqualTo(MAIL.entity());
    }

    @Test
    void aMailThatWasCheckedAndComesAgainKeepsOneVerdict() throws Exception {
        Delivery read = scene.pass(scene.signedByAlice(openSsl), CHECK, CHECK);

        assertThat(read.header("X-SMIME-Status")).containsExactly("Good signature");
        assertThat(read.header("Authentication-Results")).hasSize(1);
    }

    @Test
    void whatTheMailetsLeaveOnAMailSurvivesTheQueue() throws Exception {
        Conf twice = new Conf()
            .processor("root", SIGN + CHECK + "<mailet match='All' class='Requeue'><processor>again</processor></mailet>")
            .processor("again", SIGN + CHECK + Scene.VERDICT + Scene.tagIf("SMIMESignerIs=@example.org", "X-Signer", "alice")
                + Scene.tagIf("SMIMEIssuerIs=CN=Example CA", "X-Issuer", "ours")
                + Scene.tagIf("SMIMEFindingIs=sender-mismatch", "X-Finding", "none")
                + "<mailet match='All' class='LocalDelivery'/>");
        try (MailetContainer james = scene.start(twice)) {
            Delivery delivery = james.submit(Scene.fromAliceToBob(MAIL.bytes())).only();

            assertThat(delivery.state()).isEqualTo("again");
            assertThat(delivery.header("X-Verdict")).containsExactly("valid");
            assertThat(delivery.header("X-Signer")).containsExactly("alice");
            assertThat(delivery.header("X-Issuer")).containsExactly("ours");
            assertThat(delivery.header("X-Finding")).isEmpty();
            assertThat(delivery.header("X-SMIME-Status")).containsExactly("Good signature");
            assertThat(openSsl.cmsVerify(delivery.content(), scene.ca()).output()).isEqualTo(MAIL.entity());
        }
    }

    @Test
    void manyMailsAtATimeDoNotDisturbEachOther() throws Exception {
        List<MailBuilder> mails = IntStream.range(0, 40).mapToObj(number -> Messages.mail().from(Scene.ALICE).to(Scene.BOB)
            .subject("Mail " + number).text("Text " + number + "\n").attachment("a.bin", Messages.binary(20_000 + number))).toList();
        try (MailetContainer james = scene.start(SIGN, ENCRYPT, DECRYPT, CHECK, Scene.VERDICT)) {
            Outcome outcome = james.submit(mails.stream().map(mail -> Scene.fromAliceToBob(mail.bytes())).toArray(Submission[]::new));

            assertThat(outcome.deliveries()).hasSize(mails.size());
            for (MailBuilder mail : mails) {
                assertThat(outcome.deliveries()).filteredOn(delivery -> delivery.text().contains(Scene.latin1(mail.entity()).strip()))
                    .singleElement().satisfies(delivery -> assertThat(delivery.header("X-Verdict")).containsExactly("valid"));
            }
        }
    }

    /** Every field but the content's, as written. */
    private static List<String> otherFields(byte[] mail) {
        String header = new String(mail, StandardCharsets.UTF_8).replaceFirst("(?s)\r\n\r\n.*", "\r\n");
        return List.of(header.split("\r\n(?![ \t])")).stream()
            .filter(field -> !field.startsWith("Content-") && !field.startsWith("MIME-Version:")).toList();
    }
}
