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
package org.signet.stores.file;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Decides when files are looked at again: at the first access after an interval. One thread looks at a time, and the others do not wait
 * for it but go on with what is known.
 */
public final class PeriodicLook {
    private final Duration interval;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Instant lookedAt;

    /** Looks as that policy says, the first time an interval from now. */
    public PeriodicLook(ReloadPolicy policy) {
        this.interval = policy.interval();
        this.clock = policy.clock();
        this.lookedAt = clock.instant();
    }

    /** Looks, if it is time to and no other thread does. */
    public void ifDue(Runnable look) {
        Objects.requireNonNull(look);
        if (isDue() && looking.tryLock()) {
            try {
                if (isDue()) {
                    look.run();
                    lookedAt = clock.instant();
                }
            } finally {
                looking.unlock();
            }
        }
    }

    private boolean isDue() {
        Duration passed = Duration.between(lookedAt, clock.instant());
        // A clock that was set back must not keep changes from being seen.
        return passed.isNegative() || passed.compareTo(interval) >= 0;
    }
}
