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
package org.signet.james.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeValue;
import org.junit.jupiter.api.Test;

class SmimeAttributesTest {
    private final MailImpl mail = MailImpl.builder().name("mail").build();

    @Test
    void statusIsOneWordThatJamesOwnMatchersCanCompare() {
        SmimeAttributes.SIGNING_STATUS.set(mail, SigningStatus.ALREADY_SIGNED);

        assertThat(mail.getAttribute("org.signet.signing.status")).isEqualTo("already-signed");
        assertThat(SmimeAttributes.SIGNING_STATUS.get(mail)).contains(SigningStatus.ALREADY_SIGNED);
    }

    @Test
    void attributeThatIsNotThereOrOfAnotherTypeHasNoValue() {
        mail.setAttribute(new Attribute(SmimeAttributes.SIGNATURE_STATUS.name(), AttributeValue.of(1)));
        mail.setAttribute(new Attribute(SmimeAttributes.SIGNATURE_FINDINGS.name(), AttributeValue.of("text")));

        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(mail)).isEmpty();
        assertThat(SmimeAttributes.SIGNATURE_FINDINGS.get(mail)).isEmpty();
        assertThat(SmimeAttributes.DECRYPTION_STATUS.get(mail)).isEmpty();
    }

    @Test
    void attributeIsTakenAway() {
        SmimeAttributes.CHECKED_AS.set(mail, List.of("a"));
        SmimeAttributes.CHECKED_AS.remove(mail);

        assertThat(mail.attributes()).isEmpty();
    }

    @Test
    void certificatesAreAListOfByteSequencesAsInJamesOwnMailets() throws Exception {
        JamesAttributes.certificates("org.example.Certificates").set(mail, List.of(new byte[] {1, 2}, new byte[] {3}));

        assertThat(JamesAttributes.certificates("org.example.Certificates").get(mail).orElseThrow())
                .containsExactly(new byte[] {1, 2}, new byte[] {3});
        assertThat(mail.duplicate().getAttribute(JamesAttributes.certificates("org.example.Certificates").name())).isPresent();
    }
}
