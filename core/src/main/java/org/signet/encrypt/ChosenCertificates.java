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
package org.signet.encrypt;

import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;

/**
 * Of the certificates that a source has, those to encrypt to now: valid, for encryption by key, key usage and extended key usage, not
 * revoked, trusted where that is asked for; each once, the newest first. The same rules for every source, whatever it is.
 *
 * <p>Where several sources are asked in order, each is chosen from by itself, so that a revoked certificate in one does not hide a good
 * one in the next.
 */
public final class ChosenCertificates implements CertificateSource {
    private final CertificateSource source;
    private final Optional<RecipientTrust> trust;
    private final InstantSource clock;

    /** The choice by what certificates say of themselves, without trust and revocation. */
    public ChosenCertificates(CertificateSource source) {
        this(source, Optional.empty(), InstantSource.system());
    }

    /** The choice that asks for revocation, and for trust if that is wanted. */
    public ChosenCertificates(CertificateSource source, RecipientTrust trust) {
        this(source, Optional.of(trust), InstantSource.system());
    }

    ChosenCertificates(CertificateSource source, Optional<RecipientTrust> trust, InstantSource clock) {
        this.source = Objects.requireNonNull(source);
        this.trust = Objects.requireNonNull(trust);
        this.clock = Objects.requireNonNull(clock);
    }

    /**
     * {@inheritDoc}
     *
     * @throws TemporaryFailureException also if none is left because revocation could not be found out, and that is to be tried again
     */
    @Override
    public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
        List<X509Certificate> usable = RecipientCertificates.usable(source.find(address), clock.instant());
        if (trust.isEmpty() || usable.isEmpty()) {
            return usable;
        }
        List<X509Certificate> chosen = new ArrayList<>();
        boolean unclear = false;
        RecipientTrust.Judge judge = trust.get().judge(address, clock.instant());
        for (X509Certificate certificate : usable) {
            RecipientTrust.Usability usability = judge.usability(certificate);
            unclear |= usability == RecipientTrust.Usability.UNCLEAR;
            if (usability == RecipientTrust.Usability.USABLE) {
                chosen.add(certificate);
            }
        }
        if (unclear && chosen.isEmpty()) {
            throw new TemporaryFailureException("whether the certificate of " + address + " was revoked cannot be found out now");
        }
        return chosen;
    }
}
