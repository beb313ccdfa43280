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
package org.signet.james.metrics;

import java.util.Objects;
import org.apache.james.metrics.api.Metric;
import org.apache.james.metrics.api.MetricFactory;
import org.signet.cache.CacheObserver;
import org.signet.cache.CacheObservers;

/**
 * Counts what caches answer, and what they cannot.
 *
 * @param factory makes the counters of James
 */
public record CacheMetrics(MetricFactory factory) implements CacheObservers {
    private static final String PREFIX = "signet.cache.";

    public CacheMetrics {
        Objects.requireNonNull(factory);
    }

    @Override
    public CacheObserver of(String name) {
        return new Counters(factory.generate(PREFIX + name + ".hit"), factory.generate(PREFIX + name + ".miss"));
    }

    private record Counters(Metric hits, Metric misses) implements CacheObserver {
        @Override
        public void hit() {
            Counting.safely(hits::increment);
        }

        @Override
        public void miss() {
            Counting.safely(misses::increment);
        }
    }
}
