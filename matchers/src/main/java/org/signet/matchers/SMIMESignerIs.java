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
import java.util.stream.Stream;
import org.apache.james.core.MailAddress;
import org.apache.mailet.Mail;
import org.signet.cert.EmailAddress;
import org.signet.james.matching.AddressPattern;
import org.signet.james.matching.Condition;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.status.CertificateFacts;
import org.signet.james.status.SignatureFacts;
import org.signet.james.status.SignerFacts;
import org.signet.james.status.SmimeAttributes;
import org.signet.parameters.Parameter;

/**
 * Matches mail whose signature is valid and was made with a certificate that names one of these addresses. It is read from the attribute
 * that SMIMECheckSignature left on the mail, which no sender can forge. A signature that was refused, whatever for, does not match.
 */
public class SMIMESignerIs extends SmimeMatcher {
    static final Parameter<List<AddressPattern>> SIGNERS =
            AddressPattern.condition("The addresses, one of which the certificate has to name.", "*.partner.example");

    private List<AddressPattern> signers = List.of();

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(SIGNERS);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        signers = condition.value(SIGNERS);
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) {
        return allIf(SmimeAttributes.SIGNATURE_VERDICT.get(mail).stream().flatMap(SMIMESignerIs::addresses)
                .anyMatch(address -> signers.stream().anyMatch(signer -> signer.matches(address))), mail);
    }

    private static Stream<EmailAddress> addresses(SignatureFacts verdict) {
        return verdict.validSigners().stream().map(SignerFacts::certificate).flatMap(Optional::stream).map(CertificateFacts::emails)
                .flatMap(List::stream).flatMap(text -> EmailAddress.parse(text).stream());
    }
}
