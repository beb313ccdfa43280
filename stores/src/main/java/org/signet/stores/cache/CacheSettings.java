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
package org.signet.stores.cache;

import java.time.Duration;

/**
 * How much a cache keeps, and for how long.
 *
 * @param entries for how many addresses at most; the least recently used are forgotten first
 * @param found how long the certificates of an address are kept at most; so long a revoked or removed one may still be used
 * @param notFound how long is kept that an address has none; so long a new one may be overlooked
 */
public record CacheSettings(int entries, Duration found, Duration notFound) {
    /** 10000 addresses; certificates for ten minutes, their absence for one. */
    public static final CacheSettings STANDARD = new CacheSettings(10_000, Duration.ofMinutes(10), Duration.ofMinutes(1));

    public CacheSettings {
        if (entries < 1 || found.isNegative() || notFound.isNegative()) {
            throw new IllegalArgumentException("a cache keeps at least one entry, and no time is negative");
        }
    }
}
