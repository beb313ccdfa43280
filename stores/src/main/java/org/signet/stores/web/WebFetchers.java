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
package org.signet.stores.web;

import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObservers;
import org.signet.fetch.Fetcher;

/** Puts together what fetches from the web. */
public final class WebFetchers {
    private WebFetchers() {
    }

    /**
     * A fetcher that goes to the web where the policy allows, once for all who ask for the same at the same time, and keeps the answers
     * if it is told where. To be shared by all who fetch in one server.
     *
     * @param caches want to know of look-ups in what is kept
     * @throws ConfigurationException if the cache's folder cannot be made or written to
     */
    public static Fetcher open(FetchPolicy policy, Optional<CachePolicy> cache, CacheObservers caches) {
        Fetcher web = new HttpFetcher(policy);
        return new SharingFetcher(cache.<Fetcher>map(kept -> CachingFetcher.open(web, kept, caches)).orElse(web));
    }
}
