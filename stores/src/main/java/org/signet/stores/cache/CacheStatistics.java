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

/**
 * What a cache has done since it was made, for metrics.
 *
 * @param found look-ups that it answered with certificates
 * @param notFound look-ups that it answered with none
 * @param failed look-ups that it refused because the store had failed a moment ago
 * @param shared look-ups that got what another one was just being told
 * @param asked look-ups of the store
 * @param evicted entries that were forgotten to make room
 * @param entries entries that it has now
 */
public record CacheStatistics(long found, long notFound, long failed, long shared, long asked, long evicted, int entries) {
    /** How many of all look-ups did not ask the store, from 0 to 1; 1 where there was none. */
    public double hitRate() {
        long spared = found + notFound + failed + shared;
        return spared + asked == 0 ? 1 : (double) spared / (spared + asked);
    }
}
