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
package org.signet.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LimitedFetcherTest {
    private static final FetchRequest REQUEST = new FetchRequest(FetchRequest.Kind.REVOCATION_LIST, URI.create("http://a.example/a.crl"),
            Optional.empty(), "a", answer -> Optional.empty());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger fetches = new AtomicInteger();
    private final Fetcher slow = request -> {
        fetches.incrementAndGet();
        now.updateAndGet(instant -> instant.plusSeconds(9));
        return new FetchResult.Failed("nobody is there");
    };

    @Test
    void nothingIsBegunAfterTheTimeOfAMailIsOver() {
        Fetcher limited = new LimitedFetcher(slow, Duration.ofSeconds(20), now::get);

        for (int i = 0; i < 3; i++) {
            assertThat(limited.fetch(REQUEST)).isEqualTo(new FetchResult.Failed("nobody is there"));
        }
        assertThat(limited.fetch(REQUEST))
                .isEqualTo(new FetchResult.Failed("what was fetched for this mail before took 20 seconds or more"));
        assertThat(fetches).hasValue(3);
    }

    @Test
    void whatIsQuickIsFetchedAsOftenAsNeeded() {
        Fetcher limited = new LimitedFetcher(request -> new FetchResult.Fetched(new byte[1]), Duration.ofSeconds(20), now::get);

        for (int i = 0; i < 100; i++) {
            assertThat(limited.fetch(REQUEST)).isInstanceOf(FetchResult.Fetched.class);
        }
    }
}
