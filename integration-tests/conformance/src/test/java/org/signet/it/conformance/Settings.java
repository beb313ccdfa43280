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
package org.signet.it.conformance;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a message is judged.
 *
 * @param trusted files or directories of the trusted certificates
 * @param at the time to judge for; nothing means the present
 * @param options further options of {@code signet verify}
 */
record Settings(List<Path> trusted, Optional<Instant> at, List<String> options) {
    Settings {
        trusted = List.copyOf(trusted);
        options = List.copyOf(options);
    }
}
