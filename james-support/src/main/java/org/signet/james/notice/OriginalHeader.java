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
package org.signet.james.notice;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.james.mail.MailContent;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Of a mail that is not sent, what tells its sender which one it is. Everything else stays here: a notice goes through the world in clear,
 * and the mail may have been refused because it must not.
 *
 * @param fields the harmless ones
 */
record OriginalHeader(Headers fields) {
    private static final List<String> HARMLESS = List.of("From", "To", "Date", "Message-ID", "Subject");
    private static final int LONGEST = 4 * 1024;
    private static final String MESSAGE_ID = "<[^<>\\s\\p{Cntrl}]{1,250}>";

    /** No field where the header cannot be read. */
    static OriginalHeader of(Mail mail) throws MessagingException, IOException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity header = MailContent.readHeader(mail, workspace);
            return new OriginalHeader(header.headers().filter(OriginalHeader::isHarmless));
        } catch (MalformedMessageException unreadable) {
            return new OriginalHeader(Headers.NONE);
        }
    }

    private static boolean isHarmless(HeaderField field) {
        return HARMLESS.stream().anyMatch(field::is) && !field.hasStrayLineEnd() && field.raw().length <= LONGEST;
    }

    /** The mail's Message-ID, if it has one that may be written into another header. */
    Optional<String> messageId() {
        return fields.value("Message-ID").filter(id -> id.matches(MESSAGE_ID) && id.chars().allMatch(c -> c < 127));
    }
}
