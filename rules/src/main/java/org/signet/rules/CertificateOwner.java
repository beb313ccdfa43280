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
package org.signet.rules;

import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;

/**
 * Whose certificate mail is encrypted to.
 *
 * @param instead somebody who opens it for the recipient, as the partner's gateway; nothing for the recipient
 */
public record CertificateOwner(Optional<EmailAddress> instead) {
    /** The recipient's own certificate. */
    public static final CertificateOwner OWN = new CertificateOwner(Optional.empty());

    public CertificateOwner {
        Objects.requireNonNull(instead);
    }

    @Override
    public String toString() {
        return instead.map(EmailAddress::toString).orElse("own");
    }
}
