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
package org.signet.algorithm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long something counts. The end is the first moment at which it counts no more; {@link Instant#MIN} for never, {@link Instant#MAX}
 * for ever.
 *
 * @param inMessages end for signatures of messages
 * @param inCertificates end for signatures of certificates
 */
record Acceptance(Instant inMessages, Instant inCertificates) {
    static final Acceptance NO = new Acceptance(Instant.MIN, Instant.MIN);
    static final Acceptance YES = new Acceptance(Instant.MAX, Instant.MAX);

    /** Counts through that day. */
    static Acceptance through(String day) {
        return new Acceptance(after(day), after(day));
    }

    /** Counts in certificates that were issued up to that day, and not in messages. */
    static Acceptance inCertificatesThrough(String day) {
        return new Acceptance(Instant.MIN, after(day));
    }

    private static Instant after(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** As in the table of the documentation. */
    @Override
    public String toString() {
        return inMessages.equals(inCertificates) ? words(inMessages) : "certificates " + words(inCertificates);
    }

    private static String words(Instant end) {
        if (end.equals(Instant.MIN)) {
            return "no";
        }
        return end.equals(Instant.MAX) ? "yes" : "through " + LocalDate.ofInstant(end, ZoneOffset.UTC).minusDays(1);
    }
}
