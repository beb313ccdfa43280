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
package org.signet.james.headers;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.apache.mailet.Mail;
import org.signet.james.status.SignatureStatus;

/** Puts a verdict on a mail whose header is too large for Signet to read, and which James still passes on. */
public final class UnreadableHeader {
    private UnreadableHeader() {
    }

    /** Takes out every verdict that the header claims to have got here, and says that the signature is bad. */
    public static void refuse(Mail mail, ResultHeaders results) throws MessagingException {
        MimeMessage message = mail.getMessage();
        if (message == null) {
            return;
        }
        List<String> foreign = values(message, ResultHeaders.AUTHENTICATION_RESULTS).stream()
                .filter(value -> !results.server().claimedBy(value)).toList();
        message.removeHeader(ResultHeaders.AUTHENTICATION_RESULTS);
        for (String value : foreign) {
            message.addHeader(ResultHeaders.AUTHENTICATION_RESULTS, value);
        }
        message.setHeader(ResultHeaders.STATUS, Verdict.BAD);
        message.removeHeader(ResultHeaders.BANNER);
        Optional<String> banner = results.banner(SignatureStatus.MALFORMED);
        if (banner.isPresent()) {
            message.setHeader(ResultHeaders.BANNER, banner.get().replace("\n", "\r\n"));
        }
        tag(message, new SubjectTags(results.tags()));
    }

    private static void tag(MimeMessage message, SubjectTags tags) throws MessagingException {
        String subject = String.join(" ", values(message, "Subject"));
        if (!tags.tags().all().isEmpty()) {
            message.setHeader("Subject", tags.tagged(subject, SignatureStatus.MALFORMED).replace("\n", "\r\n"));
        }
    }

    private static List<String> values(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? List.of() : List.of(values);
    }
}
