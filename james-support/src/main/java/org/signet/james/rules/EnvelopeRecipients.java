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

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.core.MailAddress;
import org.signet.MalformedMessageException;
import org.signet.cert.EmailAddress;

/** The recipients of a mail, as rules name them and as its envelope does. */
final class EnvelopeRecipients {
    private final Map<EmailAddress, List<MailAddress>> all;

    private EnvelopeRecipients(Map<EmailAddress, List<MailAddress>> all) {
        this.all = all;
    }

    /** @throws MalformedMessageException if one of them cannot be compared with rules and certificates, so that nothing can be decided */
    static EnvelopeRecipients of(Collection<MailAddress> recipients) throws MalformedMessageException {
        Map<EmailAddress, List<MailAddress>> all = new LinkedHashMap<>();
        for (MailAddress recipient : recipients) {
            EmailAddress address = EmailAddress.parse(recipient.asString())
                    .orElseThrow(() -> new MalformedMessageException("the recipient's address " + recipient.asString() + " is not unique"));
            all.computeIfAbsent(address, first -> new ArrayList<>()).add(recipient);
        }
        return new EnvelopeRecipients(all);
    }

    /** Each once, in the order of the envelope. */
    List<EmailAddress> addresses() {
        return List.copyOf(all.keySet());
    }

    /** These, as they are in the envelope. */
    List<MailAddress> written(Collection<EmailAddress> addresses) {
        return addresses.stream().flatMap(address -> written(address).stream()).toList();
    }

    /** This one, as often as it is in the envelope. */
    List<MailAddress> written(EmailAddress address) {
        List<MailAddress> found = all.get(address);
        if (found == null) {
            throw new IllegalArgumentException(address + " is no recipient of the mail");
        }
        return List.copyOf(found);
    }
}
