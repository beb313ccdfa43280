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

import java.time.Duration;
import java.util.Objects;

/**
 * Which answers of OCSP responders count.
 *
 * @param nonce what is done about replays
 * @param staleness how long an answer counts after the time at which its responder promised the next
 * @param clockSkew how far the clocks of responders may be ahead of ours
 */
public record OcspPolicy(NonceRule nonce, Duration staleness, Duration clockSkew) {
    /** A nonce is sent and need not be answered; stale answers do not count; clocks may differ by five minutes. */
    public static final OcspPolicy STANDARD = new OcspPolicy(NonceRule.SEND, Duration.ZERO, Duration.ofMinutes(5));

    public OcspPolicy {
        Objects.requireNonNull(nonce);
        if (staleness.isNegative() || clockSkew.isNegative()) {
            throw new IllegalArgumentException("the staleness of answers and the difference of clocks cannot be negative");
        }
    }

    /** This policy with another rule for nonces. */
    public OcspPolicy withNonce(NonceRule other) {
        return new OcspPolicy(other, staleness, clockSkew);
    }

    /** This policy with another staleness. */
    public OcspPolicy withStaleness(Duration other) {
        return new OcspPolicy(nonce, other, clockSkew);
    }
}
