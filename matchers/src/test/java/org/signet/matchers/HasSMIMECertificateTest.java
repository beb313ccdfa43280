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
package org.signet.matchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.james.core.MailAddress;
import org.apache.james.server.core.MailImpl;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;

class HasSMIMECertificateTest {
    private static final String CERTIFICATES = "<certificates>file://conf/certs</certificates>";

    @TempDir
    private Path root;
    private JamesDirectory james;
    private Path certificates;

    @BeforeEach
    void createDirectory() throws IOException {
        james = new JamesDirectory(root);
        certificates = james.conf("certs");
    }

    private HasSMIMECertificate matcher() throws IOException, MessagingException {
        return Mails.started(new HasSMIMECertificate(james.configuration(CERTIFICATES)));
    }

    @Test
    void recipientsWithACertificateAreReturnedAndNoOthers() throws Exception {
        SmimeMails.CA.issue(Mails.BOB).create().writeCertificatePem(certificates.resolve("bob.pem"));

        assertThat(matcher().match(Mails.empty())).containsExactly(new MailAddress(Mails.BOB));
    }

    @Test
    void certificatesOfThisServersOwnKeysCountToo() throws Exception {
        SmimeMails.CA.issue(Mails.CAROL).create().writePem(james.conf("keys").resolve("carol.pem"));
        HasSMIMECertificate matcher = new HasSMIMECertificate(james.configuration(CERTIFICATES + "<keys>file://conf/keys</keys>"));

        assertThat(Mails.started(matcher).match(Mails.empty())).containsExactly(new MailAddress(Mails.CAROL));
    }

    @Test
    void addressInAnotherSpellingIsTheSame() throws Exception {
        SmimeMails.CA.issue(Mails.BOB).create().writeCertificatePem(certificates.resolve("bob.pem"));
        MailImpl mail = Mails.empty();
        mail.setRecipients(List.of(new MailAddress("Bob@EXAMPLE.org")));

        assertThat(matcher().match(mail)).containsExactlyElementsOf(mail.getRecipients());
    }

    @Test
    void certificateThatCannotBeEncryptedToIsNone() throws Exception {
        SmimeMails.CA.issue(Mails.BOB).expiredOn(Instant.now().minus(1, ChronoUnit.DAYS)).create()
                .writeCertificatePem(certificates.resolve("bob.pem"));
        SmimeMails.CA.issue(Mails.CAROL).rsa(2048).keyUsage(KeyUsage.digitalSignature).create()
                .writeCertificatePem(certificates.resolve("carol.pem"));

        assertThat(matcher().match(Mails.empty())).isEmpty();
    }

    @Test
    void messageIsNotLookedAtSoThatNoneOrABrokenOneDoesNotMatter() throws Exception {
        SmimeMails.CA.issue(Mails.BOB).create().writeCertificatePem(certificates.resolve("bob.pem"));

        assertThat(matcher().match(Mails.received("\0\r\n:\r\n"))).containsExactly(new MailAddress(Mails.BOB));
    }

    @Test
    void storeThatCannotBeAskedIsAnExceptionAndNeverMeansNoCertificate() throws Exception {
        CertificateSource down = address -> {
            throw new TemporaryFailureException("the directory is down");
        };
        HasSMIMECertificate matcher = Mails.started(new HasSMIMECertificate(() -> down));

        assertThatThrownBy(() -> matcher.match(Mails.empty())).isInstanceOf(MessagingException.class)
                .hasMessageContaining("the directory is down");
    }

    @Test
    void withoutCertificatesInTheConfigurationTheServerDoesNotStart() throws Exception {
        HasSMIMECertificate matcher = new HasSMIMECertificate(james.configuration("<keys>file://conf/certs</keys>"));

        assertThatThrownBy(() -> Mails.started(matcher)).isInstanceOf(MessagingException.class).hasNoCause()
                .hasMessage("mailetcontainer.xml, HasSMIMECertificate: nothing says where the certificates of recipients are;"
                        + " give the element certificates in conf/smime.xml.");
    }
}
