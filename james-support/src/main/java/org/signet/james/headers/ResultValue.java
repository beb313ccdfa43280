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
package org.signet.james.headers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.signet.cert.EmailAddress;

/**
 * Values in {@code Authentication-Results} (RFC 8601 §2.2). They come from certificates, and so from strangers: nothing in them can end
 * the value, the entry or the field. All are ASCII, because a field in UTF-8 would need every server behind this one to know RFC 6532.
 */
final class ResultValue {
    /** RFC 5321 §4.5.3.1.3. */
    private static final int LONGEST_ADDRESS = 254;
    private static final int LINE = 78;
    private static final Pattern DOT_ATOM = dotted("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern DOMAIN_NAME = dotted("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

    private ResultValue() {
    }

    private static Pattern dotted(String part) {
        return Pattern.compile(part + "(\\." + part + ")*");
    }

    /**
     * The address as {@code pvalue} has it: local part, at sign, domain name (RFC 6376 §3.5).
     *
     * @return nothing where it is not in ASCII, or its domain is no name, as {@code [192.0.2.1]}
     */
    static Optional<String> address(EmailAddress address) {
        String local = address.localPart();
        boolean writable = isPrintable(local) && DOMAIN_NAME.matcher(address.domain()).matches()
                && local.length() + 1 + address.domain().length() <= LONGEST_ADDRESS;
        if (!writable) {
            return Optional.empty();
        }
        return Optional.of((DOT_ATOM.matcher(local).matches() ? local : quoted(local)) + "@" + address.domain());
    }

    /** A quoted-string (RFC 5322 §3.2.4) of printable ASCII. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** A quoted-string of these words with commas between them, in as many lines as it needs. */
    static String folded(List<String> words, int column) {
        StringBuilder text = new StringBuilder();
        int length = column;
        for (String word : words) {
            if (!text.isEmpty()) {
                boolean fits = length + 2 + word.length() < LINE;
                text.append(fits ? ", " : ",\n ");
                length = fits ? length + 2 : 1;
            }
            text.append(word);
            length += word.length();
        }
        return quoted(text.toString());
    }

    /** The name with every character that is not printable ASCII as RFC 4514 §2.4 escapes it: a backslash and two digits for each byte. */
    static String asciiName(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c >= ' ' && c < 127) {
                text.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append("\\%02X".formatted(b));
                }
            }
        });
        return text.toString();
    }

    private static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
