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

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a case is to reach, as ratios within one run.
 *
 * @param measured the case
 * @param timesPractice how many times as many operations a CPU second as today's practice
 * @param shareOfLimit which share of the operations a CPU second that the bare arithmetic makes
 */
record Goal(Case measured, OptionalDouble timesPractice, OptionalDouble shareOfLimit) {
    private static final String KB_2 = "2048";
    private static final String KB_50 = "51200";
    private static final String MB_1 = "1048576";
    private static final String MB_25 = "26214400";

    /** All goals. */
    static final List<Goal> ALL = List.of(
            goal(sign("auto", KB_2), 6, 0.88),
            goal(sign("auto", KB_50), 10, 0.88),
            goal(sign("jdk", KB_2), 2, 0.85),
            goal(sign("jdk", KB_50), 3.5, 0.85),
            goal(sign("auto", MB_25), 12, 0.80),
            goal(verify(KB_2), 25, 0.40),
            goal(verify(KB_50), 30, 0.45),
            goal(verify(MB_25), 35, 0.75),
            goal(encrypt(KB_50, "CBC", "1"), 12, 0.70),
            goal(encrypt(MB_25, "GCM", "1"), 25, 0.80),
            goal(encrypt(KB_50, "CBC", "20").withLimit("keysAlone"), 4, 0.85),
            goal(decrypt(KB_2, "CBC"), 5, 0.88),
            goal(decrypt(KB_50, "CBC"), 7, 0.88),
            goal(decrypt(MB_1, "CBC").withPractice("james"), 20, 0.70),
            new Goal(decrypt(MB_1, "GCM"), OptionalDouble.of(8), OptionalDouble.empty()));

    private static Goal goal(Case measured, double timesPractice, double shareOfLimit) {
        return new Goal(measured, OptionalDouble.of(timesPractice), OptionalDouble.of(shareOfLimit));
    }

    private static Case sign(String provider, String size) {
        return Case.of(SignBenchmark.class, provider, Map.of("size", size, "key", "RSA_2048"));
    }

    private static Case verify(String size) {
        return Case.of(VerifyBenchmark.class, "auto", Map.of("size", size, "key", "RSA_2048"));
    }

    private static Case encrypt(String size, String cipher, String recipients) {
        return Case.of(EncryptBenchmark.class, "auto",
                Map.of("size", size, "key", "RSA_2048", "cipher", cipher, "recipients", recipients));
    }

    private static Case decrypt(String size, String cipher) {
        return Case.of(DecryptBenchmark.class, "auto", Map.of("size", size, "key", "RSA_2048", "cipher", cipher));
    }
}
