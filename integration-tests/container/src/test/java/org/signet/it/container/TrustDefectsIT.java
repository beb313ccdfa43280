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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Defects of James' SMIMECheckSignature that need another configuration than the usual to show. */
class TrustDefectsIT {

    private static final byte[] ENTITY = Messages.plain().entity();
    private static final String TRUST = "<trust>file://conf/ca.pem</trust>";

    private final OpenSsl openSsl = OpenSsl.required();

    @TempDir
    private Path conf;

    @Test
    void d04_withoutATrustStoreJamesDoesNotStartInsteadOfTrustingWebServers() {
        Scene scene = Scene.in(conf);

        assertThatThrownBy(() -> scene.start(Scene.mailet("SMIMECheckSignature", "")))
            .rootCause().hasMessageContaining("trust").hasMessageContaining("keyStoreFileName").hasMessageContaining("smime.xml");
    }

    @Test
    void d04_theCertificatesOfTheJreCanBeAskedForByName() throws Exception {
        Scene scene = Scene.in(conf);

        String checkByJre = Scene.mailet("SMIMECheckSignature", "<trust>jre</trust>");
        Delivery delivery = scene.pass(scene.signedByAlice(openSsl), checkByJre, Scene.VERDICT);

        assertThat(delivery.header("X-Verdict")).containsExactly("untrusted");
    }

    @Test
    void d07_aRevocationListThatAMailBringsIsHeeded() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] signed = openSsl.cmsSign(ENTITY, scene.alice(), "-nodetach");

        byte[] byRevoked = Scene.fromAlice(RevocationLists.into(signed, scene.ca().crl(scene.alice())));
        byte[] byGood = Scene.fromAlice(RevocationLists.into(signed, scene.ca().crl(scene.bob())));

        Delivery revoked = scene.pass(byRevoked, Scene.CHECK, Scene.VERDICT);
        Delivery good = scene.pass(byGood, Scene.CHECK, Scene.VERDICT);

        assertThat(revoked.header("X-Verdict")).containsExactly("untrusted");
        assertThat(revoked.header("Authentication-Results").toString()).contains("certificate-revoked");
        assertThat(good.header("X-Verdict")).containsExactly("valid");
    }

    @Test
    void d09_aSignerOrAnAuthorityThatTheMailLeavesOutIsLookedUp() throws Exception {
        TestPki ca = TestPki.root("Example CA");
        TestPki issuing = ca.intermediate("Issuing CA");
        TestIdentity alice = issuing.issue(Scene.ALICE).create();
        Scene scene = Scene.in(conf, ca, alice, ca.issue(Scene.BOB).create());
        alice.writeCertificatePem(conf.resolve("alice.pem"));
        issuing.writeChainPem(conf.resolve("issuing.pem"));
        byte[] bare = scene.signedByAlice(openSsl, "-nocerts");

        Delivery known = scene.pass(bare, Scene.mailet("SMIMECheckSignature", TRUST
            + "<intermediates>file://conf/alice.pem, file://conf/issuing.pem</intermediates>"), Scene.VERDICT);
        Delivery unknown = scene.pass(bare, Scene.mailet("SMIMECheckSignature", TRUST), Scene.VERDICT);

        assertThat(known.header("X-Verdict")).containsExactly("valid");
        assertThat(unknown.header("X-Verdict")).containsExactly("invalid");
        assertThat(unknown.header("Authentication-Results").toString()).contains("signer-certificate-missing");
    }

    @Test
    void d12_aSignedPartInsideIsReportedAndNotTakenForTheWhole() throws Exception {
        Scene scene = Scene.in(conf);
        String signed = Scene.latin1(openSsl.cmsSign(ENTITY, scene.alice())).replaceFirst("(?s)\\A.*?(?=Content-Type:)", "");
        byte[] list = Messages.mail().from(Scene.ALICE).to(Scene.BOB).content("Content-Type: multipart/mixed; boundary=list", Scene.latin1(
            "--list\r\n" + signed + "\r\n--list\r\nContent-Type: text/plain\r\n\r\nYou get this from a list.\r\n--list--\r\n")).bytes();

        Delivery delivery = scene.pass(list, Scene.CHECK, Scene.VERDICT);

        assertThat(delivery.header("X-SMIME-Status")).containsExactly("Not signed");
        assertThat(delivery.attributes().get("org.signet.signature.findings").toString()).contains("part-signed");
    }

    @Test
    void d12_aSignatureInsideAnEncryptedMailIsChecked() throws Exception {
        Scene scene = Scene.in(conf);
        String signed = Scene.latin1(openSsl.cmsSign(ENTITY, scene.alice(), "-nodetach")).replaceFirst("(?s)\\A.*?(?=Content-)", "");
        byte[] mail = Scene.fromAlice(openSsl.cmsEncrypt(Scene.latin1(signed), "aes-128-cbc", scene.bob()));

        assertThat(scene.pass(mail, Scene.DECRYPT, Scene.CHECK, Scene.VERDICT).header("X-Verdict")).containsExactly("valid");
    }

    @Test
    void d27_isX509CertificateSubjectReadsWhatTheMailetsLeave() throws Exception {
        Scene scene = Scene.in(conf);
        byte[] mail = Scene.fromAlice(openSsl.cmsEncrypt(
            Scene.latin1(Scene.latin1(openSsl.cmsSign(ENTITY, scene.alice())).replaceFirst("(?s)\\A.*?(?=Content-Type:)", "")),
            "aes-128-cbc", scene.bob()));

        Delivery delivery = scene.pass(mail, Scene.DECRYPT, Scene.CHECK,
            Scene.tagIf("IsX509CertificateSubject=org.apache.james.SMIMECheckSignature;CN=alice@example.org", "X-Signer", "alice"),
            Scene.tagIf("IsX509CertificateSubject=org.apache.james.SMIMECheckSignature;CN=bob@example.org", "X-Signer", "bob"),
            Scene.tagIf("IsX509CertificateSubject=org.apache.james.SMIMEDecrypt;CN=bob@example.org", "X-Key", "bob"));

        assertThat(delivery.header("X-Signer")).containsExactly("alice");
        assertThat(delivery.header("X-Key")).containsExactly("bob");
    }
}
