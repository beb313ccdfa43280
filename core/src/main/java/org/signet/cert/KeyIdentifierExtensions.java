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

import java.util.function.Function;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;

/** Reads the identifiers by which certificates name keys; what cannot be read is empty, as if it were not there. */
final class KeyIdentifierExtensions {
    private KeyIdentifierExtensions() {
    }

    /** That of the certificate's own key (RFC 5280 §4.2.1.2). */
    static byte[] own(ParsedCertificate certificate) {
        return identifier(certificate, Extension.subjectKeyIdentifier,
                value -> SubjectKeyIdentifier.getInstance(ASN1OctetString.getInstance(value)).getKeyIdentifier());
    }

    /** That of its issuer's key (RFC 5280 §4.2.1.1). */
    static byte[] issuers(ParsedCertificate certificate) {
        return identifier(certificate, Extension.authorityKeyIdentifier,
                value -> AuthorityKeyIdentifier.getInstance(value).getKeyIdentifier());
    }

    private static byte[] identifier(ParsedCertificate certificate, ASN1ObjectIdentifier type, Function<byte[], byte[]> reader) {
        try {
            return certificate.extension(type).map(reader).orElse(new byte[0]);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException malformed) {
            return new byte[0];
        }
    }
}
