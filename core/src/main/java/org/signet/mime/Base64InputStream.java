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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

/**
 * Decodes base64 as mail programs do (RFC 2045 §6.8): characters outside the alphabet are passed over, padding ends a quantum and may
 * be missing at the end.
 */
public final class Base64InputStream extends InputStream {
    private static final int LINE = 76;
    private static final int MIN_LINES = 27;
    private static final int MAX_LINES = 108;
    private static final byte SKIP = -1;
    private static final byte PAD = -2;
    private static final byte[] VALUES = values();

    private final InputStream in;
    private final Optional<Content> content;
    private UnbrokenLines lines;
    /** Characters that are not decoded yet: a whole number of quanta when it is full. */
    private byte[] text = new byte[0];
    private int textLength;
    private byte[] decoded = new byte[0];
    private int position;
    private int limit;

    public Base64InputStream(InputStream in) {
        this.in = in;
        this.content = Optional.empty();
    }

    /** Decodes a content, of which nothing is copied that is in memory. */
    public Base64InputStream(Content content) {
        this.in = InputStream.nullInputStream();
        this.content = Optional.of(content);
    }

    @Override
    public int read() throws IOException {
        return fill() ? decoded[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(decoded, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long transferTo(OutputStream out) throws IOException {
        long transferred = 0;
        while (fill()) {
            out.write(decoded, position, limit - position);
            transferred += limit - position;
            position = limit;
        }
        return transferred;
    }

    /** As many as there can be of what is at hand, so that readers may take memory for as many. */
    @Override
    public int available() throws IOException {
        long characters = textLength + (lines == null ? atHand() : in.available());
        return (int) Math.min(limit - position + (characters + 3) / 4 * 3, Integer.MAX_VALUE);
    }

    private long atHand() throws IOException {
        return content.isPresent() ? content.get().size() : in.available();
    }

    private boolean fill() throws IOException {
        while (position == limit) {
            if (lines == null) {
                allocate();
            }
            textLength = lines.read(text, textLength);
            if (textLength == 0) {
                return false;
            }
            decode();
        }
        return true;
    }

    /** Most of what is decoded are signatures of a few kilobytes. */
    private void allocate() throws IOException {
        long available = atHand();
        int count = available == 0 ? MAX_LINES : Math.clamp(available / LINE + 1L, MIN_LINES, MAX_LINES);
        lines = new UnbrokenLines(content.isPresent() ? new ContentBlocks(content.get()) : new StreamBlocks(in, LINE * count));
        text = new byte[LINE * count];
        decoded = new byte[LINE / 4 * 3 * count];
    }

    /** The JDK decodes with vector instructions, but takes nothing that is not in the alphabet. */
    private void decode() {
        boolean last = textLength < text.length;
        position = 0;
        try {
            limit = Base64.getDecoder().decode(last ? Arrays.copyOf(text, textLength) : text, decoded);
            textLength = 0;
        } catch (IllegalArgumentException otherCharacters) {
            decodeLeniently(last);
        }
    }

    /** Leaves the characters of an unfinished quantum as the start of the next text. */
    private void decodeLeniently(boolean last) {
        limit = 0;
        int bits = 0;
        int count = 0;
        for (int i = 0; i < textLength; i++) {
            byte value = VALUES[text[i] & 0xFF];
            if (value >= 0) {
                bits = bits << 6 | value;
                text[count++] = text[i];
            }
            if (count == 4 || value == PAD) {
                putBytes(bits, count);
                bits = 0;
                count = 0;
            }
        }
        if (last) {
            putBytes(bits, count);
        }
        textLength = last ? 0 : count;
    }

    /** As many bytes as that many characters are enough for. */
    private void putBytes(int bits, int characters) {
        for (int shift = 6 * characters - 8; shift >= 0; shift -= 8) {
            decoded[limit++] = (byte) (bits >> shift);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static byte[] values() {
        byte[] values = new byte[256];
        Arrays.fill(values, SKIP);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        values['='] = PAD;
        return values;
    }
}
