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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.OpenSslRecipient;
import org.signet.testkit.TestPki;

/** The defects of James' SMIMEDecrypt and of its matchers, each shown to be absent from ours. */
class DecryptingDefectsIT {

    private static final String TAG_ENCRYPTED = Scene.tagIf("IsSMIMEEncrypted", "X-Is-Encrypted", "yes");
    private static final String TAG_SIGNED = Scene.tagIf("IsSMIMESigned", "X-Is-Signed", "yes");

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;

    @Test
    void d01_decryptedMultipartKeepsItsStructureAndAttachments() throws Exception {
        Scene scene = Scene.in(conf);
        MailBuilder mail = Messages.plain().text("Grüße \n").attachment("all-bytes.bin", Messages.binary(3000));

        Delivery delivery = scene.pass(encrypted(scene, mail.entity()), Scene.DECRYPT);

        assertThat(Scene.latin1(delivery.content())).endsWith(Scene.latin1(mail.entity()));
        assertThat(delivery.message().getContentType()).startsWith("multipart/mixed");
        assertThat(delivery.header("Subject")).containsExactly("Test");
        assertThat(delivery.header("Message-ID")).containsExactly("<1@example.org>");
        assertThat(delivery.header("Content-Type")).hasSize(1);
    }

    @Test
    void d01_decryptedInnerSignatureStillVerifies() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] signed = openSsl.cmsSign(Messages.plain().attachment("a.bin", Messages.binary(500)).entity(), scene.alice());
        byte[] entity = Scene.latin1(Scene.latin1(signed).replaceFirst("(?s)\\A.*?(?=Content-Type:)", ""));

        Delivery delivery = scene.pass(encrypted(scene, entity), Scene.DECRYPT);

        openSsl.cmsVerify(delivery.content(), scene.ca()).output();
    }

    @Test
    void d22_mailToAnEllipticCurveKeyIsDecrypted() throws Exception {
        TestPki ca = TestPki.root("Example CA");
        Scene scene = Scene.in(conf, ca, ca.issue(Scene.ALICE).create(), ca.issue(Scene.BOB).ec("P-256").create());

        assertThat(scene.pass(encrypted(scene, Messages.plain().entity()), Scene.DECRYPT).text()).contains("this is a test");
    }

    @Test
    void d22_mailWithOaepIsDecrypted() throws Exception {
        Scene scene = Scene.in(conf);
        OpenSslRecipient bob = OpenSslRecipient.to(scene.bob()).oaep("sha256");
        byte[] mail = openSsl.cmsEncrypt(Messages.plain().entity(), "aes-256-cbc", List.of(bob));

        assertThat(scene.pass(Scene.fromAlice(mail), Scene.DECRYPT).text()).contains("this is a test");
    }

    @Test
    void d23_authEnvelopedMailIsDecrypted() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] mail = openSsl.cmsEncrypt(Messages.plain().entity(), "aes-256-gcm", scene.bob());

        assertThat(scene.pass(Scene.fromAlice(mail), Scene.DECRYPT).text()).contains("this is a test");
    }

    @Test
    void d23_opaqueSignedMailPassesUntouched() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] mail = scene.signedByAlice(openSsl, "-nodetach");

        Delivery delivery = scene.pass(mail, Scene.DECRYPT);

        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        assertThat(body(delivery.content())).isEqualTo(body(mail));
    }

    @Test
    void d23_brokenMailIsDeliveredAndNotSentToTheErrorProcessor() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] mail = encrypted(scene, Messages.plain().entity());
        byte[] broken = Scene.latin1(Scene.latin1(mail).replaceFirst("(?s)(\r\n\r\n.{200}).*", "$1"));

        Delivery delivery = scene.pass(broken, Scene.DECRYPT);

        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        assertThat(body(delivery.content())).startsWith(body(broken));
    }

    @Test
    void d24_aKeyStoreWithoutAPasswordOpensAndOneWithAPasswordAsksForIt() throws Exception {
        Scene scene = Scene.in(conf);
        String withoutPassword = Scene.mailet("SMIMEDecrypt", "<keyStoreFileName>file://conf/bob.p12</keyStoreFileName>");
        assertThatThrownBy(() -> scene.start(withoutPassword)).rootCause()
            .isNotInstanceOf(NullPointerException.class).hasMessageContaining("bob.p12").hasMessageContaining("password");

        scene.bob().writePkcs12(conf.resolve("bob.p12"), "");
        assertThat(scene.pass(encrypted(scene, Messages.plain().entity()), withoutPassword).text()).contains("this is a test");
    }

    @Test
    void d25_isSmimeEncryptedKnowsEveryWayToSayIt() throws Exception {
        Scene scene = Scene.in(conf);
        String mail = Scene.latin1(encrypted(scene, Messages.plain().entity()));
        String contentType = "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=\"smime.p7m\"";
        try (MailetContainer james = scene.start(TAG_ENCRYPTED)) {
            for (String other : List.of(
                "Content-Type: application/pkcs7-mime; smime-type=\"enveloped-data\"; name=smime.p7m",
                "Content-Type: application/pkcs7-mime; SMIME-Type=Enveloped-Data",
                "Content-Type: APPLICATION/X-PKCS7-MIME; name=\"smime.p7m\"",
                "Content-Type: application/pkcs7-mime",
                "Content-Type: application/octet-stream; name=\"smime.p7m\"")) {
                assertThat(isTagged(james, Scene.changed(mail, contentType, other), "X-Is-Encrypted")).as(other).isTrue();
            }
            String gcm = Scene.latin1(Scene.fromAlice(openSsl.cmsEncrypt(Messages.plain().entity(), "aes-128-gcm", scene.bob())));
            assertThat(isTagged(james, gcm, "X-Is-Encrypted")).as("AuthEnvelopedData").isTrue();
            String plain = Scene.latin1(Messages.mail().from(Scene.ALICE).content(
                "Content-Type: text/plain; name=\"about pkcs7-mime; smime-type=enveloped-data\"", Scene.latin1("Hi\r\n")).bytes());
            assertThat(isTagged(james, plain, "X-Is-Encrypted")).as("a text about it").isFalse();
        }
    }

    @Test
    void d26_isSmimeSignedKnowsEveryWayToSayItAndNotPgp() throws Exception {
        Scene scene = Scene.in(conf);
        String opaque = Scene.latin1(scene.signedByAlice(openSsl, "-nodetach"));
        String clear = Scene.latin1(scene.signedByAlice(openSsl));
        try (MailetContainer james = scene.start(TAG_SIGNED)) {
            assertThat(isTagged(james, clear, "X-Is-Signed")).isTrue();
            assertThat(isTagged(james, opaque, "X-Is-Signed")).isTrue();
            for (String type : List.of("SMIME-TYPE=Signed-Data;", "")) {
                assertThat(isTagged(james, Scene.changed(opaque, "smime-type=signed-data;", type), "X-Is-Signed")).as(type).isTrue();
            }
            String pgp = Scene.changed(clear, "application/pkcs7-signature", "application/pgp-signature");
            assertThat(isTagged(james, pgp, "X-Is-Signed")).as("PGP/MIME").isFalse();
        }
    }

    private byte[] encrypted(Scene scene, byte[] entity) {
        return Scene.fromAlice(openSsl.cmsEncrypt(entity, "aes-256-cbc", scene.bob()));
    }

    private static boolean isTagged(MailetContainer james, String mail, String field) throws Exception {
        return !james.submit(Scene.fromAliceToBob(Scene.latin1(mail))).only().header(field).isEmpty();
    }

    private static String body(byte[] mail) {
        String text = Scene.latin1(mail);
        return text.substring(text.indexOf("\r\n\r\n"));
    }

}
