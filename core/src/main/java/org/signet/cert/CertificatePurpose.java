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
package org.signet.cert;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** What a certificate says that it may be used for: key usage and extended key usage (RFC 5280 §4.2.1.3 and §4.2.1.12). */
public final class CertificatePurpose {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int CERTIFICATE_SIGNING = 5;

    private CertificatePurpose() {
    }

    /**
     * Why the certificate is not for signing mail (RFC 8550 §4.4.2, §4.4.4); nothing where it is. An extension that is missing limits
     * nothing.
     */
    public static Optional<String> unfitForSigningMail(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
            return Optional.of("its key usage has neither digitalSignature nor nonRepudiation");
        }
        return unfitForMail(certificate);
    }

    /** Why the extended key usage keeps the certificate, or what it issues, away from mail; nothing where it does not. */
    public static Optional<String> unfitForMail(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            boolean fit = purposes == null || purposes.contains(KeyPurposeId.id_kp_emailProtection.getId())
                    || purposes.contains(KeyPurposeId.anyExtendedKeyUsage.getId());
            return fit ? Optional.empty() : Optional.of("its extended key usage has not emailProtection");
        } catch (CertificateParsingException unreadable) {
            return Optional.of("its extended key usage cannot be read");
        }
    }

    /** Whether it says that it belongs to an authority (RFC 5280 §4.2.1.9). */
    public static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    /** Whether a trusted certificate may have issued others: an authority's, or one of old, before authorities said so. */
    static boolean mayIssue(X509Certificate anchor) {
        boolean[] usage = anchor.getKeyUsage();
        return (isAuthority(anchor) || anchor.getVersion() < 3) && (usage == null || usage[CERTIFICATE_SIGNING]);
    }
}
