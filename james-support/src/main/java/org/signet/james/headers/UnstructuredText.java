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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Text in a field such as Subject (RFC 5322 §2.2.1), as it is written in ASCII (RFC 2047). */
final class UnstructuredText {
    private static final int LINE = 76;
    /** What fits into one encoded word of at most 75 characters (RFC 2047 §2). */
    private static final int BYTES_IN_A_WORD = 45;

    private UnstructuredText() {
    }

    /** The text, folded; white space of any length becomes one space. */
    static String encode(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        List<String> words = List.of(line.split(" "));
        boolean plain = line.chars().allMatch(c -> c >= ' ' && c < 127) && !line.contains("=?")
                && words.stream().allMatch(word -> word.length() < LINE);
        return plain ? folded(words) : String.join("\n ", encodedWords(line));
    }

    private static String folded(List<String> words) {
        StringBuilder text = new StringBuilder();
        int column = "Subject:".length();
        for (String word : words) {
            boolean fits = column + 1 + word.length() <= LINE;
            if (!text.isEmpty()) {
                text.append(fits ? " " : "\n ");
            }
            text.append(word);
            column = (fits ? column : 0) + 1 + word.length();
        }
        return text.toString();
    }

    private static List<String> encodedWords(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            String next = Character.toString(c);
            if (utf8(word + next).length > BYTES_IN_A_WORD) {
                words.add(word(word.toString()));
                word.setLength(0);
            }
            word.append(next);
        });
        words.add(word(word.toString()));
        return words;
    }

    /** The text, which has at most 45 bytes in UTF-8, as one encoded word. */
    static String word(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
