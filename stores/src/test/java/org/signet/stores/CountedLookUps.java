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
package org.signet.stores;

import java.util.Map;
import java.util.TreeMap;
import org.signet.cache.CacheObserver;
import org.signet.cache.CacheObservers;

/** Counts look-ups in caches, by their names. */
public final class CountedLookUps implements CacheObservers {
    private final Map<String, Integer> counts = new TreeMap<>();

    /** How often something happened in a cache, as {@code addresses hit}. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    private synchronized void count(String event) {
        counts.merge(event, 1, Integer::sum);
    }

    @Override
    public CacheObserver of(String name) {
        return new CacheObserver() {
            @Override
            public void hit() {
                count(name + " hit");
            }

            @Override
            public void miss() {
                count(name + " miss");
            }
        };
    }
}
