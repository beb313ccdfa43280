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
package org.signet.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something to fetch that a certificate points at.
 *
 * @param kind what it is
 * @param location where it is, as the certificate says: nobody has to believe it
 * @param body what to send, for {@link Kind#OCSP}; nothing for what is only read
 * @param key names the answer in a cache: the location, or for OCSP also the certificate that is asked about, and never a nonce
 * @param usableUntil judges a fresh answer: until when the same may be used again; nothing where it is of no use, so that it is not kept
 */
public record FetchRequest(Kind kind, URI location, Optional<byte[]> body, String key, Function<byte[], Optional<Instant>> usableUntil) {
    /** What is fetched. */
    public enum Kind {
        /** A certificate revocation list (RFC 5280 §4.2.1.13). */
        REVOCATION_LIST,
        /** An answer of an OCSP responder (RFC 6960). */
        OCSP,
        /** Certificates of an issuer (RFC 5280 §4.2.2.1). */
        CERTIFICATES
    }

    public FetchRequest {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(location);
        Objects.requireNonNull(body);
        Objects.requireNonNull(key);
        Objects.requireNonNull(usableUntil);
    }

    /** What kind of thing, and where; bodies are too long for a log. */
    @Override
    public String toString() {
        return "FetchRequest[" + kind + ", " + location + "]";
    }
}
