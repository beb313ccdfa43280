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

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever byte of a signed message is changed, and however: it is refused, or nothing that is signed has changed. */
class SingleByteChangeTest {
    record Change(SignedSample sample, int place, int bits) {
        byte[] changed() {
            return sample.changed(place, bits);
        }
    }

    @Provide
    Arbitrary<Change> changes() {
        return Arbitraries.of(SignedSample.class).flatMap(sample -> Arbitraries.integers().between(0, sample.size() - 1).withoutEdgeCases()
                .flatMap(place -> Arbitraries.integers().between(1, 255).map(bits -> new Change(sample, place, bits))));
    }

    @Property(seed = "4711", tries = 1000, shrinking = ShrinkingMode.OFF)
    void aChangedByteIsNoticedOrChangesNothingThatIsSigned(@ForAll("changes") Change change) {
        assertThat(change.sample().isRefusedOrSaysTheSame(change.changed())).as("%s", change).isTrue();
    }
}
