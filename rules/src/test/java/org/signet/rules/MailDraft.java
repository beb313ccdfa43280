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
package org.signet.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signet.cert.EmailAddress;

/** A mail that reads as a sentence: {@code MailDraft.from("alice@example.org").to("bob@partner.example").subject("hello").facts()}. */
record MailDraft(Optional<EmailAddress> sender, List<EmailAddress> visible, List<EmailAddress> hidden, String subject,
        List<Map.Entry<String, String>> headers, long size, boolean calendar, boolean encrypted) {
    static MailDraft from(String sender) {
        return new MailDraft(Optional.of(EmailAddress.of(sender)), List.of(), List.of(), "hello", List.of(), 1000, false, false);
    }

    static MailDraft fromNobody() {
        return new MailDraft(Optional.empty(), List.of(), List.of(), "hello", List.of(), 1000, false, false);
    }

    MailDraft to(String... recipients) {
        return new MailDraft(sender, plus(visible, recipients), hidden, subject, headers, size, calendar, encrypted);
    }

    MailDraft bcc(String... recipients) {
        return new MailDraft(sender, visible, plus(hidden, recipients), subject, headers, size, calendar, encrypted);
    }

    MailDraft subject(String text) {
        return new MailDraft(sender, visible, hidden, text, headers, size, calendar, encrypted);
    }

    MailDraft header(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new MailDraft(sender, visible, hidden, subject, more, size, calendar, encrypted);
    }

    MailDraft size(long bytes) {
        return new MailDraft(sender, visible, hidden, subject, headers, bytes, calendar, encrypted);
    }

    MailDraft invitation() {
        return new MailDraft(sender, visible, hidden, subject, headers, size, true, encrypted);
    }

    MailDraft alreadyEncrypted() {
        return new MailDraft(sender, visible, hidden, subject, headers, size, calendar, true);
    }

    MessageFacts facts() {
        List<EmailAddress> all = new ArrayList<>(visible);
        all.addAll(hidden);
        return new MessageFacts(sender, all, Set.copyOf(visible), subject, headers, size, calendar, encrypted);
    }

    private static List<EmailAddress> plus(List<EmailAddress> some, String... more) {
        List<EmailAddress> all = new ArrayList<>(some);
        for (String address : more) {
            all.add(EmailAddress.of(address));
        }
        return all;
    }
}
