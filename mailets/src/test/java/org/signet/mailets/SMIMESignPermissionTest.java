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
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.SigningScene.CA;
import static org.signet.mailets.SigningScene.FROM_ALICE;
import static org.signet.mailets.SigningScene.assertUntouched;
import static org.signet.mailets.SigningScene.verdict;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.apache.james.core.Username;
import org.apache.james.server.core.MailImpl;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.james.status.SigningStatus;
import org.signet.testkit.Messages;
import org.signet.verify.VerificationResult;

class SMIMESignPermissionTest {
    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void giveAliceAKey() throws Exception {
        james = SigningScene.in(home);
    }

    @Test
    void mailThatComesByTwiceIsSignedOnce() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        SMIMESign sign = james.sign();
        sign.service(mail);
        byte[] once = James.bytes(mail);
        sign.service(mail);
        mail.removeAllAttributes();
        mail.setAttribute(James.submitted(FROM_ALICE, ALICE).getAttribute(Mail.SMTP_AUTH_USER).orElseThrow());
        sign.service(mail);

        assertUntouched(mail, once, SigningStatus.ALREADY_SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "application/pkcs7-mime; smime-type=enveloped-data",
        "application/x-pkcs7-mime; smime-type=signed-data",
        "multipart/signed; protocol=\"application/pgp-signature\"; boundary=b",
        "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
    })
    void mailThatIsSignedOrEncryptedAlreadyStaysAsItIs(String contentType) throws Exception {
        byte[] message = James.bytes("From: alice@example.org\r\nContent-Type: " + contentType + "\r\n\r\nx\r\n");
        MailImpl mail = James.submitted(message, ALICE);
        james.sign().service(mail);

        assertUntouched(mail, message, SigningStatus.ALREADY_SIGNED);
    }

    @Test
    void mailFromAnotherServerIsNotSigned() throws Exception {
        MailImpl mail = James.received(FROM_ALICE, BOB);
        james.sign().service(mail);

        assertUntouched(mail, FROM_ALICE, SigningStatus.NOT_ALLOWED);
    }

    @Test
    void userCannotHaveTheSignatureOfAnother() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, "mallory@example.org");
        james.sign().service(mail);

        assertUntouched(mail, FROM_ALICE, SigningStatus.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "From: ceo@victim.example\r\n",
        "From: alice@example.org, ceo@example.org\r\n",
        "From: alice@example.org\r\nFrom: ceo@example.org\r\n",
        "From: ceo@example.org <alice@example.org>\r\n",
        "From: alice@example.org\r\nX: y\rFrom: ceo@example.org\r\n",
        "",
    })
    void fromThatIsNotTheUsersAloneIsNotSigned(String from) throws Exception {
        byte[] message = James.bytes(from + "To: bob@partner.example\r\n\r\nHi\r\n");
        MailImpl mail = James.submitted(message, ALICE);
        james.sign().service(mail);

        assertUntouched(mail, message, SigningStatus.NOT_ALLOWED);
    }

    @Test
    void bounceIsNotSignedUnlessTheAdministratorSaysSo() throws Exception {
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        mail.setSender(null);
        james.sign().service(mail);
        assertUntouched(mail, FROM_ALICE, SigningStatus.NO_SENDER);

        james.sign("allowBounces", "true").service(mail);
        assertThat(verdict(mail)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void aliasIsSignedLikeTheUsersOwnAddress() throws Exception {
        CA.issue("sales@example.org").create().writePem(james.conf().resolve("keys/sales.pem"));
        byte[] fromSales = Messages.mail().from("sales@example.org").to(BOB).text("Hi\n").bytes();
        MailImpl mail = James.submitted(fromSales, ALICE);
        james.sign().service(mail);
        assertUntouched(mail, fromSales, SigningStatus.NOT_ALLOWED);

        when(james.aliases().userCanSendFrom(Username.of(ALICE), Username.of("sales@example.org"))).thenReturn(true);
        james.sign().service(mail);
        assertThat(verdict(mail)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void configuredAliasIsSignedLikeTheUsersOwnAddress() throws Exception {
        james.withSmimeXml("<keys>file://conf/keys</keys><alias><user>alice@example.org</user><address>a@other.example</address></alias>");
        CA.issue("a@other.example").create().writePem(james.conf().resolve("keys/other.pem"));
        MailImpl mail = James.submitted(Messages.mail().from("a@other.example").to(BOB).text("Hi\n").bytes(), ALICE);
        james.sign().service(mail);

        assertThat(verdict(mail)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void postmastersMailIsSignedUnlessTheAdministratorSaysNot() throws Exception {
        CA.issue("postmaster@example.org").create().writePem(james.conf().resolve("keys/postmaster.pem"));
        byte[] fromPostmaster = Messages.mail().from("postmaster@example.org").text("Hi\n").bytes();
        MailImpl mail = James.submitted(fromPostmaster, "postmaster@example.org");
        mail.setSender(James.addresses("postmaster@example.org").getFirst());
        james.sign("postmasterSigns", "false").service(mail);
        assertUntouched(mail, fromPostmaster, SigningStatus.POSTMASTER);

        james.sign().service(mail);
        assertThat(verdict(mail)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void unauthenticatedAndForeignMailIsSignedWhereTheAdministratorVouchesForIt() throws Exception {
        MailImpl unauthenticated = James.received(FROM_ALICE, BOB);
        james.sign("allowUnauthenticated", "true").service(unauthenticated);
        assertThat(verdict(unauthenticated)).isInstanceOf(VerificationResult.Valid.class);

        MailImpl foreign = James.submitted(FROM_ALICE, "application@example.org");
        james.sign("allowUnauthenticated", "true").service(foreign);
        assertUntouched(foreign, FROM_ALICE, SigningStatus.NOT_ALLOWED);
        james.sign("allowForeignFrom", "true").service(foreign);
        assertThat(verdict(foreign)).isInstanceOf(VerificationResult.Valid.class);
    }

    @Test
    void directoryThatIsDownLeavesTheMailAsItIsAndIsAnException() throws Exception {
        doThrow(new UsersRepositoryException("LDAP is down")).when(james.users()).getUsername(any());
        MailImpl mail = James.submitted(FROM_ALICE, ALICE);
        SMIMESign sign = james.sign();

        assertThatThrownBy(() -> sign.service(mail)).isInstanceOf(MessagingException.class);
        assertThat(James.text(mail)).isEqualTo(James.text(FROM_ALICE));
    }
}
