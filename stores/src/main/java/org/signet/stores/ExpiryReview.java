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
package org.signet.stores;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.EmailAddress;

/**
 * Finds addresses that are about to lose their last certificate, or lost it a short while ago. One that was renewed is no news, and neither
 * is one that expired long ago: old keys are kept to read old mail.
 *
 * @param margin how long before and after the end is told of it
 */
public record ExpiryReview(Duration margin) {
    /** Thirty days before and after. */
    public static final ExpiryReview STANDARD = new ExpiryReview(Duration.ofDays(30));

    /**
     * The end of an address' last certificate for a use.
     *
     * @param address whose
     * @param use what it is good for: signing or encryption
     * @param notAfter when it ends
     */
    public record Expiry(EmailAddress address, CertificateUse use, Instant notAfter) {
        public Expiry {
            Objects.requireNonNull(address);
            Objects.requireNonNull(use);
            Objects.requireNonNull(notAfter);
        }
    }

    private record Subject(EmailAddress address, CertificateUse use) {
    }

    public ExpiryReview {
        if (margin.isNegative()) {
            throw new IllegalArgumentException("the margin must not be negative");
        }
    }

    /** What is to be told of these certificates at this instant, the first end first. */
    public List<Expiry> of(Collection<X509Certificate> certificates, Instant at) {
        Map<Subject, Instant> last = new HashMap<>();
        for (X509Certificate certificate : certificates) {
            if (!CertificatePurpose.isAuthority(certificate)) {
                Instant end = certificate.getNotAfter().toInstant();
                subjects(certificate).forEach(subject -> last.merge(subject, end, (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        return last.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(at.minus(margin)) && entry.getValue().isBefore(at.plus(margin)))
                .map(entry -> new Expiry(entry.getKey().address(), entry.getKey().use(), entry.getValue()))
                .sorted(Comparator.comparing(Expiry::notAfter).thenComparing(expiry -> expiry.address().toString())
                        .thenComparing(Expiry::use))
                .toList();
    }

    private static List<Subject> subjects(X509Certificate certificate) {
        List<Subject> subjects = new ArrayList<>();
        for (EmailAddress address : CertificateEmails.of(certificate)) {
            if (CertificateFitness.signs(certificate)) {
                subjects.add(new Subject(address, CertificateUse.SIGN));
            }
            if (CertificateFitness.encrypts(certificate)) {
                subjects.add(new Subject(address, CertificateUse.ENCRYPT));
            }
        }
        return subjects;
    }
}
