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

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.signet.fetch.FetchRequest;

/** Requests as those who check revocation make them. */
final class Requests {
    private Requests() {
    }

    /** A revocation list that is good for ever. */
    static FetchRequest list(URI location) {
        return list(location, Optional.of(Instant.MAX));
    }

    static FetchRequest list(URI location, Optional<Instant> usableUntil) {
        return new FetchRequest(FetchRequest.Kind.REVOCATION_LIST, location, Optional.empty(), location.toString(), content -> usableUntil);
    }

    static FetchRequest ocsp(URI location, String key, byte[] body) {
        return new FetchRequest(FetchRequest.Kind.OCSP, location, Optional.of(body), key, content -> Optional.of(Instant.MAX));
    }
}
