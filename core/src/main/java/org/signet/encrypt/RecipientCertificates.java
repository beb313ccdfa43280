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
package org.signet.encrypt;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Says which certificates can be encrypted to (RFC 8550 §4.4). */
public final class RecipientCertificates {
    /** The order in which certificates of one owner are preferred. */
    public static final Comparator<X509Certificate> NEWEST_FIRST = Comparator.comparing(X509Certificate::getNotBefore)
            .thenComparing(X509Certificate::getNotAfter).thenComparing(X509Certificate::getSerialNumber).reversed();

    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private RecipientCertificates() {
    }

    /**
     * Why this certificate cannot be encrypted to, whatever the time: its key is of a kind that does not encrypt, or too short, or its
     * key usage or extended key usage is for something else. Whom it belongs to and whether it is to be trusted is not looked at.
     *
     * @return the end of a sentence that starts with "it cannot be used because"; nothing where it can be encrypted to
     */
    public static Optional<String> unsuitable(X509Certificate certificate) {
        RecipientKey key;
        try {
            key = RecipientKey.of(certificate);
        } catch (GeneralSecurityException unusable) {
            return Optional.of(unusable.getMessage());
        }
        return wrongKeyUsage(certificate, key.kind()).or(() -> wrongPurpose(certificate));
    }

    /** The same, and whether it is expired or not valid yet at this instant. */
    public static Optional<String> unsuitable(X509Certificate certificate, Instant at) {
        return unsuitable(certificate).or(() -> notValid(certificate, at));
    }

    /** Those that can be encrypted to at this instant, as far as they tell themselves; each once, the newest first. */
    public static List<X509Certificate> usable(Collection<X509Certificate> certificates, Instant at) {
        return certificates.stream().distinct().filter(certificate -> unsuitable(certificate, at).isEmpty()).sorted(NEWEST_FIRST).toList();
    }

    private static Optional<String> wrongKeyUsage(X509Certificate certificate, RecipientKey.Kind kind) {
        boolean[] usage = certificate.getKeyUsage();
        int needed = kind == RecipientKey.Kind.RSA ? KEY_ENCIPHERMENT : KEY_AGREEMENT;
        if (usage == null || needed < usage.length && usage[needed]) {
            return Optional.empty();
        }
        return Optional.of("its key usage lacks " + (needed == KEY_ENCIPHERMENT ? "keyEncipherment" : "keyAgreement"));
    }

    private static Optional<String> wrongPurpose(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            boolean forMail = purposes == null || purposes.contains(KeyPurposeId.id_kp_emailProtection.getId())
                    || purposes.contains(KeyPurposeId.anyExtendedKeyUsage.getId());
            return forMail ? Optional.empty() : Optional.of("its extended key usage lacks emailProtection");
        } catch (CertificateParsingException broken) {
            return Optional.of("its extended key usage cannot be read");
        }
    }

    private static Optional<String> notValid(X509Certificate certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of("it is not valid before " + certificate.getNotBefore().toInstant());
        }
        return at.isAfter(certificate.getNotAfter().toInstant())
                ? Optional.of("it expired on " + certificate.getNotAfter().toInstant()) : Optional.empty();
    }
}
