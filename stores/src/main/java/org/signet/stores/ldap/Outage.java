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
package org.signet.stores.ldap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** That a directory could not be reached a moment ago, so that not every mail waits for its time limit. */
final class Outage {
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final AtomicReference<Optional<Last>> last = new AtomicReference<>(Optional.empty());

    private record Last(String why, Instant until) {
    }

    Outage(InstantSource clock) {
        this.clock = clock;
    }

    void begins(String why) {
        last.set(Optional.of(new Last(why, clock.instant().plus(PAUSE))));
    }

    Optional<String> why() {
        return last.get().filter(outage -> clock.instant().isBefore(outage.until())).map(Last::why);
    }
}
