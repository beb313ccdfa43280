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

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;
import org.signet.sign.SigningIdentity;

/**
 * One message that leaves, and who gets it.
 *
 * @param recipients who; where it is encrypted, everybody among them may know of the others
 * @param signer with which key it is signed; nothing where it is not
 * @param certificates whom it is encrypted to, archive and escrow included; empty where it is not
 * @param profile with which algorithms
 */
public record Dispatch(List<EmailAddress> recipients, Optional<SigningIdentity> signer, List<X509Certificate> certificates,
        Profile profile) {
    public Dispatch {
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(signer);
        certificates = List.copyOf(certificates);
        Objects.requireNonNull(profile);
    }

    /** Whether it leaves encrypted. */
    public boolean isEncrypted() {
        return !certificates.isEmpty();
    }
}
