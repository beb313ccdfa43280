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
import static org.signet.mailets.James.ALICE;
import static org.signet.mailets.James.BOB;
import static org.signet.mailets.SigningScene.CA;
import static org.signet.mailets.SigningScene.assertUntouched;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.ProcessingState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.james.status.SigningStatus;
import org.signet.testkit.Messages;

class SMIMESignConfigurationTest {
    @TempDir
    private Path home;
    private James james;

    @BeforeEach
    void giveAliceAKey() throws Exception {
        james = SigningScene.in(home);
    }

    @Test
    void senderWithoutKeyIsPassedOnOrSentWhereTheAdministratorSays() throws Exception {
        byte[] fromBob = Messages.mail().from("bob@example.org").to(BOB).text("Hi\n").bytes();
        MailImpl mail = James.submitted(fromBob, "bob@example.org");
        james.sign().service(mail);
        assertUntouched(mail, fromBob, SigningStatus.NO_KEY);

        SMIMESign strict = james.sign("onNoKey", "no-key", "onNotAllowed", "not-allowed");
        strict.service(mail);
        assertThat(mail.getState()).isEqualTo("no-key");
        assertThat(strict.requiredProcessingState()).containsExactly(new ProcessingState("no-key"), new ProcessingState("not-allowed"));
    }

    @Test
    void headerTooLargeToReadIsNoErrorAndGoesWhereTheAdministratorSays() throws Exception {
        byte[] message = James.bytes("From: alice@example.org\r\nX: " + "y".repeat(1_100_000) + "\r\n\r\nHi\r\n");
        MailImpl mail = James.submitted(message, ALICE);
        james.sign().service(mail);
        assertUntouched(mail, message, SigningStatus.MALFORMED);

        james.sign("onMalformed", "quarantine").service(mail);
        assertThat(mail.getState()).isEqualTo("quarantine");
    }

    @Test
    void expiredCertificateKeepsNoServerFromStartingAndSignsNothing() throws Exception {
        CA.issue("bob@example.org").expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create()
                .writePem(james.conf().resolve("keys/bob.pem"));
        byte[] fromBob = Messages.mail().from("bob@example.org").text("Hi\n").bytes();
        MailImpl mail = James.submitted(fromBob, "bob@example.org");
        james.sign().service(mail);

        assertUntouched(mail, fromBob, SigningStatus.NO_KEY);
    }

    @Test
    void withoutAnyKeysJamesDoesNotStart() throws Exception {
        james.withSmimeXml("<trust>file://conf/keys</trust>");

        assertThatThrownBy(() -> james.sign()).isInstanceOf(MessagingException.class).hasMessage("mailetcontainer.xml, SMIMESign: nothing"
                + " says where the private keys are; give the parameter keyStoreFileName, or the element keys in conf/smime.xml.");
    }

    @Test
    void passwordWithoutItsFileStopsTheStart() {
        assertThatThrownBy(() -> james.sign("keyStorePassword", "geheim")).hasMessageContaining("the parameter keyStorePassword is for the"
                + " file that keyStoreFileName names, which is missing").hasMessageNotContaining("geheim");
    }

    @Test
    void missingFileStopsTheStartAndTheSentenceIsTheRootCause() {
        assertThatThrownBy(() -> james.sign("keyStoreFileName", "file://conf/nobody.p12")).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMESign: the parameter keyStoreFileName: " + james.conf().resolve("nobody.p12")
                        + " does not exist.").hasNoCause();
    }
}
