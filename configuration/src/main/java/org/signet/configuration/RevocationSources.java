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

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObservers;
import org.signet.fetch.Fetcher;
import org.signet.revocation.RevocationListSource;
import org.signet.stores.file.RevocationListStore;
import org.signet.stores.web.FetchPolicy;
import org.signet.stores.web.WebFetchers;

/** Where it is found out whether certificates were revoked: files of lists, and what is fetched; each is open once. */
public final class RevocationSources {
    private final Locations locations;
    private final FetchSettings fetching;
    private final CacheObservers caches;
    private final Map<List<Path>, RevocationListSource> lists = new HashMap<>();
    private final Map<FetchPolicy, Fetcher> fetchers = new HashMap<>();

    /**
     * None are open yet.
     *
     * @param fetching where what is fetched is kept
     * @param caches want to know of look-ups
     */
    public RevocationSources(Locations locations, FetchSettings fetching, CacheObservers caches) {
        this.locations = Objects.requireNonNull(locations);
        this.fetching = Objects.requireNonNull(fetching);
        this.caches = Objects.requireNonNull(caches);
    }

    /**
     * Opens revocation lists; who names the same places shares them.
     *
     * @param origin what names these places, for messages, as {@code "the parameter crls"}
     * @throws ConfigurationException if a file is missing or cannot be used
     */
    public synchronized RevocationListSource lists(String origin, List<String> places) {
        try {
            return lists.computeIfAbsent(places.stream().map(locations::resolve).toList(), RevocationListStore::open);
        } catch (ConfigurationException e) {
            throw new ConfigurationException(origin + ": " + e.getMessage());
        }
    }

    /**
     * What fetches as this policy allows; who has the same policy shares it, and all share what is kept.
     *
     * @throws ConfigurationException if the folder of the cache cannot be made or written to
     */
    public synchronized Fetcher fetcher(FetchPolicy policy) {
        return fetchers.computeIfAbsent(policy, allowed ->
                WebFetchers.open(allowed, Optional.of(fetching.cache(locations)), caches));
    }
}
