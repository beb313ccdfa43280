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
package org.signet.configuration;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cache.CacheObserver;
import org.signet.cert.CertificatePool;
import org.signet.cert.CertificateSource;
import org.signet.cert.EmailAddress;
import org.signet.cert.IssuerSource;
import org.signet.encrypt.ChosenCertificates;
import org.signet.encrypt.RecipientTrust;
import org.signet.fetch.Fetcher;
import org.signet.policy.AlgorithmParameters;
import org.signet.policy.FetchParameters;
import org.signet.policy.RevocationParameters;
import org.signet.revocation.RevocationListSource;
import org.signet.revocation.RevocationPolicy;

/**
 * Whether certificates are encrypted to, going by the roots that are trusted now, and by the settings that verification has for paths and
 * revocation. Made anew when a file of roots or intermediates changes.
 */
final class CurrentRecipientTrust {
    private final CurrentChains chains;
    private final RevocationPolicy revocation;
    private final AlgorithmPolicy algorithms;
    private final IssuerSource issuers;
    private final boolean required;
    private final CertificatePool certificates = new CertificatePool(CacheObserver.NONE);

    private CurrentRecipientTrust(CurrentChains chains, SmimeSettings settings, RevocationSources sources) {
        VerificationSettings verification = settings.verification();
        Fetcher fetcher = FetchParameters.read(verification, verification.fetching().policy()).map(sources::fetcher).orElse(Fetcher.OFF);
        RevocationListSource lists = verification.given(RevocationParameters.LISTS)
                .map(places -> sources.lists(SmimeXml.NAME + ": the element smime/verification/" + RevocationParameters.LISTS.name(),
                        places))
                .orElse(RevocationListSource.NONE);
        this.chains = Objects.requireNonNull(chains);
        this.revocation = RevocationParameters.read(verification).withLists(lists).withFetcher(fetcher)
                .withOnUnknown(settings.recipients().onUnknown());
        this.algorithms = AlgorithmParameters.read(verification);
        this.issuers = FetchParameters.issuers(verification, fetcher);
        this.required = settings.recipients().requireTrust();
    }

    /**
     * What judges the certificates of recipients; nothing where no root is trusted, for then nothing is found out.
     *
     * @throws ConfigurationException if trust is required and no root is, or a file cannot be used
     */
    static Optional<CurrentRecipientTrust> of(SmimeSettings settings, FileStores files, RevocationSources sources) {
        Optional<CurrentChains> chains = CurrentChains.of(settings, files);
        if (chains.isEmpty() && settings.recipients().requireTrust()) {
            throw new ConfigurationException(SmimeXml.NAME + ": the element smime/recipients/requireTrust needs an element trust, which"
                    + " says whom to trust.");
        }
        return chains.map(paths -> new CurrentRecipientTrust(paths, settings, sources));
    }

    /** Those certificates of this source that may be encrypted to. */
    CertificateSource chosen(CertificateSource source) {
        return new CertificateSource() {
            @Override
            public List<X509Certificate> find(EmailAddress address) throws TemporaryFailureException {
                return new ChosenCertificates(source, current()).find(address);
            }

            @Override
            public String toString() {
                return "trusted of " + source;
            }
        };
    }

    private RecipientTrust current() {
        return new RecipientTrust(chains.get().withIssuers(issuers), revocation, algorithms, required, certificates);
    }
}
