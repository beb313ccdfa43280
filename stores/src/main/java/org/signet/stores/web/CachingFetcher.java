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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cache.CacheObserver;
import org.signet.cache.CacheObservers;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchRequest.Kind;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;

/**
 * Keeps on disk what another one has fetched, as long as the request says that it is usable and no longer than the {@link CachePolicy}
 * allows. It outlives a restart.
 *
 * <p>Nothing in it is trusted: whoever asks judges a kept answer as it judges a fresh one. What was of no use is not kept. Several servers
 * may use the same folder, as every file is written beside its place and moved there; each counts its limits over the whole folder.
 */
public final class CachingFetcher implements Fetcher {
    private final Fetcher fetcher;
    private final CacheFolder folder;
    private final CachePolicy policy;
    private final InstantSource clock;
    private final Map<Kind, CacheObserver> observers = new EnumMap<>(Kind.class);

    private CachingFetcher(Fetcher fetcher, CachePolicy policy, CacheObservers caches, InstantSource clock) {
        this.fetcher = Objects.requireNonNull(fetcher);
        this.policy = policy;
        this.folder = CacheFolder.open(policy, clock);
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            observers.put(kind, caches.of(name(kind)));
        }
    }

    /** What observers call the cache of these. */
    private static String name(Kind kind) {
        return switch (kind) {
            case REVOCATION_LIST -> "revocation-lists";
            case OCSP -> "ocsp";
            case CERTIFICATES -> "issuers";
        };
    }

    /**
     * Opens the folder, and asks {@code fetcher} for what is not in it.
     *
     * @param caches want to know of look-ups
     * @throws ConfigurationException if the folder cannot be made or written to
     */
    public static CachingFetcher open(Fetcher fetcher, CachePolicy policy, CacheObservers caches) {
        return open(fetcher, policy, caches, InstantSource.system());
    }

    static CachingFetcher open(Fetcher fetcher, CachePolicy policy, CacheObservers caches, InstantSource clock) {
        return new CachingFetcher(fetcher, policy, caches, clock);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        String name = name(request);
        Optional<byte[]> kept = folder.read(name);
        if (kept.isPresent()) {
            observers.get(request.kind()).hit();
            return new FetchResult.Fetched(kept.get(), true);
        }
        observers.get(request.kind()).miss();
        FetchResult result = fetcher.fetch(request);
        if (result instanceof FetchResult.Fetched fetched) {
            keep(name, fetched.content(), request);
        }
        return result;
    }

    private void keep(String name, byte[] content, FetchRequest request) {
        Instant latest = clock.instant().plus(policy.longest());
        request.usableUntil().apply(content)
                .map(until -> until.isBefore(latest) ? until : latest)
                .filter(until -> until.isAfter(clock.instant()))
                .ifPresent(until -> folder.write(name, new CacheEntry(until, content)));
    }

    /** Tells nobody who lists the folder what was asked about. */
    private static String name(FetchRequest request) {
        byte[] key = (request.kind() + " " + request.key()).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(CacheEntry.sha256(key));
    }

    @Override
    public String toString() {
        return "CachingFetcher[" + policy.folder() + ", " + fetcher + "]";
    }
}
