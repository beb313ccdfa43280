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
package org.signet.it.server.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signet.it.server.TimerReading;

class RowTest {

    private static final List<Duration> ONE_TO_HUNDRED = IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList();

    private final Row row = new Row(Treatment.SIGNED, 2048, List.of(
        new Round(ONE_TO_HUNDRED, new TimerReading(100, 150e6), List.of(Duration.ofMillis(1)), ONE_TO_HUNDRED, Duration.ofSeconds(1),
            Duration.ofMillis(500)),
        new Round(ONE_TO_HUNDRED, new TimerReading(100, 250e6), List.of(Duration.ofMillis(2)), ONE_TO_HUNDRED, Duration.ofSeconds(3),
            Duration.ofMillis(700))));

    @Test
    void throughputIsAllMailsByAllTheTime() {
        assertThat(row.throughput()).isEqualTo(50);
    }

    @Test
    void processorTimeIsThatOfAMail() {
        assertThat(row.processorMillis()).isCloseTo(6, within(1e-9));
    }

    @Test
    void quantilesAreOverAllRounds() {
        assertThat(row.busyMillis(0.5)).isEqualTo(50);
        assertThat(row.busyMillis(0.99)).isEqualTo(99);
        assertThat(row.aloneMillis(1)).isEqualTo(100);
    }

    @Test
    void shareAndArithmeticAreAveragesOfTheMedianRound() {
        assertThat(row.shareMillis()).isCloseTo(2, within(1e-9));
        assertThat(row.arithmeticMillis()).isCloseTo(1.5, within(1e-9));
    }

    @Test
    void disturbedRoundDoesNotCount() {
        Row disturbed = new Row(Treatment.SIGNED, 2048, List.of(roundOf(1, 3), roundOf(50, 70), roundOf(2, 2)));

        assertThat(disturbed.shareMillis()).isCloseTo(2, within(1e-9));
        assertThat(disturbed.arithmeticMillis()).isCloseTo(3, within(1e-9));
    }

    private static Round roundOf(long shareMillis, long arithmeticMillis) {
        return new Round(ONE_TO_HUNDRED, new TimerReading(10, 10e6 * shareMillis), List.of(Duration.ofMillis(arithmeticMillis)),
            ONE_TO_HUNDRED, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
