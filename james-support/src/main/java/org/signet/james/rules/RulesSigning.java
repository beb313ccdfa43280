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

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import org.apache.mailet.Mail;
import org.signet.TemporaryFailureException;
import org.signet.james.signing.SenderKeys;
import org.signet.james.signing.SigningPermission;
import org.signet.james.signing.SigningPermission.Decision;
import org.signet.james.status.SigningStatus;
import org.signet.mime.MimeEntity;
import org.signet.rules.MessageDecision;
import org.signet.rules.SignMode;
import org.signet.rules.SigningAbility;
import org.signet.sign.SigningIdentity;

/**
 * Tells whether a mail can be signed.
 *
 * @param permission whose signature it may carry
 * @param keys the keys of senders
 */
public record RulesSigning(SigningPermission permission, SenderKeys keys) {
    /** Whether this mail, whose message this is, can be signed; nothing is looked up where nobody asks for it. */
    SigningAbility ability(Mail mail, MimeEntity message, MessageDecision decision)
            throws MessagingException, IOException, TemporaryFailureException {
        if (decision.recipients().stream().allMatch(recipient -> recipient.sign() == SignMode.NEVER)) {
            return new SigningAbility.Without("no rule asks for it");
        }
        return switch (permission.decide(mail, message)) {
            case Decision.Denied denied when denied.reason() == SigningStatus.ALREADY_SIGNED -> secured(message);
            case Decision.Denied denied -> new SigningAbility.Without(reason(denied.reason()));
            case Decision.Permitted permitted -> {
                Optional<SigningIdentity> key = keys.find(permitted);
                yield key.<SigningAbility>map(SigningAbility.With::new)
                        .orElseGet(() -> new SigningAbility.Without(reason(SigningStatus.NO_KEY)));
            }
        };
    }

    /** A signature inside PGP's encryption is not seen from here. */
    private static SigningAbility secured(MimeEntity message) {
        return message.contentType().is("multipart/encrypted") ? new SigningAbility.Without("it is encrypted already, by other means")
                : new SigningAbility.Already();
    }

    private static String reason(SigningStatus status) {
        return switch (status) {
            case NO_SENDER -> "it has no sender";
            case NOT_ALLOWED -> "who submitted it may not sign for the address in From";
            case NO_KEY -> "there is no key for its sender";
            case POSTMASTER -> "it is the postmaster's";
            case SIGNED, ALREADY_SIGNED, MALFORMED -> "it is not to be signed again";
        };
    }
}
