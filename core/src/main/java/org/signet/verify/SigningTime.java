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

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.cms.Time;
import org.signet.cms.DerElement;

/** The time of a signing-time attribute (RFC 5652 §11.3). */
final class SigningTime {
    private static final int USUAL_LENGTH = "yyMMddHHmmssZ".length();
    /** Two digits from this year on are of the last century. */
    private static final int LAST_CENTURY = 50;

    private SigningTime() {
    }

    /**
     * The instant. Nearly all are universal times in UTC, which are read here; what is strange is left to Bouncy Castle, which is patient
     * and slow.
     *
     * @throws IOException if it is no time; see {@link org.signet.cms.CmsParsing} for what else garbage may lead to
     */
    static Instant of(DerElement time) throws IOException {
        byte[] text = time.octets();
        if (time.tag() == DerElement.UTC_TIME && isUsual(text)) {
            int year = number(text, 0);
            try {
                return LocalDateTime.of(year < LAST_CENTURY ? 2000 + year : 1900 + year, number(text, 2), number(text, 4), number(text, 6),
                        number(text, 8), number(text, 10)).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException noSuchDay) {
                return patiently(time);
            }
        }
        return patiently(time);
    }

    private static Instant patiently(DerElement time) throws IOException {
        return Time.getInstance(time.parse()).getDate().toInstant();
    }

    private static boolean isUsual(byte[] text) {
        if (text.length != USUAL_LENGTH || text[USUAL_LENGTH - 1] != 'Z') {
            return false;
        }
        for (int i = 0; i < USUAL_LENGTH - 1; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] digits, int from) {
        return 10 * (digits[from] - '0') + digits[from + 1] - '0';
    }
}
