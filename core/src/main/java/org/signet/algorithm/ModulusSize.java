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

/** Sizes of RSA and DSA keys, as a policy tells them apart: each is that of the shortest key that counts. */
public enum ModulusSize implements NamedAlgorithm {
    RSA_512(512),
    RSA_1024(1024),
    RSA_2048(2048),
    RSA_3072(3072),
    RSA_4096(4096);

    private final int bits;

    ModulusSize(int bits) {
        this.bits = bits;
    }

    /** Bits of the modulus. */
    public int bits() {
        return bits;
    }

    /** Bits of the shortest key that is longer than this size; of the longest size, more than any key has that is computed with. */
    int next() {
        return this == RSA_4096 ? Integer.MAX_VALUE : values()[ordinal() + 1].bits;
    }

    @Override
    public String label() {
        return "rsa-" + bits;
    }
}
