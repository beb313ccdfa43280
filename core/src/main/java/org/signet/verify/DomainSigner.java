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
package org.signet.verify;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.signet.ConfigurationException;
import org.signet.cert.DomainPattern;
import org.signet.cert.EmailAddress;

/**
 * Who may sign for all addresses of a domain, because the administrator says so: the gateway of a partner, for example. Nobody may by
 * itself; the name {@code domain-signing-authority} of RFC 3183 §3.1.1 means nothing unless it is given here, because whoever gets that
 * mailbox gets such a certificate.
 *
 * @param domain for whom
 * @param signer which certificate
 */
public record DomainSigner(DomainPattern domain, Signer signer) {
    public DomainSigner {
        Objects.requireNonNull(domain);
        Objects.requireNonNull(signer);
    }

    /** How the certificate is told. */
    public sealed interface Signer {
        /**
         * What {@code gateway@partner.example}, or a SHA-256 fingerprint in hexadecimal, with or without colons, means.
         *
         * @throws ConfigurationException if it is neither
         */
        static Signer of(String text) {
            String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
            if (digits.matches("[0-9a-f]{64}")) {
                return new Fingerprint(digits);
            }
            return EmailAddress.parse(text).<Signer>map(Address::new).orElseThrow(() -> new ConfigurationException("«" + text
                    + "» is no gateway; accepted are the mail address in its certificate, and the SHA-256 fingerprint of the certificate"));
        }
    }

    /** Every certificate that names this address. */
    public record Address(EmailAddress address) implements Signer {
    }

    /**
     * This certificate alone.
     *
     * @param sha256 digest of the whole certificate, 64 hexadecimal digits in lower case
     */
    public record Fingerprint(String sha256) implements Signer {
    }

    /** Whether it is for that address. */
    boolean signsFor(EmailAddress address) {
        return domain.includes(address);
    }

    /** Whether that certificate, which names these addresses, is the one. */
    boolean is(byte[] sha256, List<EmailAddress> emails) {
        return switch (signer) {
            case Address named -> emails.contains(named.address());
            case Fingerprint fingerprint -> fingerprint.sha256().equals(HexFormat.of().formatHex(sha256));
        };
    }
}
