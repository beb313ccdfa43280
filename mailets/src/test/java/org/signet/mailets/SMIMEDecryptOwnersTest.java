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
import static org.signet.mailets.DecryptionScene.CA;
import static org.signet.mailets.DecryptionScene.OUR_KEY;
import static org.signet.mailets.DecryptionScene.PLAIN;
import static org.signet.mailets.DecryptionScene.US;
import static org.signet.mailets.DecryptionScene.assertPassed;
import static org.signet.mailets.DecryptionScene.contentOf;
import static org.signet.mailets.DecryptionScene.encrypted;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.server.core.MailImpl;
import org.apache.james.user.api.UsersRepositoryException;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.encrypt.ContentCipher;
import org.signet.james.status.DecryptionStatus;
import org.signet.testkit.TestIdentity;

/** Whose mail the keys of a server open. */
class SMIMEDecryptOwnersTest {
    private static final String MALLORY = "mallory@example.org";

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void giveUsAKey() throws Exception {
        james = new James(home).withSmimeXml("<keys>file://conf/us.p12</keys>");
        OUR_KEY.writePkcs12(james.conf().resolve("us.p12"), "");
    }

    @Test
    void interceptedMailOfSomebodyElseIsNotDecryptedForWhoeverGetsIt() throws Exception {
        byte[] intercepted = encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY);
        MailImpl mail = James.received(intercepted, MALLORY);
        james.decrypt().service(mail);

        assertPassed(mail, intercepted, DecryptionStatus.NO_KEY);
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void onlyTheOwnerOfTheKeyGetsWhatWasEncryptedToHim() throws Exception {
        byte[] intercepted = encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY);
        for (List<String> recipients : List.of(List.of(US, MALLORY), List.of(MALLORY, US))) {
            James server = new James(home);
            List<Mail> delivered = delivered(server, James.received(intercepted, recipients.toArray(String[]::new)));

            assertThat(delivered).hasSize(2).allSatisfy(mail -> assertThat(mail.getRecipients()).hasSize(1));
            assertThat(deliveredTo(MALLORY, delivered)).isEqualTo(James.text(intercepted)).doesNotContain("all-bytes.bin");
            assertThat(contentOf(James.bytes(deliveredTo(US, delivered)))).isEqualTo(contentOf(PLAIN));
        }
    }

    @Test
    void everyRecipientIsServedWithTheOwnKey() throws Exception {
        TestIdentity carol = CA.issue("carol@example.org").create();
        carol.writePem(james.conf().resolve("carol.pem"));
        james.withSmimeXml("<keys>file://conf/us.p12</keys><keys>file://conf/carol.pem</keys>");
        byte[] message = encrypted(PLAIN, ContentCipher.AES256_GCM, OUR_KEY, carol);
        List<Mail> delivered = delivered(james, James.received(message, US, "carol@example.org", MALLORY));

        assertThat(delivered).hasSize(3);
        assertThat(contentOf(James.bytes(deliveredTo(US, delivered)))).isEqualTo(contentOf(PLAIN));
        assertThat(contentOf(James.bytes(deliveredTo("carol@example.org", delivered)))).isEqualTo(contentOf(PLAIN));
        assertThat(deliveredTo(MALLORY, delivered)).isEqualTo(James.text(message));
    }

    @Test
    void keyOpensMailForEveryAddressOfItsOwner() throws Exception {
        when(james.aliases().userCanSendFrom(Username.of("bob@example.org"), Username.of(US))).thenReturn(true);
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY), "bob@example.org", "US@example.org");
        james.decrypt().service(mail);

        assertThat(contentOf(James.bytes(mail))).isEqualTo(contentOf(PLAIN));
        assertThat(mail.getRecipients()).hasSize(2);
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void mailIsNotOpenedWhileJamesCannotTellWhoseAnAddressIs() throws Exception {
        doThrow(new UsersRepositoryException("the directory of users is down")).when(james.users()).getUsername(any());
        byte[] message = encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY);
        MailImpl mail = James.received(message, MALLORY);
        SMIMEDecrypt decrypt = james.decrypt();

        assertThatThrownBy(() -> decrypt.service(mail)).isInstanceOf(MessagingException.class);
        assertThat(James.text(mail)).isEqualTo(James.text(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<default>us.p12</default>", "<domain><name>example.org</name><key>us.p12</key></domain>"})
    void keyOfTheDomainAndTheDefaultKeyOpenMailOfOthers(String choice) throws Exception {
        james.withSmimeXml("<keys>file://conf/us.p12</keys><signing>" + choice + "</signing>");
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY), "bob@example.org", "carol@example.org");
        james.decrypt().service(mail);

        assertThat(contentOf(James.bytes(mail))).isEqualTo(contentOf(PLAIN));
        assertThat(james.spooled()).isEmpty();
    }

    @Test
    void keyOfADomainOpensNoMailOfAnother() throws Exception {
        james.withSmimeXml("<keys>file://conf/us.p12</keys>"
                + "<signing><domain><name>other.example</name><key>us.p12</key></domain></signing>");
        byte[] message = encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY);
        MailImpl mail = James.received(message, MALLORY);
        james.decrypt().service(mail);

        assertPassed(mail, message, DecryptionStatus.NO_KEY);
    }

    @Test
    void keysForAnybodyOpenAllMail() throws Exception {
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY), MALLORY, US);
        james.decrypt("keysFor", "anybody").service(mail);

        assertThat(contentOf(James.bytes(mail))).isEqualTo(contentOf(PLAIN));
        assertThat(mail.getRecipients()).hasSize(2);
    }

    /** The mail and what was split from it, when all of it has gone through. */
    private static List<Mail> delivered(James server, Mail mail) throws Exception {
        SMIMEDecrypt decrypt = server.decrypt();
        decrypt.service(mail);
        for (int i = 0; i < server.spooled().size(); i++) {
            assertThat(server.spooled().get(i).getState()).isEqualTo(Mail.TRANSPORT);
            decrypt.service(server.spooled().get(i));
        }
        List<Mail> all = new ArrayList<>(server.spooled());
        all.add(mail);
        return all;
    }

    private static String deliveredTo(String recipient, List<Mail> mails) throws Exception {
        for (Mail mail : mails) {
            if (mail.getRecipients().contains(new MailAddress(recipient))) {
                return James.text(mail);
            }
        }
        throw new AssertionError("nothing for " + recipient);
    }
}
