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
package org.signet.decrypt;

import java.util.Arrays;
import java.util.Optional;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cms.OaepParameters;

/**
 * Takes the padding of RSAES-OAEP (RFC 8017 §7.1.2) off, for a message whose length is known: in the same time and by the same steps
 * whatever is wrong with it, since somebody who is told what it is can decrypt (Manger's attack).
 *
 * @param parameters the hash, the mask and the label
 */
record OaepPadding(OaepParameters parameters) {
    /**
     * The message.
     *
     * @param padded as many bytes as the modulus has
     * @return nothing where the padding is not right, or holds a message of another length
     */
    Optional<byte[]> remove(byte[] padded, int length) {
        int hashLength = parameters.digest().length();
        int end = padded.length - length - 1;
        if (end < 2 * hashLength + 1) {
            return Optional.empty();
        }
        byte[] maskedSeed = Arrays.copyOfRange(padded, 1, 1 + hashLength);
        byte[] block = Arrays.copyOfRange(padded, 1 + hashLength, padded.length);
        byte[] seed = combined(maskedSeed, mask(block, hashLength));
        byte[] clear = combined(block, mask(seed, block.length));
        byte[] label = parameters.digest().hash(parameters.label());
        int wrong = padded[0];
        for (int i = 0; i < hashLength; i++) {
            wrong |= clear[i] ^ label[i];
        }
        int separator = clear.length - length - 1;
        for (int i = hashLength; i < separator; i++) {
            wrong |= clear[i];
        }
        wrong |= clear[separator] ^ 1;
        byte[] message = Arrays.copyOfRange(clear, separator + 1, clear.length);
        Arrays.fill(clear, (byte) 0);
        return wrong == 0 ? Optional.of(message) : Optional.empty();
    }

    /** MGF1 (RFC 8017 §B.2.1). */
    private byte[] mask(byte[] seed, int length) {
        DigestAlgorithm digest = parameters.maskDigest();
        byte[] mask = new byte[length];
        byte[] block = Arrays.copyOf(seed, seed.length + 4);
        for (int done = 0, counter = 0; done < length; done += digest.length(), counter++) {
            for (int i = 0; i < 4; i++) {
                block[seed.length + i] = (byte) (counter >>> 8 * (3 - i));
            }
            System.arraycopy(digest.hash(block), 0, mask, done, Math.min(digest.length(), length - done));
        }
        return mask;
    }

    private static byte[] combined(byte[] one, byte[] other) {
        byte[] result = new byte[one.length];
        for (int i = 0; i < one.length; i++) {
            result[i] = (byte) (one[i] ^ other[i]);
        }
        return result;
    }
}
