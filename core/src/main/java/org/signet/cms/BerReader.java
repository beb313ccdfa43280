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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.signet.MalformedMessageException;

/**
 * Walks over a BER structure (X.690 §8) element by element, so that a structure of any size can be read with little memory: an octet
 * string is copied to a stream, every other element is either entered or taken out whole.
 *
 * <p>What is taken out whole counts against a budget, and no length that the input names is believed before its bytes have been read.
 */
final class BerReader {
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int OCTET_STRING = 0x04;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int MAX_DEPTH = 64;
    private static final int END = -1;
    private static final long INDEFINITE = Long.MAX_VALUE;
    private static final long MAX_LENGTH = 1L << 48;

    private final BerInput in;
    /** Where each element ends that was entered. */
    private final long[] ends = new long[MAX_DEPTH + 1];
    private int depth;
    /** The earliest of the ends: no byte is read from there on. */
    private long limit = INDEFINITE;
    private int budget;
    private int peeked = END;
    private boolean hasPeeked;

    /**
     * @param in the structure
     * @param budget how many bytes may be taken out whole, all together
     */
    BerReader(InputStream in, int budget) {
        this.in = new BerInput(in);
        this.budget = budget;
    }

    /** Constructed context-specific tag of that number, below 31. */
    static int context(int number) {
        return 0xA0 | number;
    }

    /** The identifier octet of the next element, or -1 at the end of what was entered. */
    int peek() throws IOException, MalformedMessageException {
        if (!hasPeeked) {
            peeked = atDefiniteEnd() ? END : readByte();
            if (peeked == 0 && depth > 0 && ends[depth - 1] == INDEFINITE) {
                requireZero(readByte());
                peeked = END;
            }
            hasPeeked = true;
        }
        return peeked;
    }

    /** Goes into the next element, which has to have that identifier octet. */
    void enter(int identifier) throws IOException, MalformedMessageException {
        if (peek() != identifier) {
            throw new MalformedMessageException("found element " + Integer.toHexString(peek()) + " for " + Integer.toHexString(identifier));
        }
        hasPeeked = false;
        push(identifier, readLength(OutputStream.nullOutputStream()));
    }

    /** Goes out of what was entered last, which has to be read to its end. */
    void leave() throws IOException, MalformedMessageException {
        if (peek() != END) {
            throw new MalformedMessageException("element " + Integer.toHexString(peek()) + " where the end was expected");
        }
        pop();
        hasPeeked = false;
    }

    /** Takes the next element out whole, with identifier and length. */
    byte[] element() throws IOException, MalformedMessageException {
        int identifier = peek();
        int size = identifier == END ? 0 : in.sizeAtHand();
        if (size > 0) {
            requireFits(size - 1);
            spend(size);
            hasPeeked = false;
            return in.takeAtHand(size);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copyElement(bytes, 0);
        return bytes.toByteArray();
    }

    /** Copies the content of the next element, an octet string in one piece or in many (X.690 §8.7). */
    void copyOctets(OutputStream out) throws IOException, MalformedMessageException {
        copyOctets(out, 0);
    }

    /** Copies the content of the next element, an octet string under that implicit tag (X.690 §8.14), in one piece or in many. */
    void copyTaggedOctets(int number, OutputStream out) throws IOException, MalformedMessageException {
        int primitive = context(number) & ~CONSTRUCTED;
        if (peek() == primitive) {
            enter(primitive);
            in.copy(out, pop() - in.position());
            return;
        }
        enter(context(number));
        while (peek() != END) {
            copyOctets(out, 1);
        }
        leave();
    }

    private void copyOctets(OutputStream out, int nested) throws IOException, MalformedMessageException {
        if (nested > MAX_DEPTH) {
            throw new MalformedMessageException("octet strings are nested too deeply");
        }
        if (peek() == (OCTET_STRING | CONSTRUCTED)) {
            enter(OCTET_STRING | CONSTRUCTED);
            while (peek() != END) {
                copyOctets(out, nested + 1);
            }
            leave();
            return;
        }
        enter(OCTET_STRING);
        in.copy(out, pop() - in.position());
    }

    private void copyElement(ByteArrayOutputStream out, int nested) throws IOException, MalformedMessageException {
        int identifier = peek();
        if (identifier == END || nested > MAX_DEPTH) {
            throw new MalformedMessageException(identifier == END ? "an element is missing" : "elements are nested too deeply");
        }
        hasPeeked = false;
        out.write(identifier);
        if ((identifier & LONG_TAG) == LONG_TAG) {
            int octet;
            do {
                octet = readByte();
                out.write(octet);
                spend(1);
            } while ((octet & 0x80) != 0);
        }
        long length = readLength(out);
        spend(2);
        if (length != INDEFINITE) {
            requireFits(length);
            spend(length);
            in.copy(out, length);
            return;
        }
        requireConstructed(identifier);
        push(INDEFINITE);
        while (peek() != END) {
            copyElement(out, nested + 1);
        }
        leave();
        out.write(0);
        out.write(0);
    }

    /** Reads a length, of which the octets are also written to {@code seen}. */
    private long readLength(OutputStream seen) throws IOException, MalformedMessageException {
        int first = readByte();
        seen.write(first);
        if (first <= 0x80) {
            return first == 0x80 ? INDEFINITE : first;
        }
        long length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            int octet = readByte();
            seen.write(octet);
            length = length << 8 | octet;
            if (length >= MAX_LENGTH) {
                throw new MalformedMessageException("a length that no message has");
            }
        }
        return length;
    }

    private void push(int identifier, long length) throws MalformedMessageException {
        if (length == INDEFINITE) {
            requireConstructed(identifier);
            push(INDEFINITE);
        } else {
            requireFits(length);
            push(in.position() + length);
        }
    }

    private void push(long end) throws MalformedMessageException {
        if (depth == ends.length) {
            throw new MalformedMessageException("elements are nested too deeply");
        }
        ends[depth++] = end;
        limit = Math.min(limit, end);
    }

    private void requireFits(long length) throws MalformedMessageException {
        if (length > limit - in.position()) {
            throw new MalformedMessageException("an element is longer than the one around it");
        }
    }

    private long pop() {
        long popped = ends[--depth];
        limit = INDEFINITE;
        for (int i = 0; i < depth; i++) {
            limit = Math.min(limit, ends[i]);
        }
        return popped;
    }

    private boolean atDefiniteEnd() {
        return depth > 0 && in.position() == ends[depth - 1];
    }

    private void spend(long bytes) throws MalformedMessageException {
        if (bytes > budget) {
            throw new MalformedMessageException("the structure without its content is over the limit");
        }
        budget -= (int) bytes;
    }

    private int readByte() throws IOException, MalformedMessageException {
        if (in.position() >= limit) {
            throw new MalformedMessageException("an element is longer than the one around it");
        }
        return in.next();
    }

    private static void requireConstructed(int identifier) throws MalformedMessageException {
        if ((identifier & CONSTRUCTED) == 0) {
            throw new MalformedMessageException("primitive element of indefinite length");
        }
    }

    private static void requireZero(int octet) throws MalformedMessageException {
        if (octet != 0) {
            throw new MalformedMessageException("an end-of-contents octet is not zero");
        }
    }
}
