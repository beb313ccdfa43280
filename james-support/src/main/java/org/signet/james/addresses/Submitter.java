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

import java.util.Optional;
import org.apache.james.core.Username;
import org.apache.mailet.AttributeName;
import org.apache.mailet.AttributeUtils;
import org.apache.mailet.Mail;

/** Who gave a mail to this server: the user who logged in, by SMTP or by JMAP. */
public final class Submitter {
    private static final AttributeName JMAP_USER = AttributeName.of("org.apache.james.jmap.send.MailMetaData.username");

    private Submitter() {
    }

    /** The user; nothing where nobody logged in, as for mail from other servers. */
    public static Optional<Username> of(Mail mail) {
        return user(mail, Mail.SMTP_AUTH_USER).or(() -> user(mail, JMAP_USER)).map(Username::of);
    }

    private static Optional<String> user(Mail mail, AttributeName attribute) {
        return AttributeUtils.getValueAndCastFromMail(mail, attribute, String.class).filter(user -> !user.isBlank());
    }
}
