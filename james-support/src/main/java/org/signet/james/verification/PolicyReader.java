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
package org.signet.james.verification;

import org.signet.cert.TrustAnchors;
import org.signet.configuration.VerificationSettings;
import org.signet.fetch.Fetcher;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.parameters.StrictParameters;
import org.signet.parameters.ParameterSource;
import org.signet.policy.AlgorithmParameters;
import org.signet.policy.FetchParameters;
import org.signet.policy.PathParameters;
import org.signet.policy.RevocationParameters;
import org.signet.policy.SenderParameters;
import org.signet.revocation.RevocationListSource;
import org.signet.verify.VerificationPolicy;

/** Reads what a good signature is: what the parameters of a mailet do not say, {@code conf/smime.xml} says. */
public final class PolicyReader {
    private final StrictParameters mailet;
    private final SmimeConfiguration configuration;
    private final VerificationSettings shared;
    private final ParameterSource parameters;

    /** The parameters of a mailet, beside the shared configuration. */
    public PolicyReader(StrictParameters mailet, SmimeConfiguration configuration) {
        this.mailet = mailet;
        this.configuration = configuration;
        this.shared = configuration.settings().verification();
        this.parameters = mailet.orElse(shared);
    }

    /**
     * The policy, which trusts nobody yet.
     *
     * @throws org.signet.ConfigurationException if a parameter is wrong
     */
    public VerificationPolicy policy() {
        Fetcher fetcher = fetcher();
        return VerificationPolicy.of(TrustAnchors.NONE)
                .withSenderRule(SenderParameters.read(parameters, shared.gateways()))
                .withAlgorithms(AlgorithmParameters.read(parameters))
                .withPath(PathParameters.read(parameters))
                .withRevocation(RevocationParameters.read(parameters).withLists(lists()).withFetcher(fetcher))
                .withIssuers(FetchParameters.issuers(parameters, fetcher));
    }

    private RevocationListSource lists() {
        String origin = mailet.given(RevocationParameters.LISTS).isPresent() ? "the parameter " + RevocationParameters.LISTS.name()
                : "conf/smime.xml: the element smime/verification/" + RevocationParameters.LISTS.name();
        return parameters.given(RevocationParameters.LISTS).map(places -> configuration.revocation().lists(origin, places))
                .orElse(RevocationListSource.NONE);
    }

    private Fetcher fetcher() {
        return FetchParameters.read(parameters, shared.fetching().policy()).map(configuration.revocation()::fetcher).orElse(Fetcher.OFF);
    }
}
