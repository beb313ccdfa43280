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
package org.signet.cms;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the signed attributes (RFC 5652 §5.4) out of an encoded SignerInfo, which is a hundred times faster than to parse and encode them
 * again. Only where every length is definite and as short as it can be: then these bytes are the same.
 */
public final class SignedAttributeBytes {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT_0 = 0xA0;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int LONG_TAG = 0x1F;
    private static final int CONSTRUCTED = 0x20;
    private static final int CLASS = 0xC0;
    private static final int CONTEXT = 0x80;
    private static final int LONG_LENGTH = 0x80;
    private static final int MAX_LENGTH_OCTETS = 3;
    private static final int MAX_DEPTH = 16;

    private final byte[] bytes;

    private SignedAttributeBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The encoding of the set that the signer has signed, in the order in which it came; nothing where there is none, or it has not the
     * simple form.
     */
    public static Optional<byte[]> of(byte[] signerInfo) {
        return new SignedAttributeBytes(signerInfo).attributes();
    }

    private Optional<byte[]> attributes() {
        int position = content(0, bytes.length);
        if (position < 0 || tag(0) != SEQUENCE) {
            return Optional.empty();
        }
        // version, sid, digestAlgorithm
        for (int i = 0; i < 3; i++) {
            int content = content(position, bytes.length);
            if (content < 0) {
                return Optional.empty();
            }
            position = end(position, content);
        }
        int content = content(position, bytes.length);
        if (content < 0 || tag(position) != CONTEXT_0 || !isSimple(content, end(position, content), 0)) {
            return Optional.empty();
        }
        byte[] set = Arrays.copyOfRange(bytes, position, end(position, content));
        set[0] = SET;
        return Optional.of(set);
    }

    /** Whether the elements between these places have nothing that another encoder would write otherwise. */
    private boolean isSimple(int from, int to, int depth) {
        int position = from;
        while (position < to) {
            int content = content(position, to);
            if (content < 0 || depth > MAX_DEPTH || !isSimple(tag(position))) {
                return false;
            }
            int end = end(position, content);
            if ((tag(position) & CONSTRUCTED) != 0 && !isSimple(content, end, depth + 1)) {
                return false;
            }
            position = end;
        }
        return true;
    }

    private static boolean isSimple(int tag) {
        return (tag & CLASS) == CONTEXT || (tag & CLASS) == 0
                && ((tag & CONSTRUCTED) == 0 ? tag != GENERALIZED_TIME : tag == SEQUENCE || tag == SET);
    }

    private int tag(int position) {
        return bytes[position] & 0xFF;
    }

    /** Where the content of the element starts; -1 where it is not of the simple form, or does not end before the limit. */
    private int content(int position, int limit) {
        if (position + 2 > limit || (bytes[position] & LONG_TAG) == LONG_TAG) {
            return -1;
        }
        int first = bytes[position + 1] & 0xFF;
        int octets = first < LONG_LENGTH ? 0 : first - LONG_LENGTH;
        int content = position + 2 + octets;
        if (first == LONG_LENGTH || octets > MAX_LENGTH_OCTETS || content > limit) {
            return -1;
        }
        int length = length(content, octets, first);
        boolean shortest = octets == 0 || (octets == 1 ? length >= LONG_LENGTH : length >> Byte.SIZE * (octets - 1) != 0);
        return shortest && length <= limit - content ? content : -1;
    }

    private int end(int position, int content) {
        return content + length(content, content - position - 2, bytes[position + 1] & 0xFF);
    }

    private int length(int content, int octets, int first) {
        int length = octets == 0 ? first : 0;
        for (int i = content - octets; i < content; i++) {
            length = length << Byte.SIZE | bytes[i] & 0xFF;
        }
        return length;
    }
}
