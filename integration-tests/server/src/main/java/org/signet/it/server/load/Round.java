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
package org.signet.it.server.load;

import java.time.Duration;
import java.util.List;
import org.signet.it.server.TimerReading;

/**
 * Some mails of one kind, one round of them.
 *
 * @param alone      how long each took that was sent while no other was under way
 * @param share      how long the server's mailets of Signet took for those
 * @param arithmetic how long the same arithmetic took alone, once after each of those mails
 * @param busy       how long each took that was sent by many at once
 * @param elapsed    how long all of those took together
 * @param processor  how much processor time the server used for all of those
 */
record Round(List<Duration> alone, TimerReading share, List<Duration> arithmetic, List<Duration> busy, Duration elapsed,
        Duration processor) {

    Round {
        alone = List.copyOf(alone);
        arithmetic = List.copyOf(arithmetic);
        busy = List.copyOf(busy);
    }
}
