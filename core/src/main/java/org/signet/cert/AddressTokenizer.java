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
package org.signet.cert;

import java.util.ArrayList;
import java.util.List;
import org.signet.cert.AddressToken.Kind;

/** Cuts an address field into its pieces (RFC 5322 §3.2). */
final class AddressTokenizer {
    private static final String SPECIALS = "()<>[]:;@\\,\"";
    private static final int MAX_COMMENT_DEPTH = 16;

    private final String text;
    private int position;

    AddressTokenizer(String text) {
        this.text = text;
    }

    /**
     * All pieces, the last of them an end.
     *
     * @throws UnclearAddressException if a quoted string, a comment or a literal has no end, or a character may not stand there
     */
    List<AddressToken> tokens() throws UnclearAddressException {
        List<AddressToken> tokens = new ArrayList<>();
        while (true) {
            int start = position;
            while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
                position++;
            }
            boolean space = position > start;
            if (position == text.length()) {
                tokens.add(new AddressToken(Kind.END, "", "", space));
                return tokens;
            }
            tokens.add(next(space));
        }
    }

    private AddressToken next(boolean space) throws UnclearAddressException {
        int start = position;
        char c = text.charAt(position);
        String content = switch (c) {
            case '"' -> delimited('"', "a quoted string");
            case '[' -> delimited(']', "a domain literal");
            case '(' -> comment();
            default -> SPECIALS.indexOf(c) >= 0 ? special() : atom();
        };
        Kind kind = switch (c) {
            case '"' -> Kind.QUOTED;
            case '[' -> Kind.DOMAIN_LITERAL;
            case '(' -> Kind.COMMENT;
            default -> SPECIALS.indexOf(c) >= 0 ? Kind.SPECIAL : Kind.ATOM;
        };
        return new AddressToken(kind, content, text.substring(start, position), space);
    }

    private String special() {
        return String.valueOf(text.charAt(position++));
    }

    private String atom() throws UnclearAddressException {
        int start = position;
        while (position < text.length() && text.charAt(position) != ' ' && text.charAt(position) != '\t'
                && SPECIALS.indexOf(text.charAt(position)) < 0) {
            requirePrintable(text.charAt(position++));
        }
        return text.substring(start, position);
    }

    private String delimited(char end, String what) throws UnclearAddressException {
        StringBuilder content = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != end) {
            content.append(character());
        }
        if (position == text.length()) {
            throw new UnclearAddressException(what + " has no end");
        }
        position++;
        return content.toString();
    }

    private String comment() throws UnclearAddressException {
        StringBuilder content = new StringBuilder();
        int depth = 1;
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                position++;
                return content.toString();
            }
            if (depth > MAX_COMMENT_DEPTH) {
                break;
            }
            content.append(character());
        }
        throw new UnclearAddressException("a comment has no end");
    }

    /** One character, or the one behind a backslash. */
    private char character() throws UnclearAddressException {
        if (text.charAt(position) == '\\') {
            position++;
            if (position == text.length()) {
                throw new UnclearAddressException("it ends with a backslash");
            }
        }
        char c = text.charAt(position++);
        if (c != '\t') {
            requirePrintable(c);
        }
        return c;
    }

    private static void requirePrintable(char c) throws UnclearAddressException {
        if (Character.isISOControl(c) || c == '\uFFFD' || c == '\u2028' || c == '\u2029') {
            throw new UnclearAddressException("it has a control character");
        }
    }
}
