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

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What has failed a short while ago, so that not every mail waits for the same dead server. Bounded; forgets the oldest first. */
final class FailureMemory {
    private static final int MOST = 1_000;

    private final Duration time;
    private final InstantSource clock;
    private final Map<String, Failure> failures = new LinkedHashMap<>();

    private record Failure(String why, Instant until) {
    }

    FailureMemory(Duration time, InstantSource clock) {
        this.time = time;
        this.clock = clock;
    }

    synchronized void remember(String what, String why) {
        failures.remove(what);
        failures.put(what, new Failure(why, clock.instant().plus(time)));
        if (failures.size() > MOST) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** Why it has failed, where that is still remembered. */
    synchronized Optional<String> whyFailed(String what) {
        Optional<Failure> failure = Optional.ofNullable(failures.get(what));
        if (failure.isPresent() && !clock.instant().isBefore(failure.get().until())) {
            failures.remove(what);
            return Optional.empty();
        }
        return failure.map(Failure::why);
    }
}
