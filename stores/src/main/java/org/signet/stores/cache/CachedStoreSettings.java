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

import java.util.Objects;
import org.signet.cache.CacheObservers;
import org.signet.stores.CertificateTrust;
import org.signet.stores.StoreSettings;

/**
 * A store with a cache.
 *
 * @param store what is behind the cache
 * @param cache how much is kept, and for how long
 * @param caches want to know of look-ups
 */
public record CachedStoreSettings(StoreSettings store, CacheSettings cache, CacheObservers caches) implements StoreSettings {
    public CachedStoreSettings {
        Objects.requireNonNull(store);
        Objects.requireNonNull(cache);
        Objects.requireNonNull(caches);
    }

    /** A store whose cache nobody observes. */
    public CachedStoreSettings(StoreSettings store, CacheSettings cache) {
        this(store, cache, CacheObservers.NONE);
    }

    @Override
    public CachedStoreSettings trusting(CertificateTrust trust) {
        return new CachedStoreSettings(store.trusting(trust), cache, caches);
    }

    @Override
    public CachedStoreSettings observedBy(CacheObservers observers) {
        return new CachedStoreSettings(store.observedBy(observers), cache, observers);
    }

    @Override
    public CachedStore open() {
        return new CachedStore(store.open(), cache, caches.of(CachingCertificateSource.NAME));
    }
}
