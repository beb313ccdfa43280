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
import java.util.stream.Stream;

/**
 * How long fetching may take.
 *
 * @param connect for a connection to one address
 * @param read without a single byte
 * @param total for all of it: names, redirects, and the last byte
 */
public record FetchTimeouts(Duration connect, Duration read, Duration total) {
    /** 3 seconds to connect, 5 without a byte, 10 in all: a mail waits for it. */
    public static final FetchTimeouts STANDARD = new FetchTimeouts(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));

    public FetchTimeouts {
        if (Stream.of(connect, read, total).anyMatch(time -> time.toMillis() < 1 || time.toMillis() > Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("a timeout is at least a millisecond, and less than a month");
        }
    }
}
