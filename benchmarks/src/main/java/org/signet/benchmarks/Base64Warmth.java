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

import java.util.Base64;

/**
 * Has the JVM compile its base64. Until it has compiled what calls them, it leaves its vector instructions alone; a limit that calls once
 * for a megabyte would wait for that longer than any benchmark warms up, and would be none.
 */
final class Base64Warmth {
    private static final int CALLS = 20_000;
    private static final int BYTES = 3 * 256;

    private Base64Warmth() {
    }

    /** Encodes and decodes small arrays many times; takes less than a second. */
    static void spread() {
        byte[] bytes = new byte[BYTES];
        byte[] text = new byte[BYTES / 3 * 4];
        for (int i = 0; i < CALLS; i++) {
            Base64.getEncoder().encode(bytes, text);
            Base64.getDecoder().decode(text, bytes);
        }
    }
}
