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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.sign.SigningIdentity;

/**
 * Finds out what becomes of a mail for one recipient.
 *
 * @param certificates where certificates come from
 * @param ability whether the mail can be signed
 */
record RecipientPlanner(CertificateSource certificates, SigningAbility ability) {
    RecipientPlanner {
        Objects.requireNonNull(certificates);
        Objects.requireNonNull(ability);
    }

    PlannedRecipient plan(RecipientDecision decision) throws TemporaryFailureException {
        List<X509Certificate> readers = new ArrayList<>();
        if (decision.encrypt() != EncryptMode.NEVER) {
            List<X509Certificate> own = certificates.find(decision.certificateOf().orElse(decision.recipient()));
            if (own.isEmpty() && decision.encrypt().isMandatory()) {
                return NotSending.because(decision, Refusal.Reason.NO_CERTIFICATE, RefusalTexts.noCertificate(decision));
            }
            if (own.size() > 1 && decision.profile().oneCertificate()) {
                return NotSending.because(decision, Refusal.Reason.SEVERAL_CERTIFICATES,
                        RefusalTexts.severalCertificates(decision, own.size()));
            }
            own.stream().findFirst().ifPresent(readers::add);
        }
        if (!readers.isEmpty()) {
            for (EmailAddress reader : decision.alsoEncryptTo()) {
                List<X509Certificate> found = certificates.find(reader);
                if (found.isEmpty()) {
                    return NotSending.because(decision, Refusal.Reason.NO_ADDITIONAL_CERTIFICATE,
                            RefusalTexts.noAdditionalCertificate(decision, reader));
                }
                readers.add(found.getFirst());
            }
        }
        return signed(decision, readers.stream().distinct().toList());
    }

    private PlannedRecipient signed(RecipientDecision decision, List<X509Certificate> readers) {
        boolean wanted = switch (decision.sign()) {
            case NEVER -> false;
            case ONLY_WITH_ENCRYPTION -> !readers.isEmpty();
            case WHEN_POSSIBLE, REQUIRED -> true;
        };
        Optional<SigningIdentity> none = Optional.empty();
        return switch (ability) {
            case SigningAbility.With with -> new Sending(decision, wanted ? Optional.of(with.identity()) : none, readers);
            case SigningAbility.Already already -> new Sending(decision, none, readers);
            case SigningAbility.Without without -> decision.sign() == SignMode.REQUIRED
                    ? NotSending.because(decision, Refusal.Reason.CANNOT_SIGN, RefusalTexts.cannotSign(decision, without.reason()))
                    : new Sending(decision, none, readers);
        };
    }
}
