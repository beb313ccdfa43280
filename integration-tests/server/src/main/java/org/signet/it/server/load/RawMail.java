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
package org.signet.it.server.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail, or an entity, byte for byte. */
final class RawMail {

    private final byte[] bytes;
    private final int bodyStart;
    private final String header;

    private RawMail(byte[] bytes) {
        this.bytes = bytes;
        this.bodyStart = bodyStart(bytes);
        this.header = new String(bytes, 0, bodyStart, StandardCharsets.ISO_8859_1).replaceAll("\r\n[ \t]+", " ");
    }

    /** These bytes, which nobody alters from now on. */
    static RawMail of(byte[] bytes) {
        return new RawMail(bytes);
    }

    /** What is below the header. */
    byte[] body() {
        return Arrays.copyOfRange(bytes, bodyStart, bytes.length);
    }

    /** Whether these bytes stand somewhere in it. */
    boolean contains(byte[] wanted) {
        for (int start = 0; start + wanted.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** The value of the first header field of that name, unfolded. */
    Optional<String> field(String name) {
        Matcher field = Pattern.compile("^" + Pattern.quote(name) + ":[ \t]*(.*?)\r?$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
            .matcher(header);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    private static int bodyStart(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i + 4;
            }
        }
        return bytes.length;
    }
}
