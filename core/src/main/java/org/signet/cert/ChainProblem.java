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
package org.signet.cert;

import java.time.Instant;

/** Why a path of certificates does not make its first one trustworthy, or what else is to be known of it. */
public sealed interface ChainProblem {
    /** Whether the path is not to be trusted for this; otherwise it is only worth knowing. */
    default boolean refuses() {
        return true;
    }

    /**
     * There is no path to a trusted root, or it is not valid (RFC 5280 §6).
     *
     * @param why as a part of a sentence
     */
    record Untrusted(String why) implements ChainProblem {
    }

    /**
     * A signature or a key within the path can be forged, or is not accepted.
     *
     * @param algorithm its name
     * @param subject whose certificate it is
     */
    record WeakAlgorithm(String algorithm, String subject) implements ChainProblem {
    }

    /**
     * An authority within the path may not issue certificates for mail.
     *
     * @param why as a part of a sentence
     */
    record NotForMail(String why) implements ChainProblem {
    }

    /**
     * A certificate of the path was revoked at the time that is judged for.
     *
     * @param subject whose certificate it is
     * @param since when it was revoked
     * @param reason in the words of RFC 5280 §5.3.1, as {@code keyCompromise}
     */
    record Revoked(String subject, Instant since, String reason) implements ChainProblem {
    }

    /**
     * A certificate of the path was revoked, but only after the time that is judged for, and for a reason that leaves what came before
     * as it was.
     *
     * @param subject whose certificate it is
     * @param since when it was revoked
     * @param reason in the words of RFC 5280 §5.3.1, as {@code superseded}
     */
    record RevokedSince(String subject, Instant since, String reason) implements ChainProblem {
        @Override
        public boolean refuses() {
            return false;
        }
    }

    /**
     * Whether a certificate of the path was revoked could not be found out.
     *
     * @param subject whose certificate it is
     * @param why as a part of a sentence
     * @param accepted whether that is accepted, so that it is only worth knowing
     */
    record RevocationUnknown(String subject, String why, boolean accepted) implements ChainProblem {
        @Override
        public boolean refuses() {
            return !accepted;
        }
    }
}
