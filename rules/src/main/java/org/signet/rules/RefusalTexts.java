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
import java.util.stream.Collectors;
import org.signet.cert.EmailAddress;

/** Why somebody does not get a mail, for the one who wrote it. */
final class RefusalTexts {
    private static final int MOST_NAMED = 3;

    private RefusalTexts() {
    }

    static String noCertificate(RecipientDecision decision) {
        return "mail to " + decision.recipient() + " has to be encrypted, and no valid certificate of " + owner(decision)
                + " is known to encrypt it with";
    }

    static String severalCertificates(RecipientDecision decision, int known) {
        return "mail to " + decision.recipient() + " is encrypted with the only certificate of " + owner(decision) + ", but " + known
                + " valid ones are known, and it is not clear which is meant";
    }

    static String noAdditionalCertificate(RecipientDecision decision, EmailAddress reader) {
        return "mail to " + decision.recipient() + " has to be encrypted so that " + reader
                + " can read it too, and no valid certificate of " + reader + " is known";
    }

    static String cannotSign(RecipientDecision decision, String reason) {
        return "mail to " + decision.recipient() + " has to be signed, and it cannot be signed because " + reason;
    }

    static String others(List<Refusal> causes) {
        String names = causes.stream().limit(MOST_NAMED).map(cause -> cause.recipient().toString()).collect(Collectors.joining(", "));
        int more = causes.size() - MOST_NAMED;
        return "this mail has to be encrypted for all of its recipients or is sent to nobody, and it cannot be sent to " + names
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String owner(RecipientDecision decision) {
        return decision.certificateOf().map(gateway -> gateway + ", who opens it there,").orElse("this address");
    }
}
