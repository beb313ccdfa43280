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
import org.apache.james.server.core.MailImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;
import org.signet.verify.IdentityFinding;

class SMIMEIssuerIsTest {
    private static final TestPki ROOT = TestPki.root("Partner Root");
    private static final TestIdentity BOB = ROOT.intermediate("Partner CA").issue("bob@partner.example").create();

    private static boolean matches(String condition, MailImpl mail) throws MessagingException {
        return !Mails.started(new SMIMEIssuerIs(), condition).match(mail).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Partner CA", "cn = partner ca", "/CN=Partner Root", "CN=Nobody; CN=Partner Root"})
    void authorityThatVouchesForTheSignerMatches(String condition) throws Exception {
        assertThat(matches(condition, CheckedMails.signedBy(BOB))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CN=Partner", "CN=Nobody", "CN=Partner CA,O=Partner Ltd"})
    void anotherAuthorityDoesNot(String condition) throws Exception {
        assertThat(matches(condition, CheckedMails.signedBy(BOB))).isFalse();
    }

    @Test
    void signerIsNoAuthorityOfItsOwn() throws Exception {
        String subject = BOB.certificate().getSubjectX500Principal().getName();

        assertThat(matches(subject, CheckedMails.signedBy(BOB))).isFalse();
    }

    @Test
    void authorityOfARefusedSignatureNeverMatches() throws Exception {
        assertThat(matches("CN=Partner CA", CheckedMails.refusedFor(new IdentityFinding.SenderMismatch("no"), BOB))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Partner CA", "CN=Partner CA;", "XYZ=1"})
    void wrongConditionStopsTheStart(String condition) {
        assertThatThrownBy(() -> Mails.started(new SMIMEIssuerIs(), condition)).isInstanceOf(MessagingException.class)
                .hasMessage("mailetcontainer.xml, SMIMEIssuerIs: the condition is \u00ab" + condition + "\u00bb; accepted: one or several,"
                        + " with semicolons between them, of a distinguished name or attributes of one, as in"
                        + " SMIMEIssuerIs=CN=Partner CA,O=Partner Ltd.");
    }
}
