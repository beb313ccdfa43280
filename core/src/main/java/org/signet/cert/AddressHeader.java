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
package org.signet.cert;

import java.util.List;

/** What an address field such as From says (RFC 5322 §3.4, RFC 6532), read so strictly that no two programs can read it differently. */
public sealed interface AddressHeader {
    /**
     * The field names these mailboxes and no others.
     *
     * @param mailboxes at least one
     */
    record Mailboxes(List<Mailbox> mailboxes) implements AddressHeader {
        public Mailboxes {
            mailboxes = List.copyOf(mailboxes);
            if (mailboxes.isEmpty()) {
                throw new IllegalArgumentException("an address field without mailbox is unclear");
            }
        }

        /** The addresses alone, in order. */
        public List<EmailAddress> addresses() {
            return mailboxes.stream().map(Mailbox::address).toList();
        }
    }

    /**
     * It cannot be told without doubt whom the field names.
     *
     * @param why as a part of a sentence
     */
    record Unclear(String why) implements AddressHeader {
    }

    /**
     * Reads the unfolded value of a field that holds a mailbox list. Groups, routes, comments within an address and other forms that are
     * obsolete or read differently by different programs make it unclear.
     */
    static AddressHeader parse(String value) {
        return new AddressHeaderParser(value).parse();
    }
}
