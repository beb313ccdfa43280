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
package org.signet.it.server;

import java.time.Duration;

/**
 * A timer of James at one moment.
 *
 * @param count how many operations it has timed
 * @param nanos how long all of them took together; James' histograms are exact to about one percent
 */
public record TimerReading(long count, double nanos) {

    /** That of a timer that has measured nothing. */
    public static final TimerReading NONE = new TimerReading(0, 0);

    /** What happened since an earlier reading. */
    public TimerReading since(TimerReading earlier) {
        return new TimerReading(count - earlier.count, nanos - earlier.nanos);
    }

    /** Both together. */
    public TimerReading plus(TimerReading other) {
        return new TimerReading(count + other.count, nanos + other.nanos);
    }

    /** How long one operation took on average; nothing when there was none. */
    public Duration mean() {
        return count == 0 ? Duration.ZERO : Duration.ofNanos(Math.round(nanos / count));
    }
}
