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
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignatureForm;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SMIMECheckSignatureTest {
    private static final TestPki CA = TestPki.root("Example CA");
    private static final TestPki STRANGE_CA = TestPki.root("Strange CA");
    private static final TestIdentity ALICES_KEY = CA.issue(ALICE).create();
    private static final byte[] PLAIN = Messages.plain().text("This is a test.\n").bytes();

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void trustTheAuthority() throws Exception {
        james = new James(home).withSmimeXml("<trust>file://conf/ca.pem</trust>");
        CA.writeRootPem(james.conf().resolve("ca.pem"));
    }

    private static byte[] signed(byte[] message, TestIdentity signer, SignatureForm form) throws Exception {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(message), workspace);
            return new SmimeSigner(SignaturePolicy.STANDARD.withForm(form))
                    .sign(entity, SigningIdentity.of(signer.privateKey(), signer.chain()), workspace).content().toBytes(10_000_000);
        }
    }

    private static byte[] signed(TestIdentity signer) throws Exception {
        return signed(PLAIN, signer, SignatureForm.CLEAR);
    }

    private Mail checked(byte[] message, String... namesAndValues) throws Exception {
        MailImpl mail = James.received(message, BOB);
        james.check(namesAndValues).service(mail);
        return mail;
    }

    private static void assertVerdict(Mail mail, String header, SignatureStatus status) throws Exception {
        assertThat(mail.getMessage().getHeader("X-SMIME-Status")).containsExactly(header);
        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(mail)).contains(status);
        assertThat(mail.getState()).isEqualTo(Mail.TRANSPORT);
    }

    @ParameterizedTest
    @EnumSource
    void signatureOfTheSenderIsGood(SignatureForm form) throws Exception {
        byte[] message = signed(PLAIN, ALICES_KEY, form);
        Mail mail = checked(message);

        assertVerdict(mail, "Good signature", SignatureStatus.VALID);
        assertThat(James.text(mail)).isEqualTo("Authentication-Results: example.org;\r\n\tsmime=pass\r\n"
                + "\tbody.smime-identifier=alice@example.org\r\n\tbody.smime-serial="
                + ALICES_KEY.certificate().getSerialNumber().toString(16) + "\r\n\tbody.smime-issuer=\"CN=Example CA\"\r\n"
                + "\tbody.smime-part=" + (form == SignatureForm.CLEAR ? 2 : 1) + "\r\n"
                + "X-SMIME-Status: Good signature\r\n" + James.text(message));
        assertThat(JamesAttributes.certificates("org.apache.james.SMIMECheckSignature").get(mail).orElseThrow())
                .containsExactly(ALICES_KEY.certificate().getEncoded());
        assertThat(SmimeAttributes.SIGNATURE_VERDICT.get(mail).orElseThrow().validSigners().getFirst().certificate().orElseThrow().emails())
                .containsExactly(ALICE);
    }

    @Test
    void unsignedMailIsNotSigned() throws Exception {
        Mail mail = checked(PLAIN);

        assertVerdict(mail, "Not signed", SignatureStatus.NONE);
        assertThat(mail.getMessage().getHeader("Authentication-Results")).containsExactly("example.org;\r\n\tsmime=none");
        assertThat(JamesAttributes.certificates("org.apache.james.SMIMECheckSignature").get(mail)).isEmpty();
    }

    @Test
    void changedContentIsBad() throws Exception {
        Mail mail = checked(James.bytes(James.text(signed(ALICES_KEY)).replace("a test", "a fake")));

        assertVerdict(mail, "Bad signature", SignatureStatus.INVALID);
        assertThat(SmimeAttributes.SIGNATURE_FINDINGS.get(mail).orElseThrow()).contains("content-altered");
        assertThat(JamesAttributes.certificates("org.apache.james.SMIMECheckSignature").get(mail)).isEmpty();
    }

    @Test
    void garbageForASignatureIsBadAndMalformed() throws Exception {
        byte[] message = James.bytes("From: a@b\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\nx\r\n");

        assertVerdict(checked(message), "Bad signature", SignatureStatus.MALFORMED);
    }

    @Test
    void signerWhoIsNotTheSenderIsBadUnlessTheAdministratorAllowsAnybody() throws Exception {
        byte[] message = signed(CA.issue("mallory@example.org").create());

        assertVerdict(checked(message), "Bad signature", SignatureStatus.MISMATCH);
        assertVerdict(checked(message, "sender", "any"), "Good signature", SignatureStatus.VALID);
    }

    @Test
    void localPartInAnotherCaseIsAnotherSenderUnlessTheAdministratorSaysOtherwise() throws Exception {
        byte[] message = signed(CA.issue("ALICE@example.org").create());

        assertVerdict(checked(message), "Bad signature", SignatureStatus.MISMATCH);
        assertVerdict(checked(message, "localPart", "any-case"), "Good signature", SignatureStatus.VALID);
    }

    @Test
    void untrustedSignerIsBadUnlessTrustIsNotAskedFor() throws Exception {
        byte[] message = signed(STRANGE_CA.issue(ALICE).create());

        assertVerdict(checked(message), "Bad signature", SignatureStatus.UNTRUSTED);
        Mail lenient = checked(message, "onlyTrusted", "false");
        assertVerdict(lenient, "Good signature", SignatureStatus.UNTRUSTED);
        assertThat(JamesAttributes.certificates("org.apache.james.SMIMECheckSignature").get(lenient).orElseThrow()).hasSize(1);
    }

    @Test
    void untrustedSignerWhoIsNotTheSenderIsBadEvenIfTrustIsNotAskedFor() throws Exception {
        Mail mail = checked(signed(STRANGE_CA.issue("mallory@example.org").create()), "onlyTrusted", "false");

        assertVerdict(mail, "Bad signature", SignatureStatus.UNTRUSTED);
    }

    @Test
    void expiredSignerIsBadAndTheReasonIsSaid() throws Exception {
        Mail mail = checked(signed(CA.issue(ALICE).expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create()));

        assertVerdict(mail, "Bad signature", SignatureStatus.UNTRUSTED);
        assertThat(mail.getMessage().getHeader("Authentication-Results")[0]).contains("smime=fail").contains("certificate-expired");
    }

    @Test
    void mailThatComesByTwiceKeepsItsVerdict() throws Exception {
        Mail mail = checked(signed(ALICES_KEY), "strip", "true");
        String once = James.text(mail);
        james.check("strip", "true").service(mail);

        assertThat(James.text(mail)).isEqualTo(once);
        assertVerdict(mail, "Good signature", SignatureStatus.VALID);
    }

    @Test
    void mailThatLostItsAttributesIsCheckedAgainAndHasOneVerdict() throws Exception {
        Mail mail = checked(signed(ALICES_KEY));
        mail.removeAllAttributes();
        james.check().service(mail);

        assertVerdict(mail, "Good signature", SignatureStatus.VALID);
        assertThat(mail.getMessage().getHeader("Authentication-Results")).hasSize(1);
    }

    @Test
    void forgedVerdictsAreTakenOutOfUnsignedMailToo() throws Exception {
        Mail mail = checked(James.bytes("X-SMIME-Status: Good signature\r\nAuthentication-Results: example.org; smime=pass\r\n"
                + "Authentication-Results: elsewhere.example; dkim=pass\r\n" + James.text(PLAIN)));

        assertVerdict(mail, "Not signed", SignatureStatus.NONE);
        assertThat(mail.getMessage().getHeader("Authentication-Results"))
                .containsExactly("example.org;\r\n\tsmime=none", "elsewhere.example; dkim=pass");
    }

    @Test
    void forgedVerdictsAreTakenOutOfAHeaderThatIsTooLargeToRead() throws Exception {
        Mail mail = checked(James.bytes("X-SMIME-Status: Good signature\r\nAuthentication-Results: example.org; smime=pass\r\n"
                + "Authentication-Results: elsewhere.example; dkim=pass\r\nX: " + "y".repeat(1_100_000) + "\r\n" + James.text(PLAIN)));

        assertVerdict(mail, "Bad signature", SignatureStatus.MALFORMED);
        assertThat(mail.getMessage().getHeader("Authentication-Results")).containsExactly("elsewhere.example; dkim=pass");
    }

    @Test
    void messageWithoutItsSignersCertificateIsVerifiedWithAKnownOne() throws Exception {
        TestPki issuing = CA.intermediate("Issuing CA");
        TestIdentity alice = issuing.issue(ALICE).create();
        byte[] message;
        try (Workspace workspace = Workspace.open()) {
            message = new SmimeSigner(SignaturePolicy.STANDARD).sign(MimeEntity.read(new ByteArrayInputStream(PLAIN), workspace),
                    SigningIdentity.of(alice.privateKey(), List.of(alice.certificate())), workspace).content().toBytes(100_000);
        }
        assertVerdict(checked(message), "Bad signature", SignatureStatus.UNTRUSTED);

        issuing.writeChainPem(james.conf().resolve("intermediates.pem"));
        assertVerdict(checked(message, "intermediates", "file://conf/intermediates.pem"), "Good signature", SignatureStatus.VALID);
    }
}
