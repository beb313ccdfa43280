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
package org.signet.testkit;

import java.io.ByteArrayOutputStream;

/** Line ends of raw mail. */
final class LineEnds {

    private LineEnds() {
    }

    /** Every bare LF becomes CRLF, everything else stays. */
    static byte[] crlf(byte[] text) {
        ByteArrayOutputStream converted = new ByteArrayOutputStream(text.length + text.length / 32);
        byte previous = 0;
        for (byte octet : text) {
            if (octet == '\n' && previous != '\r') {
                converted.write('\r');
            }
            converted.write(octet);
            previous = octet;
        }
        return converted.toByteArray();
    }

    /** Every CRLF becomes LF, everything else stays. */
    static byte[] lf(byte[] text) {
        ByteArrayOutputStream converted = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            boolean startsLineEnd = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n';
            if (!startsLineEnd) {
                converted.write(text[i]);
            }
        }
        return converted.toByteArray();
    }
}
