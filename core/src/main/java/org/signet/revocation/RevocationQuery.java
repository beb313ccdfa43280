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
package org.signet.revocation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.signet.cert.ChainSearch;
import org.signet.cert.ParsedCertificate;

/**
 * The question whether a certificate was revoked.
 *
 * @param path the certificate, its issuer, and so on to the trusted root
 * @param at the time to judge for
 * @param chains finds and judges the paths of those who sign revocation lists in the issuer's place
 */
public record RevocationQuery(List<ParsedCertificate> path, Instant at, ChainSearch chains) {
    public RevocationQuery {
        path = List.copyOf(path);
        Objects.requireNonNull(at);
        Objects.requireNonNull(chains);
        if (path.size() < 2) {
            throw new IllegalArgumentException("a trusted certificate has nobody who could revoke it");
        }
    }

    /** The certificate that is asked about. */
    public ParsedCertificate certificate() {
        return path.getFirst();
    }

    /** Who has issued it. */
    public ParsedCertificate issuer() {
        return path.get(1);
    }
}
