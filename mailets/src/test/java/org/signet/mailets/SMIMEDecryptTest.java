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
import static org.signet.mailets.DecryptionScene.CA;
import static org.signet.mailets.DecryptionScene.OUR_KEY;
import static org.signet.mailets.DecryptionScene.PLAIN;
import static org.signet.mailets.DecryptionScene.US;
import static org.signet.mailets.DecryptionScene.assertPassed;
import static org.signet.mailets.DecryptionScene.contentOf;
import static org.signet.mailets.DecryptionScene.encrypted;
import static org.signet.mailets.James.ALICE;

import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.ProcessingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.encrypt.ContentCipher;
import org.signet.james.status.DecryptionStatus;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.SmimeAttributes;
import org.signet.testkit.TestIdentity;

class SMIMEDecryptTest {
    private static final TestIdentity OLD_KEY = CA.issue(US).expiredOn(Instant.parse("2015-01-01T00:00:00Z")).create();
    private static final TestIdentity STRANGER = CA.issue("stranger@elsewhere.example").create();

    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void giveUsAKey() throws Exception {
        james = new James(home).withSmimeXml("<keys>file://conf/us.p12</keys><keys>file://conf/old.pem</keys>");
        OUR_KEY.writePkcs12(james.conf().resolve("us.p12"), "");
        OLD_KEY.writePem(james.conf().resolve("old.pem"));
    }

    @Test
    void encryptedContentTakesTheMessagesPlaceByteForByte() throws Exception {
        byte[] message = encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY, STRANGER);
        MailImpl mail = James.received(message, US);
        james.decrypt().service(mail);

        assertThat(contentOf(James.bytes(mail))).isEqualTo(contentOf(PLAIN));
        assertThat(James.text(mail)).startsWith(James.text(message).replaceFirst("(?s)Content-Type.*", ""));
        assertThat(mail.getMessage().getMessageID()).isEqualTo("<1@example.org>");
    }

    @Test
    void attributesSayWhatWasOpenedAndWithWhichKey() throws Exception {
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES128_GCM, STRANGER, OUR_KEY), US);
        SmimeAttributes.CHECKED_AS.set(mail, List.of("any"));
        james.decrypt().service(mail);

        assertThat(SmimeAttributes.DECRYPTION_STATUS.get(mail)).contains(DecryptionStatus.DECRYPTED);
        assertThat(SmimeAttributes.DECRYPTED_LAYERS.get(mail)).contains(List.of("auth-enveloped aes128-gcm"));
        assertThat(JamesAttributes.certificates("org.apache.james.SMIMEDecrypt").get(mail).orElseThrow())
                .containsExactly(OUR_KEY.certificate().getEncoded());
        assertThat(SmimeAttributes.CHECKED_AS.get(mail)).isEmpty();
    }

    @Test
    void keyOfAnExpiredCertificateStillOpensOldMail() throws Exception {
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OLD_KEY), US);
        james.decrypt().service(mail);

        assertThat(SmimeAttributes.DECRYPTION_STATUS.get(mail)).contains(DecryptionStatus.DECRYPTED);
    }

    @Test
    void mailThatComesByTwiceIsDecryptedOnce() throws Exception {
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY), US);
        SMIMEDecrypt decrypt = james.decrypt();
        decrypt.service(mail);
        byte[] once = James.bytes(mail);
        decrypt.service(mail);

        assertThat(James.bytes(mail)).isEqualTo(once);
    }

    @Test
    void mailThatIsNotEncryptedStaysAsItIs() throws Exception {
        MailImpl mail = James.received(PLAIN, US);
        james.decrypt().service(mail);

        assertPassed(mail, PLAIN, DecryptionStatus.NOT_ENCRYPTED);
    }

    @Test
    void mailForAnotherKeyPassesOrGoesWhereTheAdministratorSays() throws Exception {
        byte[] message = encrypted(PLAIN, ContentCipher.AES256_CBC, STRANGER);
        MailImpl mail = James.received(message, US);
        james.decrypt().service(mail);
        assertPassed(mail, message, DecryptionStatus.NO_KEY);

        james.decrypt("onNoKey", "no-key").service(mail);
        assertThat(mail.getState()).isEqualTo("no-key");
    }

    @Test
    void mailThatDoesNotOpenPassesOrGoesWhereTheAdministratorSays() throws Exception {
        byte[] message = encrypted(PLAIN, ContentCipher.AES256_GCM, OUR_KEY);
        int middle = message.length - 500;
        message[middle] = (byte) (message[middle] == 'A' ? 'B' : 'A');
        MailImpl mail = James.received(message, US);
        james.decrypt().service(mail);
        assertPassed(mail, message, DecryptionStatus.FAILED);

        james.decrypt("onFailure", "failed").service(mail);
        assertThat(mail.getState()).isEqualTo("failed");
    }

    @Test
    void garbageThatClaimsToBeEncryptedPassesOrGoesWhereTheAdministratorSays() throws Exception {
        byte[] message = James.bytes("From: a@b\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\ngarbage\r\n");
        MailImpl mail = James.received(message, US);
        james.decrypt().service(mail);
        assertPassed(mail, message, DecryptionStatus.MALFORMED);

        SMIMEDecrypt strict = james.decrypt("onMalformed", "quarantine");
        strict.service(mail);
        assertThat(mail.getState()).isEqualTo("quarantine");
        assertThat(strict.requiredProcessingState()).containsExactly(new ProcessingState("quarantine"));
    }

    @Test
    void parametersOfJamesOwnMailetAreAccepted() throws Exception {
        OUR_KEY.writeJks(james.conf().resolve("us.jks"), "store", "key");
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY), US);
        james.decrypt("keyStoreFileName", james.conf().resolve("us.jks").toString(), "keyStorePassword", "store", "keyStoreType", "jks",
                "keyAlias", US, "keyPass", "key", "mailAttribute", "org.example.Keys").service(mail);

        assertThat(JamesAttributes.certificates("org.example.Keys").get(mail)).isPresent();
    }

    @Test
    void keyPassAndKeyAliasPasswordAreTheSameParameter() {
        assertThatThrownBy(() -> james.decrypt("keyStoreFileName", "file://conf/us.p12", "keyPass", "a", "keyAliasPassword", "a"))
                .isInstanceOf(MessagingException.class).hasMessageContaining("mean the same");
    }

    @Test
    void passwordComesFromAFile() throws Exception {
        OUR_KEY.writePkcs12(james.conf().resolve("locked.p12"), "geheim");
        Files.writeString(james.conf().resolve("password"), "geheim\n");
        MailImpl mail = James.received(encrypted(PLAIN, ContentCipher.AES256_CBC, OUR_KEY), ALICE);
        james.decrypt("keyStoreFileName", "file://conf/locked.p12", "keyStorePassword", "file://conf/password").service(mail);

        assertThat(SmimeAttributes.DECRYPTION_STATUS.get(mail)).contains(DecryptionStatus.DECRYPTED);
    }

    @Test
    void wrongPasswordStopsTheStartAndIsNotShown() throws Exception {
        OUR_KEY.writePkcs12(james.conf().resolve("locked.p12"), "geheim");

        assertThatThrownBy(() -> james.decrypt("keyStoreFileName", "file://conf/locked.p12", "keyStorePassword", "falsch"))
                .isInstanceOf(MessagingException.class).hasNoCause().hasMessageContaining("keyStoreFileName")
                .hasMessageContaining("locked.p12").hasMessageContaining("password").hasMessageNotContaining("falsch");
    }
}
