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
package org.signet.cli;

import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObservers;
import org.signet.cert.IssuerSource;
import org.signet.fetch.FetchedIssuers;
import org.signet.fetch.Fetcher;
import org.signet.stores.web.FetchPolicy;
import org.signet.stores.web.WebFetchers;
import picocli.CommandLine.Option;

/** The options that say what may be fetched from the network. */
final class FetchOptions {
    @Option(names = "--fetch", paramLabel = "HOSTS", split = ",",
            description = "hosts that may be fetched from, separated by commas; * means any (default: nothing is fetched)")
    private List<String> hosts = List.of();

    @Option(names = "--fetch-private", paramLabel = "CIDR", split = ",",
            description = "private networks that may be fetched from, as 10.20.0.0/16; separated by commas")
    private List<String> privateNetworks = List.of();

    @Option(names = "--fetch-issuers",
            description = "fetch certificates of authorities that nobody has brought, too; whoever wrote the message chooses from where")
    private boolean issuers;

    /** What may be fetched from; every run fetches anew. */
    Fetcher fetcher() {
        if (hosts.isEmpty()) {
            if (issuers || !privateNetworks.isEmpty()) {
                throw new ConfigurationException((issuers ? "--fetch-issuers" : "--fetch-private")
                        + " allows nothing by itself; give --fetch HOSTS, too");
            }
            return Fetcher.OFF;
        }
        return WebFetchers.open(FetchPolicy.STANDARD.withHosts(hosts.toArray(String[]::new))
                .withPrivateNetworks(privateNetworks.toArray(String[]::new)), Optional.empty(), CacheObservers.NONE);
    }

    /** Where to look for authorities that nobody has brought. */
    IssuerSource issuers(Fetcher fetcher) {
        return issuers ? new FetchedIssuers(fetcher) : IssuerSource.NONE;
    }
}
