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

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.cms.Time;

/** The time of a signing-time attribute (RFC 5652 §11.3). */
final class SigningTime {
    private static final int DIGITS = "yyyyMMddHHmmss".length();
    private static final String ZONE = "GMT+00:00";

    private SigningTime() {
    }

    /**
     * The instant. Nearly all are universal times in UTC, which are read here; what is strange is left to Bouncy Castle, which is patient
     * and slow.
     *
     * @throws IllegalStateException if it is no time
     */
    static Instant of(Time time) {
        String text = time.toASN1Primitive() instanceof ASN1UTCTime universal ? universal.getAdjustedTime() : "";
        if (text.length() != DIGITS + ZONE.length() || !text.endsWith(ZONE) || !startsWithDigits(text)) {
            return time.getDate().toInstant();
        }
        try {
            return LocalDateTime.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8), number(text, 8, 10), number(text, 10, 12),
                    number(text, 12, DIGITS)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noSuchDay) {
            return time.getDate().toInstant();
        }
    }

    private static boolean startsWithDigits(String text) {
        for (int i = 0; i < DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
