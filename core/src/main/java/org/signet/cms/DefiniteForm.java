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

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;

/**
 * Elements in which every length is definite and as short as it can be, and no string is in pieces (X.690 §10.1, §10.2): all of DER but
 * the order of sets. What has this form can be cut up instead of being parsed, and every encoder would write it like this.
 */
final class DefiniteForm {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int LONG_TAG = 0x1F;
    private static final int CONSTRUCTED = 0x20;
    private static final int CLASS = 0xC0;
    private static final int CONTEXT = 0x80;
    private static final int LONG_LENGTH = 0x80;
    private static final int MAX_LENGTH_OCTETS = 3;
    private static final int MAX_DEPTH = 16;

    private final byte[] bytes;

    private DefiniteForm(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The element in this form: itself, or as Bouncy Castle writes it.
     *
     * @throws IOException if Bouncy Castle cannot parse it; see {@link CmsParsing} for what else garbage may lead to
     */
    static byte[] of(byte[] element) throws IOException {
        return isDefinite(element) ? element : ASN1Primitive.fromByteArray(element).getEncoded(ASN1Encoding.DL);
    }

    /** Whether these bytes are one element of this form. */
    static boolean isDefinite(byte[] element) {
        DefiniteForm form = new DefiniteForm(element);
        return form.isSimple(0, element.length, 0) && form.end(0, form.content(0, element.length)) == element.length;
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
