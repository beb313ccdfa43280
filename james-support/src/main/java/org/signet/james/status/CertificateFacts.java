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
package org.signet.james.status;

import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;

/**
 * What a mail attribute says of a signer's certificate.
 *
 * @param emails the addresses that it names
 * @param subject whose it is (RFC 2253)
 * @param issuer whose signature it bears (RFC 2253)
 * @param serial its serial number in hexadecimal
 * @param fingerprint SHA-256 over it, in hexadecimal
 */
public record CertificateFacts(List<String> emails, String subject, String issuer, String serial, String fingerprint) {
    public CertificateFacts {
        emails = List.copyOf(emails);
    }

    /** The facts of that certificate, which names these addresses. */
    public static CertificateFacts of(X509Certificate certificate, List<EmailAddress> emails) {
        return new CertificateFacts(emails.stream().map(EmailAddress::toString).toList(), DistinguishedNames.subject(certificate),
                DistinguishedNames.issuer(certificate), certificate.getSerialNumber().toString(16), fingerprint(certificate));
    }

    private static String fingerprint(X509Certificate certificate) {
        return HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(Certificates.encoded(List.of(certificate)).getFirst()));
    }

    void write(AttributeMapWriter map) {
        map.texts("emails", emails).text("subject", subject).text("issuer", issuer).text("serial", serial).text("sha-256", fingerprint);
    }

    /** Nothing where the map holds no certificate. */
    static Optional<CertificateFacts> from(AttributeMap map) {
        return map.text("sha-256").map(fingerprint -> new CertificateFacts(map.texts("emails"), map.text("subject").orElse(""),
                map.text("issuer").orElse(""), map.text("serial").orElse(""), fingerprint));
    }
}
