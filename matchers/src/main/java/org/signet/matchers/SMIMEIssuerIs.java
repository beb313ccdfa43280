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
import org.signet.james.matching.Condition;
import org.signet.james.matching.NamePattern;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.status.SmimeAttributes;
import org.signet.parameters.Parameter;

/**
 * Matches mail whose signature is valid and for whose signer an authority of this name vouches: the one that issued the certificate, or one
 * above it, up to the trusted root. It is read from the attribute that SMIMECheckSignature left on the mail.
 */
public class SMIMEIssuerIs extends SmimeMatcher {
    static final Parameter<List<NamePattern>> ISSUERS = Parameter.text("condition",
            "one or several, with semicolons between them, of a distinguished name or attributes of one",
            "The names of authorities, one of which has to vouch for the signer.", "CN=Partner CA,O=Partner Ltd").map(SMIMEIssuerIs::names);

    private List<NamePattern> issuers = List.of();

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(ISSUERS);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        issuers = condition.value(ISSUERS);
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) {
        Stream<String> authorities = SmimeAttributes.SIGNATURE_VERDICT.get(mail).stream()
                .flatMap(verdict -> verdict.validSigners().stream()).flatMap(signer -> signer.authorities().stream());
        return allIf(authorities.anyMatch(authority -> issuers.stream().anyMatch(issuer -> issuer.isIn(authority))), mail);
    }

    private static Optional<List<NamePattern>> names(String condition) {
        List<String> texts = List.of(condition.split(";", -1));
        List<NamePattern> names = texts.stream().flatMap(text -> NamePattern.parse(text.strip()).stream()).toList();
        return names.size() == texts.size() ? Optional.of(names) : Optional.empty();
    }
}
