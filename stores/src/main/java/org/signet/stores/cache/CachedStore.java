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
import java.util.Optional;
import org.signet.cache.CacheObserver;
import org.signet.cert.CertificateSource;
import org.signet.cert.DecryptionKeySource;
import org.signet.cert.SigningIdentitySource;
import org.signet.stores.CertificateStore;
import org.signet.stores.PrivateKeyStore;
import org.signet.stores.Store;

/** A store whose certificates to encrypt to are kept for a while. Everything else goes to the store itself. */
public final class CachedStore implements Store {
    private final Store store;
    private final Optional<CachingCertificateSource> certificates;

    /** This store, with a cache of its own, and who wants to know of look-ups in it. */
    public CachedStore(Store store, CacheSettings settings, CacheObserver observer) {
        this.store = Objects.requireNonNull(store);
        this.certificates = store.certificates().map(source -> new CachingCertificateSource(source, settings, observer));
    }

    /** What the cache has done so far; nothing where the store has no certificates by its kind. */
    public Optional<CacheStatistics> statistics() {
        return certificates.map(CachingCertificateSource::statistics);
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public Optional<CertificateSource> certificates() {
        return certificates.map(source -> source);
    }

    @Override
    public Optional<SigningIdentitySource> signing() {
        return store.signing();
    }

    @Override
    public Optional<DecryptionKeySource> decryption() {
        return store.decryption();
    }

    @Override
    public Optional<CertificateStore> writableCertificates() {
        return store.writableCertificates();
    }

    @Override
    public Optional<PrivateKeyStore> writableKeys() {
        return store.writableKeys();
    }

    @Override
    public Optional<String> problem() {
        return store.problem();
    }

    @Override
    public void close() {
        store.close();
    }
}
