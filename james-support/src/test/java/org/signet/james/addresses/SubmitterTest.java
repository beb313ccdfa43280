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
package org.signet.james.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.james.core.Username;
import org.apache.james.server.core.MailImpl;
import org.apache.mailet.Attribute;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeValue;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.Test;

class SubmitterTest {
    private final MailImpl mail = MailImpl.builder().name("mail").build();

    @Test
    void userWhoLoggedInBySmtpIsTheSubmitter() {
        mail.setAttribute(new Attribute(Mail.SMTP_AUTH_USER, AttributeValue.of("Alice@example.org")));

        assertThat(Submitter.of(mail)).contains(Username.of("alice@example.org"));
    }

    @Test
    void userWhoLoggedInByJmapIsTheSubmitter() {
        mail.setAttribute(new Attribute(AttributeName.of("org.apache.james.jmap.send.MailMetaData.username"),
                AttributeValue.of("bob@example.org")));

        assertThat(Submitter.of(mail)).contains(Username.of("bob@example.org"));
    }

    @Test
    void mailFromAnotherServerHasNoSubmitter() {
        assertThat(Submitter.of(mail)).isEmpty();
    }
}
