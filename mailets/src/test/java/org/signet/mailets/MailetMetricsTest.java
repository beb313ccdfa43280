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

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.mailets.faults.FailingSource;
import org.signet.mailets.faults.FaultKind;
import org.signet.mailets.faults.Faults;
import org.signet.sign.SignatureForm;
import org.signet.testkit.Messages;

/** What the mailets tell James' metrics: what became of each mail, and how long it took where something was done. */
class MailetMetricsTest {
    @TempDir
    private Path home;

    @Test
    void signedMailIsCountedAndItsTimeIsThatOfTheWholeTreatment() throws Exception {
        James james = SigningScene.in(home);
        SMIMESign sign = james.sign();
        long start = System.nanoTime();
        sign.service(James.submitted(SigningScene.FROM_ALICE, ALICE));
        Duration atMost = Duration.ofNanos(System.nanoTime() - start);

        assertThat(james.metrics().countFor("signet.sign.signed")).isEqualTo(1);
        assertThat(james.metrics().executionTimesFor("signet.sign.time")).singleElement()
                .satisfies(time -> assertThat(time).isPositive().isLessThanOrEqualTo(atMost));
    }

    @Test
    void mailThatIsNotSignedIsCountedAndHasNoTime() throws Exception {
        James james = SigningScene.in(home);
        james.sign().service(James.received(SigningScene.FROM_ALICE, James.BOB));

        assertThat(james.metrics().countFor("signet.sign.not-allowed")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.sign.signed")).isZero();
        assertThat(james.metrics().executionTimesFor("signet.sign.time")).isEmpty();
    }

    @Test
    void verdictIsCountedOnceHoweverOftenTheMailComesBy() throws Exception {
        James james = new James(home).withSmimeXml("<trust>file://conf/ca.pem</trust>");
        CheckingScene.CA.writeRootPem(james.conf().resolve("ca.pem"));
        SMIMECheckSignature check = james.check();
        MailImpl mail = James.received(Messages.plain().bytes(), James.BOB);
        check.service(mail);
        check.service(mail);

        assertThat(james.metrics().countFor("signet.verify.none")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.verify.error")).isZero();
    }

    @Test
    void pathOfASignerWhoWroteBeforeIsKnownAndEncryptionToThemTwicePreparedOnce() throws Exception {
        James james = new James(home).withSmimeXml("<trust>file://conf/ca.pem</trust><certificates>file://conf/alice.pem</certificates>");
        CheckingScene.CA.writeRootPem(james.conf().resolve("ca.pem"));
        CheckingScene.ALICES_KEY.writeCertificatePem(james.conf().resolve("alice.pem"));
        SMIMECheckSignature check = james.check();
        byte[] signed = CheckingScene.signed(Messages.plain().bytes(), CheckingScene.ALICES_KEY, SignatureForm.CLEAR);
        check.service(James.received(signed, ALICE));
        check.service(James.received(signed, ALICE));
        assertThat(james.metrics().countFor("signet.verify.valid")).isEqualTo(2);
        assertThat(james.metrics().countFor("signet.cache.paths.miss")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.cache.paths.hit")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.cache.certificates.hit")).isPositive();

        SMIMEEncrypt encrypt = james.encrypt();
        encrypt.service(James.received(Messages.plain().bytes(), ALICE));
        encrypt.service(James.received(Messages.plain().bytes(), ALICE));
        assertThat(james.metrics().countFor("signet.encrypt.encrypted")).isEqualTo(2);
        assertThat(james.metrics().countFor("signet.cache.recipients.miss")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.cache.recipients.hit")).isEqualTo(1);
    }

    @Test
    void mailThatCannotBeReadNowIsAnErrorAndNothingElse() throws Exception {
        James james = SigningScene.in(home);
        SMIMESign sign = james.sign();
        MailImpl mail = James.submitted(SigningScene.FROM_ALICE, ALICE);
        Faults faults = new Faults();
        mail.setMessageContent(new FailingSource(SigningScene.FROM_ALICE, faults));
        faults.arm(1, FaultKind.DECLARED);

        assertThatThrownBy(() -> sign.service(mail)).isInstanceOf(MessagingException.class);
        faults.disarm();
        assertThat(james.metrics().countFor("signet.sign.error")).isEqualTo(1);
        assertThat(james.metrics().countForPrefixName("signet.sign.").values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void mailThatIsHeldBecauseItWouldGoOnInClearIsAnError() throws Exception {
        James james = EncryptionScene.in(home);
        SMIMEEncrypt encrypt = james.encrypt("onMailetException", Mail.TRANSPORT);
        encrypt.service(James.received(Messages.plain().bytes(), James.BOB));

        assertThat(james.metrics().countFor("signet.encrypt.error")).isEqualTo(1);
        assertThat(james.metrics().countFor("signet.encrypt.encrypted")).isZero();
    }
}
