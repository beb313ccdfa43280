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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The defects of James' SMIMESign, each shown to be absent from ours. */
class SigningDefectsIT {

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;

    @Test
    void d15_theDigestIsSha256AndAnEllipticCurveKeySigns() throws Exception {
        Scene scene = sceneWith(TestPki.root("Example CA"), Scene.ALICE);

        Delivery delivery = scene.pass(Messages.plain().bytes(), Scene.SIGN);

        assertThat(delivery.message().getContentType()).contains("micalg=sha-256");
        assertThat(verified(scene, delivery)).contains("this is a test");
    }

    @Test
    void d16_aCertificateWithTheAddressOnlyInTheAlternativeNameSigns() throws Exception {
        TestPki ca = TestPki.root("Example CA");
        Scene scene = sceneWith(ca, ca.issue(Scene.ALICE).commonName("Alice"));

        Delivery delivery = scene.pass(Messages.plain().bytes(), Scene.SIGN);

        openSsl.cmsVerify(delivery.content(), scene.ca(), "-verify_email", Scene.ALICE).output();
    }

    @Test
    void d16_aCertificateWithTheAddressLastInTheSubjectSigns() throws Exception {
        TestPki ca = TestPki.root("Example CA");
        Scene scene = sceneWith(ca, ca.issue(Scene.ALICE).subjectEmailOnly());

        assertThat(verified(scene, scene.pass(Messages.plain().bytes(), Scene.SIGN))).contains("this is a test");
    }

    @Test
    void d17_theSenderStaysAsWritten() throws Exception {
        byte[] mail = Messages.mail().from("\"Alice, the Sender\" <alice@example.org>").to(Scene.BOB).text("Hello\n").bytes();

        Delivery delivery = Scene.in(conf).pass(mail, Scene.SIGN);

        assertThat(delivery.text()).contains("From: \"Alice, the Sender\" <alice@example.org>\r\n").doesNotContain("\r\nSender:");
    }

    @Test
    void d18_nothingIsAddedToTheContentAndNoHeaderIsCopiedIntoIt() throws Exception {
        Scene scene = Scene.in(conf);
        MailBuilder mail = Messages.plain().header("Bcc: secret@example.org");

        Delivery delivery = scene.pass(mail.bytes(), Scene.SIGN);

        assertThat(openSsl.cmsVerify(delivery.content(), scene.ca()).output()).isEqualTo(mail.entity());
        assertThat(delivery.text()).containsOnlyOnce("secret@example.org");
    }

    @Test
    void d19_whyAMailIsNotSignedIsOnTheMailAndAProcessorCanTakeIt() throws Exception {
        Scene scene = Scene.in(conf);
        Files.writeString(conf.resolve("smime.xml"), "<smime><keys><path>file://conf/alice.p12</path><password>" + Scene.PASSWORD
            + "</password></keys></smime>");
        Conf configuration = new Conf()
            .pipeline(Scene.mailet("SMIMESign", "<onNotAllowed>unsigned</onNotAllowed><onNoKey>keyless</onNoKey>"))
            .processor("unsigned", "<mailet match='All' class='LocalDelivery'/>")
            .processor("keyless", "<mailet match='All' class='LocalDelivery'/>");
        byte[] fromCarol = Messages.mail().from("carol@example.org").to(Scene.BOB).text("Hello\n").bytes();
        try (MailetContainer james = scene.start(configuration).withUser("carol@example.org")) {
            Delivery signed = james.submit(Scene.fromAliceToBob(Messages.plain().bytes())).only();
            Delivery foreign = james.submit(Scene.fromAliceToBob(fromCarol)).only();
            Delivery keyless = james.submit(Submission.of(fromCarol).from("carol@example.org").to(Scene.BOB)
                .authenticatedAs("carol@example.org")).only();

            assertThat(List.of(signed.state(), foreign.state(), keyless.state())).containsExactly("root", "unsigned", "keyless");
            assertThat(Stream.of(signed, foreign, keyless).map(mail -> mail.attributes().get("org.signet.signing.status")))
                .containsExactly("signed", "not-allowed", "no-key");
        }
    }

    @Test
    void d20_mailThatIsSignedAlreadyIsNotSignedAgain() throws Exception {
        Scene scene = Scene.in(conf);
        String opaque = Scene.latin1(scene.signedByAlice(openSsl, "-nodetach"));
        try (MailetContainer james = scene.start(Scene.SIGN)) {
            for (String mail : List.of(opaque, Scene.changed(opaque, "application/pkcs7-mime", "application/x-pkcs7-mime"),
                Scene.latin1(scene.signedByAlice(openSsl)))) {
                Delivery delivery = james.submit(Scene.fromAliceToBob(Scene.latin1(mail))).only();
                assertThat(body(delivery.content())).isEqualTo(body(Scene.latin1(mail)));
            }
        }
    }

    @Test
    void d21_theContentIsSignedByteForByte() throws Exception {
        Scene scene = Scene.in(conf);
        MailBuilder mail = Messages.mail().from(Scene.ALICE).to(Scene.BOB).content(
            "Content-Type:text/plain;\r\n\tCHARSET = \"us-ascii\"\r\nX-odd:no space\r\nContent-Transfer-Encoding:  quoted-printable",
            "a=20b =\r\nc=3d=3D\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        Delivery delivery = scene.pass(mail.bytes(), Scene.SIGN);

        String signed = Scene.latin1(openSsl.cmsVerify(delivery.content(), scene.ca()).output());
        assertThat(signed).contains("Content-Type:text/plain;\r\n\tCHARSET = \"us-ascii\"\r\n")
            .contains("Content-Transfer-Encoding:  quoted-printable\r\n").endsWith("\r\n\r\na=20b =\r\nc=3d=3D\r\n\r\n");
    }

    private String verified(Scene scene, Delivery delivery) throws Exception {
        return Scene.latin1(openSsl.cmsVerify(delivery.content(), scene.ca()).output());
    }

    private Scene sceneWith(TestPki ca, String alice) {
        return sceneWith(ca, ca.issue(alice));
    }

    private Scene sceneWith(TestPki ca, IdentityBuilder alice) {
        TestIdentity bob = ca.issue(Scene.BOB).create();
        return Scene.in(conf, ca, alice.create(), bob);
    }

    private static String body(byte[] mail) {
        String text = Scene.latin1(mail);
        return text.substring(text.indexOf("\r\n\r\n"));
    }
}
