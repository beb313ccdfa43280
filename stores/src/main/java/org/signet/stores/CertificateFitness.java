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
import java.util.Set;
import org.signet.cert.CertificatePurpose;
import org.signet.encrypt.RecipientCertificates;

/** What a certificate may be used for now, going by its key, key usage and extended key usage (RFC 8550 §4.4). */
final class CertificateFitness {
    private static final Set<String> SIGNING_KEYS = Set.of("RSA", "RSASSA-PSS", "EC", "ECDSA", "EdDSA", "Ed25519");

    private CertificateFitness() {
    }

    static boolean isValid(X509Certificate certificate, Instant at) {
        return !isExpired(certificate, at) && !isNotYetValid(certificate, at);
    }

    static boolean isExpired(X509Certificate certificate, Instant at) {
        return at.isAfter(certificate.getNotAfter().toInstant());
    }

    static boolean isNotYetValid(X509Certificate certificate, Instant at) {
        return at.isBefore(certificate.getNotBefore().toInstant());
    }

    static boolean signs(X509Certificate certificate) {
        return SIGNING_KEYS.contains(certificate.getPublicKey().getAlgorithm())
                && CertificatePurpose.unfitForSigningMail(certificate).isEmpty();
    }

    static boolean encrypts(X509Certificate certificate) {
        return RecipientCertificates.unsuitable(certificate).isEmpty();
    }
}
