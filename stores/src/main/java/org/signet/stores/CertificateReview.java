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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.DistinguishedNames;

/** Looks at the certificates of a store at one instant, for its administrator. */
public final class CertificateReview {
    private final Instant at;

    private CertificateReview(Instant at) {
        this.at = at;
    }

    /** The review as things are at this instant. */
    public static CertificateReview at(Instant instant) {
        return new CertificateReview(instant);
    }

    /** What is amiss with these certificates; an empty list where nothing is. */
    public List<StoreNotice> notices(Collection<StoredCertificate> certificates) {
        return certificates.stream().flatMap(certificate -> notices(certificate).stream()).toList();
    }

    private List<StoreNotice> notices(StoredCertificate stored) {
        X509Certificate certificate = stored.certificate();
        String subject = "the certificate of " + DistinguishedNames.subject(certificate);
        List<StoreNotice> notices = new ArrayList<>();
        if (CertificateFitness.isExpired(certificate, at)) {
            notices.add(new StoreNotice(stored.origin(), StoreNotice.Kind.EXPIRED, subject + " expired at "
                    + certificate.getNotAfter().toInstant()
                    + "; it is not used for new signatures or encryption, and old mail is still read"));
        } else if (CertificateFitness.isNotYetValid(certificate, at)) {
            notices.add(new StoreNotice(stored.origin(), StoreNotice.Kind.NOT_YET_VALID, subject + " is not valid before "
                    + certificate.getNotBefore().toInstant() + "; until then it is not used for new signatures or encryption"));
        }
        boolean personal = !CertificatePurpose.isAuthority(certificate);
        if (personal && CertificateEmails.of(certificate).isEmpty()) {
            notices.add(new StoreNotice(stored.origin(), StoreNotice.Kind.NO_EMAIL_ADDRESS, subject
                    + " names no e-mail address; it is not used for new signatures or encryption"));
        }
        if (personal && !CertificateFitness.signs(certificate) && !CertificateFitness.encrypts(certificate)) {
            notices.add(new StoreNotice(stored.origin(), StoreNotice.Kind.NOT_FOR_MAIL, subject
                    + " is neither for signing mail nor for encrypting it, going by its key, key usage and extended key usage"));
        }
        return notices;
    }

    /** What is in the ring and what each is good for; one row a certificate and place. */
    public List<CertificateListing> listing(KeyRing ring) {
        Set<X509Certificate> withKey = new HashSet<>();
        ring.entries().forEach(entry -> withKey.add(entry.certificate()));
        return ring.certificates().stream().map(stored -> {
            X509Certificate certificate = stored.certificate();
            boolean hasKey = withKey.contains(certificate);
            return new CertificateListing(stored.origin(), certificate, CertificateEmails.of(certificate), hasKey,
                    uses(certificate, hasKey));
        }).toList();
    }

    private Set<CertificateUse> uses(X509Certificate certificate, boolean hasKey) {
        boolean personal = !CertificateEmails.of(certificate).isEmpty();
        boolean current = personal && CertificateFitness.isValid(certificate, at);
        Set<CertificateUse> uses = EnumSet.noneOf(CertificateUse.class);
        if (hasKey && current && CertificateFitness.signs(certificate)) {
            uses.add(CertificateUse.SIGN);
        }
        if (current && CertificateFitness.encrypts(certificate)) {
            uses.add(CertificateUse.ENCRYPT);
        }
        if (hasKey) {
            uses.add(CertificateUse.DECRYPT);
        }
        return uses;
    }
}
