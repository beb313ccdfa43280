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
package org.signet.james.signing;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.signet.cert.CertificateEmails;
import org.signet.cert.EmailAddress;

/**
 * Who signs, in words for the readers of a message.
 *
 * @param name a person's or organisation's
 * @param address the certificate's first; empty where it names none
 */
public record SignerName(String name, Optional<EmailAddress> address) {
    /** The name in this certificate, or a configured one; where there is neither, the address. */
    public static SignerName of(X509Certificate certificate, Optional<String> configured) {
        Optional<EmailAddress> address = CertificateEmails.of(certificate).stream().findFirst();
        String name = configured.or(() -> commonName(certificate)).or(() -> address.map(EmailAddress::toString)).orElse("");
        return new SignerName(name, address);
    }

    private static Optional<String> commonName(X509Certificate certificate) {
        RDN[] names = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
        return names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String text
                ? Optional.of(text.getString()) : Optional.empty();
    }
}
