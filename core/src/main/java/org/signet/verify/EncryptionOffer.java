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

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import org.signet.cert.EmailAddress;

/**
 * What a good signature tells of how to encrypt to its signer (RFC 8551 §2.5.3).
 *
 * @param certificate to encrypt to; fit for that, valid, not revoked as far as is known, and trusted for every address that it names
 * @param addresses whom the message is from, as far as both this certificate and the signer's name them
 */
public record EncryptionOffer(X509Certificate certificate, List<EmailAddress> addresses) {
    public EncryptionOffer {
        Objects.requireNonNull(certificate);
        addresses = List.copyOf(addresses);
    }
}
