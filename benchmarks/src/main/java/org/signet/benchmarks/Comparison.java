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
package org.signet.benchmarks;

import java.util.Optional;

/**
 * One round of a case: its methods, measured one after the other.
 *
 * @param signet Signet with one thread
 * @param twoThreads Signet with two
 * @param limit the bare arithmetic
 * @param practice what is done today
 */
record Comparison(Score signet, Score twoThreads, Score limit, Optional<Score> practice) {
    /** Not a number where there is no practice. */
    double timesPractice() {
        return signet.perCpuSecond() / practicePerCpuSecond();
    }

    /** Likewise. */
    double practicePerCpuSecond() {
        return practice.map(Score::perCpuSecond).orElse(Double.NaN);
    }

    double shareOfLimit() {
        return signet.perCpuSecond() / limit.perCpuSecond();
    }

    double speedUp() {
        return twoThreads.perSecond() / signet.perSecond();
    }
}
