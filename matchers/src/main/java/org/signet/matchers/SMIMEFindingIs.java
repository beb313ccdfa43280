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
package org.signet.matchers;

import jakarta.mail.MessagingException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.james.matching.Condition;
import org.signet.james.matching.FindingCodes;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.status.SmimeAttributes;
import org.signet.parameters.Parameter;

/**
 * Matches mail of whose signature SMIMECheckSignature found out one of these things, whether it refuses the signature or is a mere note.
 * It is read from the attribute that the mailet left on the mail. Mail that was not checked does not match.
 */
public class SMIMEFindingIs extends SmimeMatcher {
    static final Parameter<List<String>> CODES =
            Parameter.list("condition", "codes of findings, one or several, with commas between them",
                    "The codes of the findings that match.", "sender-mismatch,display-name-misleading");

    private List<String> codes = List.of();

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(CODES);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        codes = condition.value(CODES);
        for (String code : codes) {
            if (!FindingCodes.ALL.contains(code)) {
                throw condition.wrong("there is no finding «" + code + "»; accepted: " + String.join(", ", FindingCodes.ALL) + ".");
            }
        }
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) {
        return allIf(SmimeAttributes.SIGNATURE_FINDINGS.get(mail).stream().flatMap(List::stream).anyMatch(codes::contains), mail);
    }
}
