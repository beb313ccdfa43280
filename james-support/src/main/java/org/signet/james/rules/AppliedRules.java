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

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.MalformedMessageException;
import org.signet.cert.EmailAddress;
import org.signet.james.status.RecipientFacts;
import org.signet.james.status.RulesFacts;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;

/**
 * Recognises mail that the rules were applied to already, as a mail that was split off and comes through the processor again. The mark is
 * an attribute, which no sender can write; it counts for the recipients that it names, and only while the message is what was made then.
 */
final class AppliedRules {
    private AppliedRules() {
    }

    /** Whether nothing is to be done with this mail, whose message this is, any more. */
    static boolean coverAll(Mail mail, MimeEntity message) throws IOException {
        Optional<RulesFacts> applied = SmimeAttributes.RULES_DECISION.get(mail);
        if (applied.isEmpty()) {
            return false;
        }
        for (MailAddress recipient : mail.getRecipients()) {
            Optional<RecipientFacts> facts = about(recipient, applied.get().recipients());
            if (facts.isEmpty() || !isAsItWasMade(message, facts.get())) {
                return false;
            }
        }
        return true;
    }

    private static Optional<RecipientFacts> about(MailAddress recipient, List<RecipientFacts> all) {
        return EmailAddress.parse(recipient.asString()).flatMap(address -> all.stream()
                .filter(facts -> EmailAddress.parse(facts.address()).filter(address::equals).isPresent()).findFirst());
    }

    private static boolean isAsItWasMade(MimeEntity message, RecipientFacts facts) throws IOException {
        return switch (facts.outcome()) {
            case ENCRYPTED, ALREADY_ENCRYPTED -> isEncrypted(message);
            case IN_CLEAR -> !facts.signed() || SmimeType.of(message).isSigned();
            case REFUSED -> false;
        };
    }

    private static boolean isEncrypted(MimeEntity message) throws IOException {
        try {
            return Envelopes.isEncrypted(message);
        } catch (MalformedMessageException onlySaysSo) {
            return false;
        }
    }
}
