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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.signet.cache.CacheObservers;
import org.signet.fetch.Fetcher;

/** The contract of fetchers, kept by each of them. */
class FetcherContractsTest {
    private static final FetchPolicy LOOPBACK = FetchPolicy.STANDARD.withHosts("*:*").withPrivateNetworks("127.0.0.0/8")
            .withTimeouts(new FetchTimeouts(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(1)));

    @TempDir
    private Path directory;

    @Nested
    class Off implements FetcherContract {
        @Override
        public Fetcher fetcher() {
            return Fetcher.OFF;
        }
    }

    @Nested
    class OverHttp implements FetchingContract {
        @Override
        public Fetcher fetcher() {
            return new HttpFetcher(LOOPBACK);
        }
    }

    @Nested
    class Cached implements FetchingContract {
        @Override
        public Fetcher fetcher() throws IOException {
            return CachingFetcher.open(new HttpFetcher(LOOPBACK), CachePolicy.in(Files.createTempDirectory(directory, "cache")),
                    CacheObservers.NONE);
        }
    }

    @Nested
    class Shared implements FetchingContract {
        @Override
        public Fetcher fetcher() {
            return new SharingFetcher(new HttpFetcher(LOOPBACK));
        }
    }

    @Nested
    class AllTogether implements FetchingContract {
        @Override
        public Fetcher fetcher() throws IOException {
            return WebFetchers.open(LOOPBACK, Optional.of(CachePolicy.in(Files.createTempDirectory(directory, "cache"))),
                    CacheObservers.NONE);
        }
    }
}
