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
import java.time.InstantSource;
import java.util.Objects;

/**
 * How a store of files notices changes.
 *
 * @param interval files are looked at no more often than this; zero for at every access
 * @param clock tells the time between two looks
 * @param listener is told of changes
 */
public record ReloadPolicy(Duration interval, InstantSource clock, ReloadListener listener) {
    /** Every two seconds, with the time of the machine, told to the log. */
    public static final ReloadPolicy STANDARD =
            new ReloadPolicy(Duration.ofSeconds(2), InstantSource.system(), new LoggingReloadListener("keys and certificates"));

    public ReloadPolicy {
        Objects.requireNonNull(clock);
        Objects.requireNonNull(listener);
        if (interval.isNegative()) {
            throw new IllegalArgumentException("the interval of reloading must not be negative");
        }
    }

    /** This policy with another interval. */
    public ReloadPolicy withInterval(Duration other) {
        return new ReloadPolicy(other, clock, listener);
    }

    /** This policy with another clock. */
    public ReloadPolicy withClock(InstantSource other) {
        return new ReloadPolicy(interval, other, listener);
    }

    /** This policy with another listener. */
    public ReloadPolicy withListener(ReloadListener other) {
        return new ReloadPolicy(interval, clock, other);
    }
}
