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
package org.signet.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signet.cert.ParsedCertificate;

/** RFC 8551 §2.5.1: whether the time that the signer claims can be true. Nobody vouches for it, so that nothing is decided by it. */
final class SigningTimeCheck {
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private SigningTimeCheck() {
    }

    static List<Finding> findings(Optional<Instant> signingTime, ParsedCertificate certificate, Instant at) {
        boolean implausible = signingTime.isPresent() && (signingTime.get().isAfter(at.plus(CLOCK_SKEW))
                || signingTime.get().isBefore(certificate.notBefore().minus(CLOCK_SKEW))
                || signingTime.get().isAfter(certificate.notAfter().plus(CLOCK_SKEW)));
        return implausible ? List.of(new Note.SigningTimeImplausible(signingTime.get())) : List.of();
    }
}
