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
package org.signet.decrypt;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.signet.algorithm.DigestAlgorithm;

/** Says by which subject key identifier messages name a certificate. */
final class KeyIdentifiers {
    private KeyIdentifiers() {
    }

    /** What the extension says; where it is missing or broken, the SHA-1 of the key that most programs use (RFC 5280 §4.2.1.2). */
    static RecipientHint.KeyIdentifier of(X509Certificate certificate) {
        return RecipientHint.KeyIdentifier.of(extension(certificate).orElseGet(() -> keyDigest(certificate)));
    }

    private static Optional<byte[]> extension(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        if (extension == null) {
            return Optional.empty();
        }
        try {
            byte[] wrapped = ASN1OctetString.getInstance(extension).getOctets();
            return Optional.of(SubjectKeyIdentifier.getInstance(wrapped).getKeyIdentifier());
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static byte[] keyDigest(X509Certificate certificate) {
        return DigestAlgorithm.SHA1
                .hash(SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()).getPublicKeyData().getBytes());
    }
}
