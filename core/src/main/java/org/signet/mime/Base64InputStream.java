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
import java.util.Arrays;
import java.util.Objects;

/**
 * Decodes base64 as mail programs do (RFC 2045 §6.8): characters outside the alphabet are passed over, padding ends a quantum and may
 * be missing at the end.
 */
public final class Base64InputStream extends InputStream {
    private static final byte SKIP = -1;
    private static final byte PAD = -2;
    private static final byte[] VALUES = values();

    private final InputStream in;
    private final byte[] encoded = new byte[16 * 1024];
    private int position;
    private int limit;
    private int bits;
    private int bitCount;

    public Base64InputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        int written = 0;
        while (written < length) {
            if (position == limit && (written > 0 || !fill())) {
                break;
            }
            if (bitCount == 0) {
                written = decodeQuanta(target, offset, written, length);
                if (written == length || position == limit) {
                    continue;
                }
            }
            byte value = VALUES[encoded[position++] & 0xFF];
            if (value >= 0) {
                bits = bits << 6 | value;
                bitCount += 6;
                if (bitCount >= 8) {
                    bitCount -= 8;
                    target[offset + written++] = (byte) (bits >> bitCount);
                }
            } else if (value == PAD) {
                bitCount = 0;
            }
        }
        return written == 0 ? -1 : written;
    }

    /** Four characters to three bytes as long as nothing else comes between; what most of every body is. */
    private int decodeQuanta(byte[] target, int offset, int start, int length) {
        int written = start;
        while (position + 4 <= limit && written + 3 <= length) {
            int quantum = VALUES[encoded[position] & 0xFF] << 18 | VALUES[encoded[position + 1] & 0xFF] << 12
                    | VALUES[encoded[position + 2] & 0xFF] << 6 | VALUES[encoded[position + 3] & 0xFF];
            if (quantum < 0) {
                break;
            }
            target[offset + written] = (byte) (quantum >> 16);
            target[offset + written + 1] = (byte) (quantum >> 8);
            target[offset + written + 2] = (byte) quantum;
            written += 3;
            position += 4;
        }
        return written;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(in.read(encoded, 0, encoded.length), 0);
        return limit > 0;
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
