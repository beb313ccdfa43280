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
package org.signet.sign;

import java.util.Arrays;
import java.util.Collection;

/** Puts DER together (X.690 §10) of elements that are encoded already. */
final class Der {
    static final int OCTET_STRING = 0x04;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    private Der() {
    }

    /** The tag [number] of something constructed. */
    static int context(int number) {
        return 0xA0 | number;
    }

    /** An element of these contents, one after the other. */
    static byte[] element(int tag, byte[]... contents) {
        return element(tag, Arrays.asList(contents));
    }

    /** A SET OF these elements, which get their order here (X.690 §11.6), with its own tag or another. */
    static byte[] setOf(int tag, Collection<byte[]> elements) {
        return element(tag, elements.stream().sorted(Arrays::compareUnsigned).toList());
    }

    private static byte[] element(int tag, Collection<byte[]> contents) {
        int length = 0;
        for (byte[] content : contents) {
            length += content.length;
        }
        byte[] header = header(tag, length);
        byte[] element = Arrays.copyOf(header, header.length + length);
        int position = header.length;
        for (byte[] content : contents) {
            System.arraycopy(content, 0, element, position, content.length);
            position += content.length;
        }
        return element;
    }

    /** What stands before that many bytes of content. */
    static byte[] header(int tag, long length) {
        if (length < 0x80) {
            return new byte[] {(byte) tag, (byte) length};
        }
        int bytes = (Long.SIZE - Long.numberOfLeadingZeros(length) + 7) / Byte.SIZE;
        byte[] header = new byte[2 + bytes];
        header[0] = (byte) tag;
        header[1] = (byte) (0x80 | bytes);
        for (int i = 0; i < bytes; i++) {
            header[1 + bytes - i] = (byte) (length >> Byte.SIZE * i);
        }
        return header;
    }
}
