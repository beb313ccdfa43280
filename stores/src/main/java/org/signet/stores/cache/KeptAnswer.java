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
package org.signet.stores.cache;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** What a store has said of an address, until when that counts, and when it was last of use: a number that grows with every use. */
record KeptAnswer(List<X509Certificate> certificates, Optional<String> failure, Instant until, AtomicLong lastUse) {
    static KeptAnswer found(List<X509Certificate> certificates, Instant until) {
        return new KeptAnswer(certificates, Optional.empty(), until, new AtomicLong());
    }

    static KeptAnswer failed(String why, Instant until) {
        return new KeptAnswer(List.of(), Optional.of(why), until, new AtomicLong());
    }

    boolean counts(Instant now) {
        return now.isBefore(until);
    }
}
