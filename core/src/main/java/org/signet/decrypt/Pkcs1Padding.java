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

/** Takes the padding of RSAES-PKCS1-v1_5 (RFC 8017 §7.2.2) off, in the same time and by the same steps whether it is right or not. */
final class Pkcs1Padding {
    /** Bytes that the padding has at least: 0, 2, eight others, 0. */
    static final int OVERHEAD = 11;

    private Pkcs1Padding() {
    }

    /**
     * The message of that length, or {@code otherwise} where the padding is not right or holds a message of another length.
     *
     * @param padded as many bytes as the modulus has, at least {@link #OVERHEAD} more than the message
     */
    static byte[] select(byte[] padded, int length, byte[] otherwise) {
        int end = padded.length - length - 1;
        int wrong = padded[0] | padded[1] ^ 2 | padded[end];
        for (int i = 2; i < end; i++) {
            wrong |= isZero(padded[i]);
        }
        int right = -isZero(wrong);
        byte[] selected = new byte[length];
        for (int i = 0; i < length; i++) {
            selected[i] = (byte) (padded[end + 1 + i] & right | otherwise[i] & ~right);
        }
        return selected;
    }

    /** 1 for a byte of 0, 0 for others, without a branch. */
    private static int isZero(int octet) {
        return (octet & 0xFF) - 1 >>> 31;
    }
}
