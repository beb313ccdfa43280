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
import java.util.Optional;

/**
 * What follows from an answer.
 *
 * @param status the status of the certificate
 * @param nextUpdate until when the same answer may be used again
 * @param worthAskingOtherwise whether the responder may understand the question in other words
 */
record OcspVerdict(RevocationStatus status, Optional<Instant> nextUpdate, boolean worthAskingOtherwise) {
    static OcspVerdict useless(String why, boolean worthAskingOtherwise) {
        return new OcspVerdict(new RevocationStatus.Unknown(why), Optional.empty(), worthAskingOtherwise);
    }

    /** Until when it may be kept; an answer of no use is not. */
    Optional<Instant> usableUntil() {
        return status instanceof RevocationStatus.Unknown ? Optional.empty() : nextUpdate;
    }
}
