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
import java.util.List;
import java.util.Set;
import org.signet.cert.EmailAddress;

/**
 * A certificate in a store, as an administrator wants to see it.
 *
 * @param origin where it is, as the path of a file
 * @param certificate the certificate
 * @param addresses whom it names
 * @param hasPrivateKey whether its private key is in the store too
 * @param uses what it is used for now; none means that it only helps to verify
 */
public record CertificateListing(String origin, X509Certificate certificate, List<EmailAddress> addresses, boolean hasPrivateKey,
        Set<CertificateUse> uses) {
    public CertificateListing {
        addresses = List.copyOf(addresses);
        uses = Set.copyOf(uses);
    }

    /** When it expires. */
    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }
}
