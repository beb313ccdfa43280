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
package org.signet.james.encryption;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.james.core.MailAddress;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.RecipientCertificates;

/**
 * Which of a mail's recipients can be encrypted to.
 *
 * @param encryptable those who can, with the certificate to use
 * @param others those who cannot
 */
public record RecipientLookup(List<RecipientCertificate> encryptable, List<MailAddress> others) {
    public RecipientLookup {
        encryptable = List.copyOf(encryptable);
        others = List.copyOf(others);
    }

    /**
     * Looks for the certificate of each.
     *
     * @throws TemporaryFailureException if it could not be found out for one of them
     */
    public static RecipientLookup of(Collection<MailAddress> recipients, CertificateSource source) throws TemporaryFailureException {
        Instant now = Instant.now();
        List<RecipientCertificate> encryptable = new ArrayList<>();
        List<MailAddress> others = new ArrayList<>();
        for (MailAddress recipient : recipients) {
            Optional<X509Certificate> certificate = best(recipient, source, now);
            certificate.ifPresentOrElse(found -> encryptable.add(new RecipientCertificate(recipient, found)), () -> others.add(recipient));
        }
        return new RecipientLookup(encryptable, others);
    }

    private static Optional<X509Certificate> best(MailAddress recipient, CertificateSource source, Instant now)
            throws TemporaryFailureException {
        Optional<EmailAddress> address = EmailAddress.parse(recipient.asString());
        if (address.isEmpty()) {
            return Optional.empty();
        }
        return source.find(address.get()).stream()
                .filter(certificate -> RecipientCertificates.unsuitable(certificate, now).isEmpty()).findFirst();
    }
}
