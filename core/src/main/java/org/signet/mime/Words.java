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
package org.signet.mime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes in one step, for the loops that every byte of every message passes through. */
final class Words {
    static final long HIGH_BITS = 0x8080808080808080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = ~HIGH_BITS;

    private Words() {
    }

    /** The eight bytes from that index on. */
    static long at(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** Copies eight bytes to another place in the array. */
    static void move(byte[] bytes, int from, int to) {
        LONGS.set(bytes, to, (long) LONGS.get(bytes, from));
    }

    /** Copies four bytes to another place in the array. */
    static void moveHalf(byte[] bytes, int from, int to) {
        INTS.set(bytes, to, (int) INTS.get(bytes, from));
    }

    /** Eight times that byte. */
    static long eightTimes(char ascii) {
        return 0x0101010101010101L * ascii;
    }

    /** A word whose highest bit is set in each byte that is 0 in {@code word}, and no other bit. */
    static long zeroBytes(long word) {
        return ~((word & LOW_BITS) + LOW_BITS | word | LOW_BITS);
    }

    /** Where the first of these bytes is between two indexes; {@code to} where there is none. */
    static int indexOf(char ascii, byte[] bytes, int from, int to) {
        long wanted = eightTimes(ascii);
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long found = zeroBytes(at(bytes, i) ^ wanted);
            if (found != 0) {
                return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (i < to && bytes[i] != ascii) {
            i++;
        }
        return i;
    }
}
