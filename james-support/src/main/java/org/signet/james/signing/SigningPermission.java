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

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.Username;
import org.apache.mailet.Mail;
import org.signet.cert.EmailAddress;
import org.signet.james.addresses.HeaderAddresses;
import org.signet.james.addresses.OwnAddresses;
import org.signet.james.addresses.Submitter;
import org.signet.james.status.SigningStatus;
import org.signet.mime.ContentType;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;

/**
 * Decides whose signature a mail may carry: whoever submitted it can have it signed as a person only if the addresses that it says to be
 * from are the submitter's own.
 *
 * @param scope what is allowed beyond that
 * @param addresses whose address is whose
 */
public record SigningPermission(SigningScope scope, OwnAddresses addresses) {
    /** The decision on one mail. */
    public sealed interface Decision {
        /**
         * It may be signed.
         *
         * @param authors the addresses in From, of which a key is looked for first
         * @param sender the address in Sender, of which a key is looked for next
         */
        record Permitted(List<EmailAddress> authors, Optional<EmailAddress> sender) implements Decision {
            public Permitted {
                authors = List.copyOf(authors);
            }
        }

        /** It stays as it is, for this reason. */
        record Denied(SigningStatus reason) implements Decision {
        }
    }

    /**
     * The decision on this mail, whose message this is.
     *
     * @throws MessagingException if James cannot tell now whose address it is
     * @throws IOException if the message cannot be read
     */
    public Decision decide(Mail mail, MimeEntity message) throws MessagingException, IOException {
        if (isSecured(message)) {
            return new Decision.Denied(SigningStatus.ALREADY_SIGNED);
        }
        if (mail.getMaybeSender().isNullSender() && !scope.bounces()) {
            return new Decision.Denied(SigningStatus.NO_SENDER);
        }
        if (!scope.postmaster() && mail.getMaybeSender().asOptional().filter(addresses.context().getPostmaster()::equals).isPresent()) {
            return new Decision.Denied(SigningStatus.POSTMASTER);
        }
        Optional<Username> submitter = Submitter.of(mail);
        Optional<List<EmailAddress>> authors = HeaderAddresses.authors(message);
        boolean unknown = submitter.isEmpty() && !scope.unauthenticated();
        if (unknown || authors.isEmpty() || !areOwn(authors.get(), submitter)) {
            return new Decision.Denied(SigningStatus.NOT_ALLOWED);
        }
        Optional<EmailAddress> sender = HeaderAddresses.sender(message);
        boolean senderIsOwn = sender.isPresent() && areOwn(List.of(sender.get()), submitter);
        return new Decision.Permitted(authors.get(), senderIsOwn ? sender : Optional.empty());
    }

    /** Nobody's addresses are asked for where the administrator vouches for whoever submits. */
    private boolean areOwn(List<EmailAddress> all, Optional<Username> submitter) throws MessagingException {
        if (submitter.isEmpty() || scope.foreignFrom()) {
            return true;
        }
        for (EmailAddress address : all) {
            if (!addresses.include(address, submitter.get())) {
                return false;
            }
        }
        return true;
    }

    /** PGP/MIME too: what is around a signature of another kind keeps its readers from finding it. */
    private static boolean isSecured(MimeEntity message) throws IOException {
        SmimeType type = SmimeType.of(message);
        ContentType declared = message.contentType();
        return type.isSigned() || type.isEncrypted() || declared.is("multipart/signed") || declared.is("multipart/encrypted");
    }
}
