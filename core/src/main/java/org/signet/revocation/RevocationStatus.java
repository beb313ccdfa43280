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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is known of the revocation of one certificate. */
public sealed interface RevocationStatus {
    /** Its authority says, recently enough, that it was not revoked at the time. */
    record Good() implements RevocationStatus {
    }

    /**
     * Its authority has revoked it, or put it on hold, be it before or after the time to judge for.
     *
     * @param since from when on
     * @param reason in the words of RFC 5280 §5.3.1, as {@code keyCompromise}; {@code unspecified} where it does not say
     * @param invalidFrom since when the authority believes that its key is in other hands, or that it was wrong otherwise (RFC 5280
     *     §5.3.2); nothing where it does not say
     */
    record Revoked(Instant since, String reason, Optional<Instant> invalidFrom) implements RevocationStatus {
        private static final Set<String> HARMLESS_BEFORE =
                Set.of("affiliationChanged", "superseded", "cessationOfOperation", "certificateHold");

        public Revoked {
            Objects.requireNonNull(since);
            Objects.requireNonNull(reason);
            Objects.requireNonNull(invalidFrom);
        }

        /** Revoked from then on, and no word of when it became invalid. */
        public Revoked(Instant since, String reason) {
            this(since, reason, Optional.empty());
        }

        /**
         * Whether the revocation counts for something that was signed at that time.
         *
         * <p>It does if the certificate was revoked already. If it was revoked only later, a stolen key was in other hands before
         * anybody noticed. So it counts from the authority's date of invalidity on, where it states one; where it does not, it counts
         * for any time, unless the reason is one by which the key was still its owner's: that he has left, has got another
         * certificate, has closed down, or is on hold. A reason that is not stated may be the worst.
         */
        public boolean countsAt(Instant at) {
            return !at.isBefore(since)
                    || invalidFrom.map(from -> !at.isBefore(from)).orElseGet(() -> !HARMLESS_BEFORE.contains(reason));
        }
    }

    /**
     * It could not be found out.
     *
     * @param why as a part of a sentence
     * @param tried whether there was something that might have told; otherwise there was nothing to look at, as for most mails where
     *     nothing is fetched
     */
    record Unknown(String why, boolean tried) implements RevocationStatus {
        /** It could not be found out from what there was. */
        public Unknown(String why) {
            this(why, true);
        }
    }
}
