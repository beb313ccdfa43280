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
package org.signet.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.signet.ConfigurationException;
import org.signet.cert.IssuerSource;
import org.signet.fetch.FetchedIssuers;
import org.signet.fetch.Fetcher;
import org.signet.parameters.Parameter;
import org.signet.parameters.ParameterSource;
import org.signet.stores.web.FetchPolicy;
import org.signet.stores.web.HostPattern;
import org.signet.stores.web.Network;

/** The parameters that say what may be fetched from the network. */
public final class FetchParameters {
    private static final String OFF = "off";

    public static final Parameter<List<String>> FETCH = Parameter.list("fetch",
            "off, or hosts, separated by commas: *, *.example.org, crl.example.org or crl.example.org:8080",
            "Hosts from which revocation lists and answers of responders may be fetched. A fetch tells the world that mail was read.", "*")
            .withDefault(OFF).map(texts -> understood(texts, HostPattern::parse));
    public static final Parameter<List<String>> FETCH_PRIVATE = Parameter.list("fetchPrivate",
            "networks as 10.20.0.0/16, separated by commas",
            "Networks that are not public and that may be fetched from all the same.", "10.20.0.0/16")
            .map(texts -> understood(texts, Network::parse));
    public static final Parameter<Boolean> FETCH_ISSUERS = Parameter.flag("fetchIssuers", false,
            "Whether certificates of authorities that nobody has brought are fetched, too. Whoever sends a mail chooses from where, and"
                    + " learns that they were.");
    /** All of them. */
    public static final List<Parameter<?>> ALL = List.of(FETCH, FETCH_PRIVATE, FETCH_ISSUERS);

    private FetchParameters() {
    }

    private static Optional<List<String>> understood(List<String> texts, Function<String, ?> reader) {
        try {
            texts.forEach(reader::apply);
            return Optional.of(texts);
        } catch (ConfigurationException unknown) {
            return Optional.empty();
        }
    }

    /**
     * What may be fetched, with the limits of {@code base}; nothing where nothing may be.
     *
     * @throws org.signet.ConfigurationException if a value is not accepted
     * @throws ConfigurationException if a parameter makes no sense where nothing says what may be fetched
     */
    public static Optional<FetchPolicy> read(ParameterSource parameters, FetchPolicy base) {
        List<String> networks = parameters.given(FETCH_PRIVATE).orElse(List.of());
        if (parameters.given(FETCH).isEmpty() && (!networks.isEmpty() || parameters.value(FETCH_ISSUERS))) {
            throw new ConfigurationException("the parameter " + (networks.isEmpty() ? FETCH_ISSUERS : FETCH_PRIVATE).name()
                    + " allows nothing by itself; give " + FETCH.name() + ", too");
        }
        List<String> hosts = parameters.value(FETCH);
        return hosts.equals(List.of(OFF)) ? Optional.empty()
                : Optional.of(base.withHosts(hosts.toArray(String[]::new)).withPrivateNetworks(networks.toArray(String[]::new)));
    }

    /**
     * Where to look for authorities that nobody has brought.
     *
     * @throws org.signet.ConfigurationException if a value is not accepted
     */
    public static IssuerSource issuers(ParameterSource parameters, Fetcher fetcher) {
        return parameters.value(FETCH_ISSUERS) ? new FetchedIssuers(fetcher) : IssuerSource.NONE;
    }
}
