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

/** What is known of the revocation of one certificate. */
public sealed interface RevocationStatus {
    /** Its authority says, recently enough, that it was not revoked at the time. */
    record Good() implements RevocationStatus {
    }

    /**
     * Its authority has revoked it, or put it on hold.
     *
     * @param since from when on
     * @param reason in the words of RFC 5280 §5.3.1, as {@code keyCompromise}; {@code unspecified} where it does not say
     */
    record Revoked(Instant since, String reason) implements RevocationStatus {
    }

    /**
     * It could not be found out.
     *
     * @param why as a part of a sentence
     */
    record Unknown(String why) implements RevocationStatus {
    }
}
