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
import org.signet.cert.ParsedCertificate;
import org.signet.james.matching.Condition;
import org.signet.james.matching.SmimeMatcher;
import org.signet.james.matching.SubjectNotations;
import org.signet.james.status.JamesAttributes;
import org.signet.james.status.MailAttribute;
import org.signet.parameters.Parameter;

/**
 * Matches mail with a certificate in one of its attributes whose subject contains a text: those of good signers, as SMIMECheckSignature
 * leaves them, or that of the key with which SMIMEDecrypt has opened the mail. For configurations that were written for James' own.
 */
public class IsX509CertificateSubject extends SmimeMatcher {
    static final Parameter<Wanted> WANTED = Parameter.text("condition", "the name of a mail attribute, a semicolon and a text",
            "Where the certificates are, and what the subject of one has to contain.", JamesAttributes.CHECK_SIGNATURE + ";O=Example Ltd")
            .map(IsX509CertificateSubject::split);

    private Wanted wanted;

    record Wanted(MailAttribute<List<byte[]>> certificates, String text) {
    }

    @Override
    public Optional<Parameter<?>> condition() {
        return Optional.of(WANTED);
    }

    @Override
    protected void configure(Condition condition) throws MessagingException {
        wanted = condition.value(WANTED);
    }

    @Override
    protected Collection<MailAddress> select(Mail mail) {
        Stream<byte[]> certificates = wanted.certificates().get(mail).stream().flatMap(List::stream);
        return allIf(certificates.flatMap(encoded -> ParsedCertificate.parse(encoded).stream()).anyMatch(this::isWanted), mail);
    }

    private boolean isWanted(ParsedCertificate certificate) {
        return SubjectNotations.of(certificate.subject()).anyMatch(subject -> subject.contains(wanted.text()));
    }

    private static Optional<Wanted> split(String condition) {
        String[] halves = condition.split(";", 2);
        boolean complete = halves.length == 2 && !halves[0].isBlank() && !halves[1].isBlank();
        return complete ? Optional.of(new Wanted(JamesAttributes.certificates(halves[0].strip()), halves[1].strip())) : Optional.empty();
    }
}
