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
package org.signet.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** A certificate that only lacks its issuer's signature. */
record CertificateDraft(X500Name subject, PublicKey key, Instant validFrom, Instant validUntil, List<Extension> extensions) {

    private static final SecureRandom RANDOM = new SecureRandom();

    CertificateDraft {
        extensions = List.copyOf(extensions);
    }

    X509Certificate signedBy(X500Name issuer, ContentSigner signer) {
        X509v3CertificateBuilder certificate = new X509v3CertificateBuilder(issuer, randomSerial(), Date.from(validFrom),
            Date.from(validUntil), subject, SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        try {
            for (Extension extension : extensions) {
                certificate.addExtension(extension);
            }
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.build(signer).getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make the certificate of " + subject, e);
        }
    }

    private static BigInteger randomSerial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }
}
