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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.SigningScene.ALICES_KEY;
import static org.signet.mailets.SigningScene.CA;
import static org.signet.mailets.SigningScene.FROM_ALICE;
import static org.signet.mailets.SigningScene.assertUntouched;
import static org.signet.mailets.SigningScene.verdict;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.apache.james.core.Username;
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.SigningStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.verify.VerificationResult;

class SMIMESignTest {
    private static final TestIdentity SERVERS_KEY = CA.issue("server@example.org").commonName("Mail Server").create();

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void giveAliceAKey() throws Exception {
        james = SigningScene.in(home);
    }

    @Test
    void mailOfAUserIsSignedWithTheUsersKey() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        james.sign().service(mail);

        VerificationResult.Valid valid = (VerificationResult.Valid) verdict(mail);
        assertThat(valid.signers().getFirst().certificate()).contains(ALICES_KEY.certificate());
        assertThat(SmimeAttributes.SIGNING_STATUS.get(mail)).contains(SigningStatus.SIGNED);
    }

    @Test
    void everythingOutsideTheContentFieldsKeepsItsBytes() throws Exception {
        String header = "Received: from a\r\n\tby b\r\nMessage-ID: <1@example.org>\r\nfrom:  \"Alice, S.\" <alice@example.org>\r\n"
                + "Subject: Gr\u00fc\u00dfe\r\nX-Odd:no space\r\nTo: bob@partner.example\r\n";
        MailImpl mail = James.submitted(James.bytes(header + "Content-Type: text/plain\r\n\r\nHi\r\n"), ALICE);
        james.sign().service(mail);

        assertThat(James.text(mail)).startsWith(header).doesNotContain("Sender:");
        assertThat(mail.getMessage().getMessageID()).isEqualTo("<1@example.org>");
    }

    @Test
    void opaqueSignatureInSha512IsMadeWhereConfigured() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        james.sign("signatureForm", "opaque", "digest", "sha512").service(mail);

        assertThat(mail.getMessage().getContentType()).startsWith("application/pkcs7-mime").contains("signed-data");
        assertThat(((VerificationResult.Valid) verdict(mail)).signers().getFirst().digest()).isEqualTo("sha512");
    }

    @Test
    void attributesOfJamesOwnMailetAreSet() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        james.sign().service(mail);

        assertThat(JamesAttributes.SIGNING_MAILET.get(mail)).contains("org.signet.mailets.SMIMESign");
        assertThat(JamesAttributes.SIGNATURE_VALIDITY.get(mail)).contains("valid");
        assertThat(JamesAttributes.SIGNER_ADDRESS.get(mail)).contains(ALICE);
    }

    @Test
    void addressInSenderSignsForAnAuthorWithoutKeyOnlyIfItIsTheUsersToo() throws Exception {
        when(james.aliases().userCanSendFrom(Username.of(ALICE), Username.of("team@example.org"))).thenReturn(true);
        MailImpl own = James.submitted(Messages.mail().from("team@example.org").header("Sender: " + ALICE).text("Hi\n").bytes(), ALICE);
        james.sign().service(own);
        assertThat(JamesAttributes.SIGNER_ADDRESS.get(own)).contains(ALICE);

        byte[] foreign = Messages.mail().from("mallory@example.org").header("Sender: " + ALICE).text("Hi\n").bytes();
        MailImpl mail = James.submitted(foreign, "mallory@example.org");
        james.sign().service(mail);
        assertUntouched(mail, foreign, SigningStatus.NO_KEY);
    }

    @Test
    void domainsKeySignsBeforeTheDefaultOne() throws Exception {
        SERVERS_KEY.writePem(james.conf().resolve("keys/server.pem"));
        CA.issue("gate@example.org").create().writePem(james.conf().resolve("keys/gate.pem"));
        james.withSmimeXml("<keys>file://conf/keys</keys><signing><default>server.pem</default>"
                + "<domain><name>example.org</name><key>gate.pem</key></domain></signing>");
        MailImpl mail = James.submitted(Messages.mail().from("bob@example.org").text("Hi\n").bytes(), "bob@example.org");
        james.sign().service(mail);

        assertThat(JamesAttributes.SIGNER_ADDRESS.get(mail)).contains("gate@example.org");
    }

    @Test
    void onlyKeyOfTheMailetsOwnFileSignsForEverybodyAsInJamesOwnMailet() throws Exception {
        SERVERS_KEY.writePkcs12(james.conf().resolve("server.p12"), "geheim");
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        james.sign("keyStoreFileName", "file://conf/server.p12", "keyStorePassword", "geheim", "keyStoreType", "PKCS12",
                "rebuildFrom", "true", "postmasterSigns", "true", "debug", "true").service(mail);

        assertThat(James.text(mail)).contains("From: \"alice at example.org\" <server@example.org>\r\n")
                .contains("Sender: Mail Server <server@example.org>\r\n").contains("Reply-To: alice@example.org\r\n");
        assertThat(verdict(mail)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void explanationIsAttachedAndSigned() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        james.sign("explanationText", "Signed by [signerName].", "signerName", "The Desk").service(mail);

        assertThat(James.text(mail)).contains("SignatureExplanation.txt");
        assertThat(verdict(mail)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void signedMessageIsClearSignedByDefault() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        james.sign().service(mail);

        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(new ByteArrayInputStream(James.bytes(mail)), workspace);
            assertThat(SmimeType.of(message)).isEqualTo(SmimeType.CLEAR_SIGNED);
        }
    }
}
