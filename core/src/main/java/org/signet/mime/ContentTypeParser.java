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

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a Content-Type value as written by real programs: stray semicolons and unquoted values are accepted. */
final class ContentTypeParser {
    private static final char DELETE = 127;

    private final String text;
    private int position;

    ContentTypeParser(String text) {
        this.text = text;
    }

    Optional<ContentType> parse() {
        String type = token();
        if (type.isEmpty() || !accept('/')) {
            return Optional.empty();
        }
        String subtype = token();
        if (subtype.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> written = new HashMap<>();
        while (skipTo(';')) {
            String name = token().toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && accept('=')) {
                // The first of two wins: what most programs show is what must be judged.
                written.putIfAbsent(name, value());
            }
        }
        boolean whole = true;
        for (String name : written.keySet()) {
            whole &= name.indexOf('*') <= 0;
        }
        return Optional.of(new ContentType(type, subtype, whole ? written : joinContinuations(written)));
    }

    /** What a field of one word says, as Content-Transfer-Encoding does; empty where there is none. */
    String firstWord() {
        skipSpace();
        return position < text.length() && text.charAt(position) == '"' ? quoted().strip() : token();
    }

    private String token() {
        skipSpace();
        int start = position;
        while (position < text.length() && isTokenCharacter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private static boolean isTokenCharacter(char c) {
        return switch (c) {
            case '(', ')', '<', '>', '@', ',', ';', ':', '\\', '"', '/', '[', ']', '?', '=', DELETE -> false;
            default -> c > ' ';
        };
    }

    private String value() {
        skipSpace();
        if (position < text.length() && text.charAt(position) == '"') {
            return quoted();
        }
        int start = position;
        while (position < text.length() && text.charAt(position) != ';' && text.charAt(position) > ' ' && text.charAt(position) != '(') {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        position++;
        int end = text.indexOf('"', position);
        if (end >= 0 && text.indexOf('\\', position, end) < 0) {
            String content = text.substring(position, end);
            position = end + 1;
            return content;
        }
        return quotedWithBackslashes();
    }

    private String quotedWithBackslashes() {
        StringBuilder content = new StringBuilder();
        while (position < text.length() && text.charAt(position) != '"') {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            content.append(text.charAt(position++));
        }
        position = Math.min(position + 1, text.length());
        return content.toString();
    }

    private boolean accept(char c) {
        skipSpace();
        if (position < text.length() && text.charAt(position) == c) {
            position++;
            return true;
        }
        return false;
    }

    private boolean skipTo(char c) {
        while (position < text.length()) {
            if (accept(c)) {
                return true;
            }
            if (position < text.length() && text.charAt(position) == '"') {
                quoted();
            } else {
                position++;
            }
        }
        return false;
    }

    private void skipSpace() {
        while (position < text.length()) {
            if (Character.isWhitespace(text.charAt(position))) {
                position++;
            } else if (text.charAt(position) == '(') {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        int depth = 0;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\\') {
                position = Math.min(position + 1, text.length());
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return;
            }
        }
    }

    /** RFC 2231: name*0, name*1* … are pieces of one value. */
    private static Map<String, String> joinContinuations(Map<String, String> written) {
        Map<String, String> joined = new HashMap<>();
        Map<String, Map<Integer, String>> pieces = new HashMap<>();
        written.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star <= 0) {
                joined.put(name, value);
                return;
            }
            boolean extended = name.endsWith("*");
            String index = name.substring(star + 1).replace("*", "");
            if (index.isEmpty() || index.matches("\\d{1,3}")) {
                int number = index.isEmpty() ? 0 : Integer.parseInt(index);
                pieces.computeIfAbsent(name.substring(0, star), key -> new TreeMap<>())
                        .put(number, extended ? "*" + value : value);
            }
        });
        pieces.forEach((name, values) -> joined.putIfAbsent(name, decodePieces(values)));
        return joined;
    }

    private static String decodePieces(Map<Integer, String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Charset charset = StandardCharsets.UTF_8;
        for (Map.Entry<Integer, String> piece : values.entrySet()) {
            String value = piece.getValue();
            if (!value.startsWith("*")) {
                bytes.writeBytes(value.getBytes(charset));
                continue;
            }
            value = value.substring(1);
            String[] tagged = value.split("'", 3);
            if (piece.getKey() == 0 && tagged.length == 3) {
                charset = charset(tagged[0]);
                value = tagged[2];
            }
            decodePercent(value, bytes);
        }
        return bytes.toString(charset);
    }

    private static void decodePercent(String value, ByteArrayOutputStream bytes) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int high = c == '%' && i + 2 < value.length() ? Character.digit(value.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(value.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static Charset charset(String name) {
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
