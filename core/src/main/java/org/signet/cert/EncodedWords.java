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

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes encoded words (RFC 2047) as generously as the programs that show them. */
public final class EncodedWords {
    private static final Pattern BETWEEN = Pattern.compile("(=\\?[^?\\s]+\\?[bBqQ]\\?[^?]*\\?=)\\s+(?==\\?[^?\\s]+\\?[bBqQ]\\?)");
    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?=");

    private EncodedWords() {
    }

    /** The text with every encoded word that can be decoded in clear; white space between two of them belongs to neither. */
    public static String decode(String text) {
        if (!text.contains("=?")) {
            return text;
        }
        Matcher word = WORD.matcher(BETWEEN.matcher(text).replaceAll("$1"));
        StringBuilder decoded = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(decoded, Matcher.quoteReplacement(decoded(word)));
        }
        return word.appendTail(decoded).toString();
    }

    private static String decoded(Matcher word) {
        try {
            Charset charset = Charset.forName(word.group(1));
            return new String(word.group(2).equalsIgnoreCase("B") ? base64(word.group(3)) : quoted(word.group(3)), charset);
        } catch (IllegalArgumentException unknownCharsetOrNoBase64) {
            return word.group();
        }
    }

    private static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < encoded.length; i++) {
            int high = encoded[i] == '=' && i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded[i + 2], 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(encoded[i] == '_' ? ' ' : encoded[i]);
            }
        }
        return bytes.toByteArray();
    }
}
