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

/** Looks into mails as they are, byte for byte. */
final class Bytes {

    private Bytes() {
    }

    /** Whether the wanted bytes stand somewhere in the others. */
    static boolean contain(byte[] bytes, byte[] wanted) {
        for (int start = 0; start + wanted.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /** The header of a message or of an entity, unfolded. */
    static String header(byte[] message) {
        return new String(message, 0, bodyStart(message), StandardCharsets.ISO_8859_1).replaceAll("\r\n[ \t]+", " ");
    }

    /** What is below the header. */
    static byte[] body(byte[] message) {
        return Arrays.copyOfRange(message, bodyStart(message), message.length);
    }

    /** The value of the first field of that name. */
    static Optional<String> field(String name, String header) {
        Matcher field = Pattern.compile("^" + Pattern.quote(name) + ":[ \t]*(.*?)\r?$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
            .matcher(header);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }

    private static int bodyStart(byte[] message) {
        for (int i = 0; i + 3 < message.length; i++) {
            if (message[i] == '\r' && message[i + 1] == '\n' && message[i + 2] == '\r' && message[i + 3] == '\n') {
                return i + 4;
            }
        }
        return message.length;
    }
}
