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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps trouble with counting away from mail. */
final class Counting {
    private static final Logger LOGGER = LoggerFactory.getLogger(Counting.class);

    private Counting() {
    }

    /** Counts, or tells the log that it could not be done: what was counted has happened, and nothing of it may be undone or done again. */
    static void safely(Runnable counting) {
        try {
            counting.run();
        } catch (RuntimeException e) {
            LOGGER.warn("A metric cannot be counted", e);
        }
    }
}
