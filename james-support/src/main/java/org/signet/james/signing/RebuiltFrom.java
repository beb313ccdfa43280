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
package org.signet.james.signing;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.signet.cert.AddressHeader;
import org.signet.cert.EmailAddress;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * A message whose From and Sender are the signer's address, for a server that signs everybody's mail with one key: mail programs compare
 * the signer with From. The author's name stays; answers go to the author, who is the new Reply-To unless the message has one.
 */
public final class RebuiltFrom {
    private RebuiltFrom() {
    }

    /**
     * The message from the signer; as it is where the signer's certificate names no address.
     *
     * @param reversePath the author's address, shown where the author has no name
     */
    public static MimeEntity of(MimeEntity message, SignerName signer, String reversePath) {
        return signer.address().map(address -> message.withHeaders(headers(message, signer.name(), address, reversePath))).orElse(message);
    }

    private static Headers headers(MimeEntity message, String signerName, EmailAddress signer, String reversePath) {
        String end = message.lineEnd();
        List<HeaderField> fields = new ArrayList<>();
        boolean hasReplyTo = message.headers().first("Reply-To").isPresent();
        for (HeaderField field : message.headers().fields()) {
            if (field.is("From")) {
                fields.add(HeaderField.of("From", mailbox(signer, authorName(field.value(), reversePath)), end));
                fields.add(HeaderField.of("Sender", mailbox(signer, signerName), end));
                if (!hasReplyTo) {
                    fields.add(HeaderField.of("Reply-To", field.value(), end));
                }
            } else if (!field.is("Sender")) {
                fields.add(field);
            }
        }
        return new Headers(fields);
    }

    /** Without @, because mail programs warn of a name that is another address. */
    private static String authorName(String from, String reversePath) {
        String name = switch (AddressHeader.parse(from)) {
            case AddressHeader.Mailboxes authors -> authors.mailboxes().getFirst().displayName();
            case AddressHeader.Unclear unclear -> "";
        };
        return (name.isBlank() ? reversePath : name).replace("@", " at ");
    }

    private static String mailbox(EmailAddress address, String name) {
        try {
            return new InternetAddress(address.toString(), name, StandardCharsets.UTF_8.name()).toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JVM knows UTF-8", e);
        }
    }
}
