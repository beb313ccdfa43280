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
import org.apache.mailet.Mail;

/** Puts a verdict on a mail whose header is too large for Signet to read, and which James still passes on. */
public final class UnreadableHeader {
    private UnreadableHeader() {
    }

    /** Takes out every verdict that the header claims to have got here, and says that the signature is bad. */
    public static void refuse(Mail mail, AuthenticationServiceIdentifier server) throws MessagingException {
        MimeMessage message = mail.getMessage();
        if (message == null) {
            return;
        }
        String[] values = message.getHeader(ResultHeaders.AUTHENTICATION_RESULTS);
        List<String> foreign = values == null ? List.of() : List.of(values).stream().filter(value -> !server.claimedBy(value)).toList();
        message.removeHeader(ResultHeaders.AUTHENTICATION_RESULTS);
        for (String value : foreign) {
            message.addHeader(ResultHeaders.AUTHENTICATION_RESULTS, value);
        }
        message.setHeader(ResultHeaders.STATUS, Verdict.BAD);
    }
}
