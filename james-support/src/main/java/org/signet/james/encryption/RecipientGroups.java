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
package org.signet.james.encryption;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.signet.cert.EmailAddress;
import org.signet.james.addresses.HeaderAddresses;
import org.signet.mime.MimeEntity;

/**
 * Who may share a message: its RecipientInfos tell everybody who reads it for whom else it is encrypted (RFC 5652 §6.2), so a recipient
 * whom the others must not know of, as one of Bcc, needs a message alone.
 */
public final class RecipientGroups {
    private RecipientGroups() {
    }

    /** Those whom everybody sees in To and Cc together, if there are any; each other one alone. */
    public static List<List<RecipientCertificate>> separate(MimeEntity message, List<RecipientCertificate> recipients) {
        Set<EmailAddress> visible = HeaderAddresses.visibleRecipients(message);
        List<RecipientCertificate> together = new ArrayList<>();
        List<List<RecipientCertificate>> groups = new ArrayList<>();
        for (RecipientCertificate recipient : recipients) {
            if (isVisible(recipient, visible)) {
                together.add(recipient);
            } else {
                groups.add(List.of(recipient));
            }
        }
        if (!together.isEmpty()) {
            groups.add(together);
        }
        return groups;
    }

    private static boolean isVisible(RecipientCertificate recipient, Set<EmailAddress> visible) {
        return EmailAddress.parse(recipient.recipient().asString())
                .filter(address -> visible.stream().anyMatch(address::matchesIgnoringCase)).isPresent();
    }
}
