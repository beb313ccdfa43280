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

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;

/**
 * What one rule says; a setting that it does not give is inherited.
 *
 * @param encrypt whether to encrypt
 * @param sign whether to sign
 * @param profile with which algorithms
 * @param certificateOf whose certificate to encrypt to
 * @param alsoEncryptTo who can read it too; an empty list says that nobody can
 */
public record RuleSettings(Optional<EncryptMode> encrypt, Optional<SignMode> sign, Optional<Profile> profile,
        Optional<CertificateOwner> certificateOf, Optional<List<EmailAddress>> alsoEncryptTo) {
    /** Says nothing. */
    public static final RuleSettings NONE = new RuleSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    public RuleSettings {
        Objects.requireNonNull(encrypt);
        Objects.requireNonNull(sign);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(certificateOf);
        alsoEncryptTo = alsoEncryptTo.map(List::copyOf);
    }

    static RuleSettings factory(EncryptMode encrypt, SignMode sign) {
        return new RuleSettings(Optional.of(encrypt), Optional.of(sign), Optional.of(Profile.STANDARD), Optional.of(CertificateOwner.OWN),
                Optional.of(List.of()));
    }

    /** These, and whether to encrypt. */
    public RuleSettings withEncrypt(EncryptMode mode) {
        return new RuleSettings(Optional.of(mode), sign, profile, certificateOf, alsoEncryptTo);
    }

    /** These, and whether to sign. */
    public RuleSettings withSign(SignMode mode) {
        return new RuleSettings(encrypt, Optional.of(mode), profile, certificateOf, alsoEncryptTo);
    }

    /** These, and with which algorithms. */
    public RuleSettings withProfile(Profile other) {
        return new RuleSettings(encrypt, sign, Optional.of(other), certificateOf, alsoEncryptTo);
    }

    /** These, and whose certificate to encrypt to. */
    public RuleSettings withCertificateOf(CertificateOwner owner) {
        return new RuleSettings(encrypt, sign, profile, Optional.of(owner), alsoEncryptTo);
    }

    /** These, and who can read it too. */
    public RuleSettings withAlsoEncryptTo(List<EmailAddress> readers) {
        return new RuleSettings(encrypt, sign, profile, certificateOf, Optional.of(readers));
    }
}
