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
package org.signet.james.harvest;

import java.util.List;

/** How the provenance of a certificate names the mail that it was in. */
final class MailName {
    /** Longer than any that a mail program makes. */
    private static final int LONGEST = 250;

    private MailName() {
    }

    /** The senders, and the Message-ID as the sender wrote it, made safe to be shown: no control characters, no more than that. */
    static String of(List<String> senders, String messageId) {
        String id = messageId.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "").strip();
        String shown = id.length() > LONGEST ? id.substring(0, LONGEST) + "…" : id;
        return "From " + String.join(", ", senders) + (shown.isEmpty() ? ", without Message-ID" : ", Message-ID " + shown);
    }
}
