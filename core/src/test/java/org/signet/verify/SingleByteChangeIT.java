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

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As {@link SingleByteChangeTest}, for every byte of every sample. */
class SingleByteChangeIT {
    /** The neighbour, the other case of a letter, and the other half of the byte values. */
    private static final int[] BITS = {0x01, 0x20, 0x80};

    @ParameterizedTest
    @EnumSource
    void everyChangedByteIsNoticedOrChangesNothingThatIsSigned(SignedSample sample) {
        assertThat(IntStream.range(0, sample.size()).parallel().boxed().flatMap(place -> IntStream.of(BITS)
                .filter(bits -> !sample.isRefusedOrSaysTheSame(sample.changed(place, bits)))
                .mapToObj(bits -> "byte " + place + " xor " + bits))).isEmpty();
    }
}
