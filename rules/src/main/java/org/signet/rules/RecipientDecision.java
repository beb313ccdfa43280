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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;

/**
 * What the rules ask for one recipient.
 *
 * @param recipient who
 * @param internal whether in one of the local domains
 * @param encrypt whether to encrypt
 * @param sign whether to sign
 * @param profile with which algorithms
 * @param certificateOf whose certificate is encrypted to, as that of the partner's gateway; nothing for the recipient's own
 * @param alsoEncryptTo who can read it too: an archive, an escrow
 * @param steps why
 */
public record RecipientDecision(EmailAddress recipient, boolean internal, EncryptMode encrypt, SignMode sign, Profile profile,
        Optional<EmailAddress> certificateOf, List<EmailAddress> alsoEncryptTo, List<Step> steps) {
    public RecipientDecision {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(encrypt);
        Objects.requireNonNull(sign);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(certificateOf);
        alsoEncryptTo = List.copyOf(alsoEncryptTo);
        steps = List.copyOf(steps);
    }

    RecipientDecision raisedBecauseOf(EmailAddress other) {
        if (encrypt == EncryptMode.REQUIRED) {
            return this;
        }
        List<Step> more = new ArrayList<>(steps);
        more.add(Setting.ENCRYPT.step(EncryptMode.REQUIRED, "another recipient of the mail: " + other));
        return new RecipientDecision(recipient, internal, EncryptMode.REQUIRED, sign, profile, certificateOf, alsoEncryptTo, more);
    }
}
