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
import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.james.status.JamesAttributes;
import org.signet.testkit.TestIdentity;

class IsX509CertificateSubjectTest {
    private static final String ATTRIBUTE = JamesAttributes.CHECK_SIGNATURE;
    private static final TestIdentity SIGNER = SmimeMails.CA.issue("alice@example.org").commonName("Alice Archer").create();

    private static boolean matches(String condition, byte[]... certificates) throws MessagingException {
        MailImpl mail = Mails.empty();
        JamesAttributes.certificates(ATTRIBUTE).set(mail, List.of(certificates));
        int recipients = Mails.started(new IsX509CertificateSubject(), condition).match(mail).size();
        assertThat(recipients).isIn(0, 2);
        return recipients == 2;
    }

    @Test
    void d27CertificatesOfTheMailetsAreRead() throws Exception {
        assertThat(matches(ATTRIBUTE + ";Archer", SIGNER.certificate().getEncoded())).isTrue();
        assertThat(matches(ATTRIBUTE + ";Fletcher", SIGNER.certificate().getEncoded())).isFalse();
    }

    @Test
    void d27TextAtTheStartOfTheSubjectMatches() throws Exception {
        assertThat(matches(ATTRIBUTE + ";" + SIGNER.certificate().getSubjectX500Principal(), SIGNER.certificate().getEncoded())).isTrue();
        assertThat(matches(ATTRIBUTE + ";CN=Alice Archer", SIGNER.certificate().getEncoded())).isTrue();
    }

    @Test
    void oneOfSeveralCertificatesIsEnoughAndGarbageIsPassedOver() throws Exception {
        assertThat(matches(" " + ATTRIBUTE + " ; Archer", new byte[0], new byte[] {0x30, 1}, SmimeMails.ALICE.certificate().getEncoded(),
                SIGNER.certificate().getEncoded())).isTrue();
        assertThat(matches(ATTRIBUTE + ";Archer", new byte[] {0x30, (byte) 0x84, 1, 1, 1, 1})).isFalse();
        assertThat(matches(ATTRIBUTE + ";Archer")).isFalse();
    }

    @Test
    void mailWithoutTheAttributeOrWithAnotherKindDoesNotMatch() throws Exception {
        IsX509CertificateSubject matcher = Mails.started(new IsX509CertificateSubject(), ATTRIBUTE + ";Alice");
        MailImpl mail = Mails.empty();
        assertThat(matcher.match(mail)).isEmpty();

        mail.setAttribute(Attribute.convertToAttribute(ATTRIBUTE, "CN=Alice"));
        assertThat(matcher.match(mail)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribute", ";text", "attribute;", "attribute; "})
    void wrongConditionStopsTheStart(String condition) {
        assertThatThrownBy(() -> Mails.started(new IsX509CertificateSubject(), condition)).isInstanceOf(MessagingException.class)
                .hasMessageContaining("accepted: the name of a mail attribute, a semicolon and a text, as in IsX509CertificateSubject=");
    }
}
