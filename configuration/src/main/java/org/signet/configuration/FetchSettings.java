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

import java.time.Duration;
import java.util.Objects;
import org.signet.stores.web.CachePolicy;
import org.signet.stores.web.FetchPolicy;

/**
 * What {@code conf/smime.xml} says of fetching, for all mailets that fetch.
 *
 * @param policy how long it may take, how much it may be, and when what has failed is tried again; the hosts do not count
 * @param cacheLocation where answers are kept; made if it is missing
 * @param cacheBytes how much is kept at most
 * @param cacheEntries how many answers are kept at most
 * @param cacheLongest how long an answer is kept at most
 */
public record FetchSettings(FetchPolicy policy, String cacheLocation, long cacheBytes, int cacheEntries, Duration cacheLongest) {
    /** What a missing element says. */
    public static final FetchSettings STANDARD = new FetchSettings(FetchPolicy.STANDARD, "file://var/smime/cache", 256L << 20, 10_000,
            Duration.ofHours(12));

    public FetchSettings {
        Objects.requireNonNull(policy);
        Objects.requireNonNull(cacheLocation);
        Objects.requireNonNull(cacheLongest);
    }

    /** How answers are kept, in a folder that is found so. */
    public CachePolicy cache(Locations locations) {
        return new CachePolicy(locations.resolve(cacheLocation), cacheBytes, cacheEntries, cacheLongest);
    }
}
