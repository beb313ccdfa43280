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

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signet.james.notice.FailedRecipient;
import org.signet.rules.Refusal;

/** What the sender of a mail is told of recipients who do not get it: who, why, and what to do. */
final class RefusalTexts {
    private static final String INDENT = "  ";

    private RefusalTexts() {
    }

    static String of(List<Refusal> refusals) {
        return refusals.stream().map(refusal -> refusal.recipient() + "\n" + INDENT + sentence(refusal.text()) + "\n"
                + INDENT + advice(refusal.reason()) + "\n").collect(Collectors.joining("\n"));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static String advice(Refusal.Reason reason) {
        return switch (reason) {
            case NO_CERTIFICATE -> "Ask the recipient for a signed message, and your administrator to take the certificate from it.";
            case SEVERAL_CERTIFICATES -> "Ask your administrator to leave only the certificate that is in use.";
            case NO_ADDITIONAL_CERTIFICATE -> "Tell your administrator; neither you nor the recipient can do anything about it.";
            case CANNOT_SIGN -> "Write from your own address, or ask your administrator for a key to sign with.";
            case OTHERS_REFUSED -> "Send it again without the others, or when it can be sent to them.";
        };
    }

    static String status(Refusal.Reason reason) {
        return switch (reason) {
            case NO_CERTIFICATE, SEVERAL_CERTIFICATES, NO_ADDITIONAL_CERTIFICATE -> FailedRecipient.NO_KEY;
            case CANNOT_SIGN, OTHERS_REFUSED -> FailedRecipient.NOT_AUTHORIZED;
        };
    }
}
