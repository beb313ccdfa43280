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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.signet.mailets.EncryptionScene.BOBS_KEY;
import static org.signet.mailets.EncryptionScene.CA;
import static org.signet.mailets.EncryptionScene.CAROLS_KEY;
import static org.signet.mailets.EncryptionScene.SECRET;
import static org.signet.mailets.EncryptionScene.assertEncryptedButNotFor;
import static org.signet.mailets.EncryptionScene.assertReadableBy;
import static org.signet.mailets.EncryptionScene.type;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.James.CAROL;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.bouncycastle.asn1.ASN1Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.encrypt.Capabilities;
import org.signet.james.status.EncryptionStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.SmimeType;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;

class SMIMEEncryptTest {
    private static final byte[] TO_BOTH = Messages.mail().from(ALICE).to("Bob <BOB@partner.example>").header("Cc: " + CAROL)
            .header("Subject: Gr\u00fc\u00dfe").header("Message-ID: <1@example.org>").text(SECRET + "\n").bytes();
    private static final byte[] TO_BOB = Messages.mail().from(ALICE).to(BOB).text(SECRET + "\n").bytes();

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void giveAliceTheirCertificates() throws Exception {
        james = EncryptionScene.in(home);
    }

    @Test
    void mailIsEncryptedToAllItsRecipientsInOneMessage() throws Exception {
        MailImpl mail = James.received(TO_BOTH, BOB, CAROL);
        james.encrypt().service(mail);

        assertReadableBy(mail, BOBS_KEY, CAROLS_KEY);
        assertThat(James.text(mail)).doesNotContain(SECRET);
        assertThat(SmimeAttributes.ENCRYPTION_STATUS.get(mail)).contains(EncryptionStatus.ENCRYPTED);
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void betterCipherIsTakenIfWantedAndEverybodySaysThatTheyCan() throws Exception {
        TestIdentity capable = CA.issue("dave@partner.example").extension(
                "1.2.840.113549.1.9.15", false, ASN1Sequence.getInstance(Capabilities.OWN.encoded())).create();
        capable.writeCertificatePem(james.conf().resolve("certificates/dave.pem"));
        byte[] toBoth = Messages.mail().from(ALICE).to("dave@partner.example, " + BOB).text(SECRET + "\n").bytes();

        MailImpl toDave = James.received(toBoth, "dave@partner.example");
        james.encrypt("raise", "true").service(toDave);
        assertReadableBy(toDave, capable);
        assertThat(type(toDave)).isEqualTo(SmimeType.AUTH_ENVELOPED);

        MailImpl notWanted = James.received(toBoth, "dave@partner.example");
        james.encrypt().service(notWanted);
        assertThat(type(notWanted)).isEqualTo(SmimeType.ENVELOPED);

        MailImpl withBob = James.received(toBoth, "dave@partner.example", BOB);
        james.encrypt("raise", "true").service(withBob);
        assertReadableBy(withBob, capable, BOBS_KEY);
        assertThat(type(withBob)).isEqualTo(SmimeType.ENVELOPED);
    }

    @Test
    void everythingOutsideTheContentFieldsKeepsItsBytes() throws Exception {
        MailImpl mail = James.received(TO_BOTH, BOB, CAROL);
        james.encrypt().service(mail);

        String before = James.text(TO_BOTH);
        assertThat(James.text(mail)).startsWith(before.substring(0, before.indexOf("Content-")).replace("MIME-Version: 1.0\r\n", ""));
        assertThat(mail.getMessage().getMessageID()).isEqualTo("<1@example.org>");
    }

    @Test
    void recipientWhoIsNotShownGetsAMessageAloneThatNobodyElseLearnsOf() throws Exception {
        TestIdentity dave = CA.issue("dave@partner.example").create();
        dave.writeCertificatePem(james.conf().resolve("certificates/dave.pem"));
        MailImpl mail = James.received(TO_BOTH, "dave@partner.example", BOB, CAROL);
        james.encrypt().service(mail);

        assertThat(mail.getRecipients()).containsExactlyElementsOf(James.addresses(BOB, CAROL));
        assertReadableBy(mail, BOBS_KEY, CAROLS_KEY);
        assertEncryptedButNotFor(mail, dave);
        Mail alone = james.spooled().getFirst();
        assertThat(james.spooled()).hasSize(1);
        assertThat(alone.getRecipients()).containsExactlyElementsOf(James.addresses("dave@partner.example"));
        assertThat(alone.getState()).isEqualTo(Mail.TRANSPORT);
        assertReadableBy(alone, dave);
        assertEncryptedButNotFor(alone, BOBS_KEY);
    }

    @Test
    void mailWithHiddenRecipientsAloneIsAMessageForEach() throws Exception {
        MailImpl mail = James.received(Messages.mail().from(ALICE).to("undisclosed-recipients:;").text(SECRET).bytes(), BOB, CAROL);
        james.encrypt().service(mail);

        assertReadableBy(james.spooled().getFirst(), BOBS_KEY);
        assertEncryptedButNotFor(james.spooled().getFirst(), CAROLS_KEY);
        assertReadableBy(mail, CAROLS_KEY);
        assertEncryptedButNotFor(mail, BOBS_KEY);
    }

    @Test
    void hiddenRecipientsShareAMessageWhereTheAdministratorSaysSo() throws Exception {
        MailImpl mail = James.received(TO_BOB, BOB, CAROL);
        james.encrypt("hiddenRecipients", "together").service(mail);

        assertReadableBy(mail, BOBS_KEY, CAROLS_KEY);
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void recipientsWhoseCopyWasNotSpooledAreStillRecipientsOfTheMail() throws Exception {
        MailImpl mail = James.received(TO_BOB, CAROL, BOB);
        SMIMEEncrypt encrypt = james.encrypt();
        doThrow(new MessagingException("the spool is full")).when(james.context()).sendMail(any(Mail.class), anyString());

        assertThatThrownBy(() -> encrypt.service(mail)).isInstanceOf(MessagingException.class);
        assertThat(mail.getRecipients()).containsExactlyElementsOf(James.addresses(CAROL, BOB));
        assertThat(James.text(mail)).isEqualTo(James.text(TO_BOB));
    }

    @Test
    void mailThatComesByTwiceIsEncryptedOnce() throws Exception {
        MailImpl mail = James.received(TO_BOB, BOB);
        SMIMEEncrypt encrypt = james.encrypt();
        encrypt.service(mail);
        byte[] once = James.bytes(mail);
        mail.removeAllAttributes();
        encrypt.service(mail);

        assertThat(James.bytes(mail)).isEqualTo(once);
        assertThat(SmimeAttributes.ENCRYPTION_STATUS.get(mail)).contains(EncryptionStatus.ALREADY_ENCRYPTED);
    }

    @Test
    void cipherAndKeyTransportAreThoseConfigured() throws Exception {
        TestIdentity rsa = CA.issue("rsa@partner.example").rsa(2048).create();
        rsa.writeCertificateDer(james.conf().resolve("certificates/rsa.crt"));
        MailImpl mail = James.received(TO_BOB, "rsa@partner.example");
        james.encrypt("cipher", "aes128-gcm", "rsaKeyTransport", "oaep").service(mail);

        assertThat(EncryptionScene.type(mail)).isEqualTo(SmimeType.AUTH_ENVELOPED);
        assertReadableBy(mail, rsa);
    }

    @Test
    void archiveCanReadEveryMessageTheSeparateOnesToo() throws Exception {
        TestIdentity archive = CA.issue("archive@example.org").create();
        archive.writeCertificatePem(james.conf().resolve("archive.pem"));
        MailImpl mail = James.received(TO_BOB, CAROL, BOB);
        james.encrypt("additionalCertificates", "file://conf/archive.pem").service(mail);

        assertReadableBy(mail, BOBS_KEY, archive);
        assertReadableBy(james.spooled().getFirst(), CAROLS_KEY, archive);
    }

    @Test
    void expiredArchiveKeepsNeitherServerNorMailFromGoing() throws Exception {
        TestIdentity archive = CA.issue("archive@example.org").expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create();
        archive.writeCertificatePem(james.conf().resolve("archive.pem"));
        MailImpl mail = James.received(TO_BOB, BOB);
        james.encrypt("additionalCertificates", "file://conf/archive.pem").service(mail);

        assertReadableBy(mail, BOBS_KEY);
        assertEncryptedButNotFor(mail, archive);
    }

    @Test
    void signedMailIsEncryptedWithItsSignature() throws Exception {
        byte[] signed = James.bytes("From: a@b\r\nTo: bob@partner.example\r\nContent-Type: multipart/signed;"
                + " protocol=\"application/pkcs7-signature\"; boundary=b\r\n\r\n--b\r\n\r\n" + SECRET + "\r\n--b\r\n\r\nx\r\n--b--\r\n");
        MailImpl mail = James.received(signed, BOB);
        james.encrypt().service(mail);

        assertReadableBy(mail, BOBS_KEY);
    }

    @Test
    void certificateOfAUserWithAKeyHereIsKnownToo() throws Exception {
        james.withSmimeXml("<certificates>file://conf/certificates</certificates><keys>file://conf/alice.pem</keys>");
        TestIdentity alice = CA.issue(ALICE).create();
        alice.writePem(james.conf().resolve("alice.pem"));
        MailImpl mail = James.received(TO_BOB, ALICE);
        james.encrypt().service(mail);

        assertReadableBy(mail, alice);
    }

    @Test
    void withoutAnyCertificatesJamesDoesNotStart() throws Exception {
        james.withSmimeXml("<trust>file://conf/certificates</trust>");

        assertThatThrownBy(() -> james.encrypt()).isInstanceOf(MessagingException.class)
                .hasMessageContaining("give the parameter certificates, or the element certificates in conf/smime.xml");
    }
}
