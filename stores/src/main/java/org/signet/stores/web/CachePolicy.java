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

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * What is kept of what was fetched.
 *
 * @param folder where; made if it is missing
 * @param bytes how much at most, in bytes of files
 * @param entries how many answers at most
 * @param longest how long at most, even if the answer says that it is good for longer
 */
public record CachePolicy(Path folder, long bytes, int entries, Duration longest) {
    public CachePolicy {
        Objects.requireNonNull(folder);
        if (bytes < 1 || entries < 1 || longest.isNegative() || longest.isZero()) {
            throw new IllegalArgumentException("a cache keeps at least one entry of at least one byte, for some time");
        }
    }

    /** 256 MiB and 10000 answers at most in that folder, none for longer than 12 hours. */
    public static CachePolicy in(Path folder) {
        return new CachePolicy(folder, 256L << 20, 10_000, Duration.ofHours(12));
    }
}
