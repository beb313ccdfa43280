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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.signet.cert.EmailAddress;

/**
 * What rules may ask of a mail.
 *
 * @param sender the envelope's sender; nothing for notices, which have none
 * @param recipients the envelope's recipients, each once
 * @param visible whom To and Cc name; recipients who are not among them are blind copies
 * @param subject as people read it, decoded; empty where there is none
 * @param headers every field, as {@code name: value}, names as written, values decoded and unfolded
 * @param size bytes of the message
 * @param calendar whether it is an invitation, or an answer to one (RFC 6047)
 * @param encrypted whether it is S/MIME-encrypted already
 */
public record MessageFacts(Optional<EmailAddress> sender, List<EmailAddress> recipients, Set<EmailAddress> visible, String subject,
        List<Map.Entry<String, String>> headers, long size, boolean calendar, boolean encrypted) {
    public MessageFacts {
        Objects.requireNonNull(sender);
        recipients = List.copyOf(recipients);
        visible = Set.copyOf(visible);
        Objects.requireNonNull(subject);
        headers = List.copyOf(headers);
    }
}
