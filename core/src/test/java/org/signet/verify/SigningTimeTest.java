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

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.cms.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.cms.DerElement;

class SigningTimeTest {
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;

    private static DerElement time(int tag, String text) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.US_ASCII);
        byte[] encoded = new byte[content.length + 2];
        encoded[0] = (byte) tag;
        encoded[1] = (byte) content.length;
        System.arraycopy(content, 0, encoded, 2, content.length);
        return DerElement.of(encoded);
    }

    @ParameterizedTest
    @CsvSource({"261122080000Z, 2026-11-22T08:00:00Z", "491231235959Z, 2049-12-31T23:59:59Z", "500101000000Z, 1950-01-01T00:00:00Z",
        "2611220800Z, 2026-11-22T08:00:00Z", "261122100000+0200, 2026-11-22T08:00:00Z"})
    void universalTimesAreOfThisCenturyOrTheLast(String text, Instant instant) throws Exception {
        assertThat(SigningTime.of(time(UTC_TIME, text))).isEqualTo(instant);
    }

    @Test
    void generalizedTimeIsATimeToo() throws Exception {
        assertThat(SigningTime.of(time(GENERALIZED_TIME, "20510203040506Z"))).isEqualTo(Instant.parse("2051-02-03T04:05:06Z"));
    }

    /** As the certificates' own times are read: patiently. */
    @ParameterizedTest
    @CsvSource({"261322080000Z", "260230080000Z", "261122256199Z", "160229000060Z", "261122080000Z"})
    void strangeTimesAreReadAsBouncyCastleReadsThem(String text) throws Exception {
        Date date = Time.getInstance(time(UTC_TIME, text).parse()).getDate();
        assertThat(SigningTime.of(time(UTC_TIME, text))).isEqualTo(date.toInstant());
    }
}
