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

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Fetches for one mail, which must not wait for ever: when its fetches together have taken the time, no other is begun. One that has begun
 * may end, so that the longest wait is that time and the longest that one fetch may take. For one thread.
 */
public final class LimitedFetcher implements Fetcher {
    private final Fetcher fetcher;
    private final Duration time;
    private final InstantSource clock;
    private Duration taken = Duration.ZERO;

    /**
     * @param fetcher fetches
     * @param time how long all fetches together may take before the last one is begun
     */
    public LimitedFetcher(Fetcher fetcher, Duration time) {
        this(fetcher, time, InstantSource.system());
    }

    LimitedFetcher(Fetcher fetcher, Duration time, InstantSource clock) {
        this.fetcher = Objects.requireNonNull(fetcher);
        this.time = Objects.requireNonNull(time);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        if (taken.compareTo(time) >= 0) {
            return new FetchResult.Failed("what was fetched for this mail before took " + time.toSeconds() + " seconds or more");
        }
        var begin = clock.instant();
        FetchResult result = fetcher.fetch(request);
        taken = taken.plus(Duration.between(begin, clock.instant()));
        return result;
    }
}
