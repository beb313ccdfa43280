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
package org.signet.james.rules;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.cert.EmailAddress;
import org.signet.cert.EncodedWords;
import org.signet.james.addresses.HeaderAddresses;
import org.signet.james.headers.TaggedSubject;
import org.signet.james.status.RulesFacts;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.rules.MessageFacts;

/** What the rules may ask of a mail. */
final class MailFacts {
    private MailFacts() {
    }

    /**
     * The facts of this mail, whose message this is.
     *
     * @param encrypted whether it is encrypted already
     */
    static MessageFacts of(Mail mail, MimeEntity message, EnvelopeRecipients recipients, boolean encrypted) throws IOException {
        Optional<EmailAddress> sender = mail.getMaybeSender().asOptional().map(MailAddress::asString).flatMap(EmailAddress::parse);
        List<Map.Entry<String, String>> headers = message.headers().fields().stream().filter(field -> !field.name().isEmpty())
                .map(field -> Map.entry(field.name(), EncodedWords.decode(field.value()))).toList();
        return new MessageFacts(sender, recipients.addresses(), HeaderAddresses.visibleRecipients(message), subject(mail, message), headers,
                message.content().size(), Invitations.isOne(message), encrypted);
    }

    /** With the tags that were taken out when the mail came by before: they count for the recipients that it has got since. */
    private static String subject(Mail mail, MimeEntity message) {
        List<String> tags = SmimeAttributes.RULES_DECISION.get(mail).map(RulesFacts::subjectTags).orElse(List.of());
        return tags.isEmpty() ? TaggedSubject.text(message) : String.join(" ", tags) + " " + TaggedSubject.text(message);
    }
}
