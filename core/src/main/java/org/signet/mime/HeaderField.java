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

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One header field (RFC 5322 §2.2) with its bytes as received, folding and line ends included.
 *
 * <p>A line of the header that has no name and colon is kept as a field with an empty name, so that no byte is lost.
 */
public final class HeaderField {
    private static final String CONTENT = "Content-";

    private final String name;
    private final byte[] raw;

    private HeaderField(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
    }

    /** The field that these bytes, with their line end, are. */
    static HeaderField parse(byte[] raw) {
        int colon = 0;
        while (colon < raw.length && raw[colon] != ':' && raw[colon] > ' ') {
            colon++;
        }
        int end = colon;
        while (colon < raw.length && (raw[colon] == ' ' || raw[colon] == '\t')) {
            colon++;
        }
        boolean named = end > 0 && colon < raw.length && raw[colon] == ':';
        return new HeaderField(named ? new String(raw, 0, end, StandardCharsets.US_ASCII) : "", raw);
    }

    /**
     * A new field in one line, or in several where the value has CRLF and white space to fold at.
     *
     * @throws IllegalArgumentException if the value would start a new field, or has a CR without LF or a NUL
     */
    public static HeaderField of(String name, String value, String lineEnd) {
        String lines = value.replace("\r\n", "\n");
        if (lines.indexOf('\r') >= 0 || lines.indexOf(0) >= 0) {
            throw new IllegalArgumentException("the field " + name + " cannot have a CR without LF, or a NUL");
        }
        for (int i = lines.indexOf('\n'); i >= 0; i = lines.indexOf('\n', i + 1)) {
            boolean blank = lines.substring(i + 1, endOfLine(lines, i + 1)).isBlank();
            if (blank || lines.charAt(i + 1) != ' ' && lines.charAt(i + 1) != '\t') {
                throw new IllegalArgumentException("a line of the field " + name + " does not start with white space and go on");
            }
        }
        String folded = lines.replace("\n", lineEnd);
        return new HeaderField(name, (name + ": " + folded + lineEnd).getBytes(StandardCharsets.UTF_8));
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The name as written, or an empty string for a line that is no field. */
    public String name() {
        return name;
    }

    /** Whether this is the field of that name; case does not matter. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Whether the field belongs to the content: {@code Content-…} (RFC 2045 §3). */
    public boolean isContentField() {
        return name.regionMatches(true, 0, CONTENT, 0, CONTENT.length());
    }

    /** The bytes as received, line end included. */
    public byte[] raw() {
        return raw.clone();
    }

    int length() {
        return raw.length;
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(raw, 0, target, offset, raw.length);
    }

    /** What stands after the colon, unfolded and trimmed; read as UTF-8 (RFC 6532), or as ISO 8859-1 where it is not UTF-8. */
    public String value() {
        String text = decode();
        int start = name.isEmpty() ? 0 : text.indexOf(':') + 1;
        return unfolded(text.substring(start)).strip();
    }

    /** Line ends that white space follows are left out. */
    private static String unfolded(String text) {
        int lineFeed = text.indexOf('\n');
        if (lineFeed < 0) {
            return text;
        }
        StringBuilder unfolded = new StringBuilder(text.length());
        int start = 0;
        for (; lineFeed >= 0; lineFeed = text.indexOf('\n', lineFeed + 1)) {
            boolean folds = lineFeed + 1 < text.length() && (text.charAt(lineFeed + 1) == ' ' || text.charAt(lineFeed + 1) == '\t');
            if (folds) {
                int end = lineFeed > start && text.charAt(lineFeed - 1) == '\r' ? lineFeed - 1 : lineFeed;
                unfolded.append(text, start, end);
                start = lineFeed + 1;
            }
        }
        return unfolded.append(text, start, text.length()).toString();
    }

    /** Whether the field holds a CR or LF that neither ends nor folds it: programs disagree on where such a field ends. */
    public boolean hasStrayLineEnd() {
        int end = raw.length;
        if (end > 0 && raw[end - 1] == '\n') {
            end--;
        }
        if (end > 0 && raw[end - 1] == '\r') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (raw[i] == '\r' && raw[i + 1] != '\n') {
                return true;
            }
        }
        return false;
    }

    private String decode() {
        if (isAscii()) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    private boolean isAscii() {
        byte all = 0;
        for (byte b : raw) {
            all |= b;
        }
        return all >= 0;
    }

    @Override
    public String toString() {
        return "HeaderField[" + name + "]";
    }
}
