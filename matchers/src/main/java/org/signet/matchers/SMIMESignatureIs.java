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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.james.matching.Condition;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.parameters.Parameter;

/**
 * Matches mail whose signature got one of these verdicts from SMIMECheckSignature. The verdict is read from the attribute that the mailet
 * left on the mail, which no sender can forge, and never from a header field. Mail that was not checked has no verdict and does not match.
 */
public class SMIMESignatureIs extends SmimeMatcher {
    static final Parameter<List<SignatureStatus>> VERDICTS = Parameter.list("condition",
            "one or several, with commas between them, of "
                    + Stream.of(SignatureStatus.values()).map(SignatureStatus::word).sorted().collect(Collectors.joining(", ")),
            "The verdicts that match.", "invalid,untrusted").map(SMIMESignatureIs::verdicts);

    private List<SignatureStatus> verdicts = List.of();

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(VERDICTS);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        verdicts = condition.value(VERDICTS);
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) {
        return allIf(SmimeAttributes.SIGNATURE_STATUS.get(mail).filter(verdicts::contains).isPresent(), mail);
    }

    private static Optional<List<SignatureStatus>> verdicts(List<String> words) {
        List<SignatureStatus> known = words.stream().flatMap(word -> Stream.of(SignatureStatus.values())
                .filter(status -> status.word().equalsIgnoreCase(word))).toList();
        return known.size() == words.size() ? Optional.of(known) : Optional.empty();
    }
}
