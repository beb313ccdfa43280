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
import org.signet.sign.SigningIdentity;

/**
 * The recipient gets it.
 *
 * @param decision what the rules ask for
 * @param signer with which key it is signed
 * @param certificates whom it is encrypted to; empty where it is not
 */
record Sending(RecipientDecision decision, Optional<SigningIdentity> signer, List<X509Certificate> certificates)
        implements PlannedRecipient {
    Sending {
        Objects.requireNonNull(decision);
        Objects.requireNonNull(signer);
        certificates = List.copyOf(certificates);
    }

    boolean isEncrypted() {
        return !certificates.isEmpty();
    }
}
