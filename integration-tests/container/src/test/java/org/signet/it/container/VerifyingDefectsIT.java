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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The defects of James' SMIMECheckSignature that concern whom and what it believes, each shown to be absent from ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyingDefectsIT {

    private static final byte[] ENTITY = Messages.plain().entity();

    private final OpenSsl openSsl = OpenSsl.required();
    private Scene scene;
    private MailetContainer james;

    @BeforeAll
    void start(@TempDir Path conf) throws Exception {
        scene = Scene.in(conf);
        james = scene.start(Scene.CHECK, Scene.VERDICT);
    }

    @AfterAll
    void stop() {
        if (james != null) {
            james.close();
        }
    }

    @Test
    void theSignatureOfTheSenderIsGood() throws Exception {
        assertVerdict(scene.signedByAlice(openSsl), "Good signature", "valid");
        assertVerdict(scene.signedByAlice(openSsl, "-nodetach"), "Good signature", "valid");
        assertVerdict(Messages.plain().bytes(), "Not signed", "none");
    }

    @Test
    void aChangedContentIsBad() throws Exception {
        String mail = Scene.latin1(scene.signedByAlice(openSsl));

        assertVerdict(Scene.latin1(Scene.changed(mail, "this is a test", "this is a fake")), "Bad signature", "invalid");
    }

    @Test
    void d02_aSignatureForAnotherFromIsNotGood() throws Exception {
        byte[] mail = Scene.from("ceo@victim.example", openSsl.cmsSign(ENTITY, scene.alice()));

        assertVerdict(mail, "Bad signature", "mismatch");
    }

    @Test
    void d03_aTlsCertificateDoesNotSignMail() throws Exception {
        assertNotGood(signedBy(scene.ca().issue(Scene.ALICE).extendedKeyUsage(KeyPurposeId.id_kp_serverAuth)));
        assertNotGood(signedBy(scene.ca().issue(Scene.ALICE).rsa(2048).keyUsage(KeyUsage.keyEncipherment)));
    }

    @Test
    void d05_oneStrangeSignerSpoilsTheSignature() throws Exception {
        TestIdentity stranger = TestPki.root("Strange CA").issue(Scene.ALICE).create();

        assertNotGood(Scene.fromAlice(openSsl.cmsSign(ENTITY, List.of(scene.alice(), stranger))));
        assertNotGood(Scene.fromAlice(openSsl.cmsSign(ENTITY, List.of(stranger, scene.alice()))));
    }

    @Test
    void d06_weakAlgorithmsAreNotGood() throws Exception {
        assertNotGood(scene.signedByAlice(openSsl, "-md", "md5"));
        assertNotGood(scene.signedByAlice(openSsl, "-md", "sha1"));
        assertNotGood(signedBy(scene.ca().issue(Scene.ALICE).rsa(1024)));
    }

    @Test
    void d08_theSignerIsTheCertificateThatTheSignatureNames() throws Exception {
        TestPki below = scene.ca().intermediate("Issuing CA");
        TestIdentity alice = below.issue(Scene.ALICE).create();
        byte[] byIssuerAndSerial = Scene.fromAlice(openSsl.cmsSign(ENTITY, alice));
        byte[] byKeyIdentifier = Scene.fromAlice(openSsl.cmsSign(ENTITY, alice, "-keyid"));

        for (byte[] mail : List.of(byIssuerAndSerial, byKeyIdentifier)) {
            Delivery delivery = check(mail);
            assertThat(delivery.header("X-Verdict")).containsExactly("valid");
            assertThat(Attributes.certificates(delivery, "org.apache.james.SMIMECheckSignature")).containsExactly(alice.certificate());
        }
    }

    @Test
    void d10_whyAnExpiredSignerIsRefusedIsSaid() throws Exception {
        Delivery delivery = check(signedBy(scene.ca().issue(Scene.ALICE).expiredOn(Instant.now().minus(Duration.ofDays(3)))));

        assertThat(delivery.header("X-Verdict")).doesNotContain("valid");
        assertThat(delivery.header("Authentication-Results")).anySatisfy(value -> assertThat(value).contains("certificate-expired"));
    }

    @Test
    void d11_aMalformedSignatureIsNotTakenForNoSignature() throws Exception {
        String mail = Scene.latin1(scene.signedByAlice(openSsl));
        String garbage = mail.replaceFirst("(?s)(filename=\"smime.p7s\"\\R\\R).{80}", "$1AAAAAAAA");

        assertVerdict(Scene.latin1(garbage), "Bad signature", "malformed");
    }

    @Test
    void d11_pgpMimeIsNotSignedAndNoError() throws Exception {
        byte[] mail = Messages.mail().from(Scene.ALICE).to(Scene.BOB).content(
            "Content-Type: multipart/signed; micalg=pgp-sha256; protocol=\"application/pgp-signature\"; boundary=b",
            Scene.latin1("--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\n"
                + "-----BEGIN PGP SIGNATURE-----\r\n-----END PGP SIGNATURE-----\r\n--b--\r\n")).bytes();

        assertVerdict(mail, "Not signed", "none");
    }

    @Test
    void d11_opaqueSignatureInBinaryTransferEncodingIsGood() throws Exception {
        byte[] cms = openSsl.cmsSign(ENTITY, scene.alice(), "-nodetach", "-outform", "DER");
        byte[] mail = Messages.mail().from(Scene.ALICE).to(Scene.BOB).content(
            "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\nContent-Transfer-Encoding: binary", cms).bytes();

        assertVerdict(mail, "Good signature", "valid");
    }

    @Test
    void d13_theHeaderSaysWhoSignedAndWhy() throws Exception {
        String good = String.join("", check(scene.signedByAlice(openSsl)).header("Authentication-Results"));
        assertThat(good).contains("smime=pass").contains(Scene.ALICE);

        String bad = String.join("", check(Scene.from("ceo@victim.example", openSsl.cmsSign(ENTITY, scene.alice())))
            .header("Authentication-Results"));
        assertThat(bad).contains("smime=").doesNotContain("smime=pass").contains("sender-mismatch");
    }

    @Test
    void d14_aForgedResultHeaderNeverSurvives() throws Exception {
        byte[] unsigned = Messages.mail().header("X-SMIME-Status: Good signature").header("x-smime-STATUS : Good signature")
            .from(Scene.ALICE).to(Scene.BOB).text("Trust me\n").bytes();
        assertThat(check(unsigned).header("X-SMIME-Status")).containsExactly("Not signed");

        byte[] signed = Scene.latin1("X-SMIME-Status: Good signature\r\n"
            + Scene.latin1(Scene.from("ceo@victim.example", openSsl.cmsSign(ENTITY, scene.alice()))));
        assertThat(check(signed).header("X-SMIME-Status")).containsExactly("Bad signature");
    }

    private byte[] signedBy(IdentityBuilder signer) {
        return Scene.fromAlice(openSsl.cmsSign(ENTITY, signer.create()));
    }

    private void assertNotGood(byte[] mail) throws Exception {
        Delivery delivery = check(mail);
        assertThat(delivery.header("X-SMIME-Status")).containsExactly("Bad signature");
        assertThat(delivery.header("X-Verdict")).hasSize(1).doesNotContain("valid", "none");
    }

    private void assertVerdict(byte[] mail, String status, String verdict) throws Exception {
        Delivery delivery = check(mail);
        assertThat(delivery.header("X-SMIME-Status")).containsExactly(status);
        assertThat(delivery.header("X-Verdict")).containsExactly(verdict);
    }

    private Delivery check(byte[] mail) throws Exception {
        Delivery delivery = james.submit(Submission.of(mail).from(Scene.ALICE).to(Scene.BOB)).only();
        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        return delivery;
    }
}
