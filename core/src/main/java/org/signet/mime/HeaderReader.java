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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signet.MalformedMessageException;

/** Finds the header of an entity: its fields, the empty line that ends it, and where the body starts. */
final class HeaderReader {
    /** More than any mail program or list server writes; a header is held in memory. */
    static final int LIMIT = 1024 * 1024;

    private HeaderReader() {
    }

    record Block(Headers headers, byte[] separator, long bodyStart) {
    }

    static Block read(Content content) throws IOException, MalformedMessageException {
        byte[] start = firstBytes(content, Math.min(content.size(), 8 * 1024));
        int end = blankLine(start);
        if (end < 0 && start.length < content.size()) {
            start = firstBytes(content, Math.min(content.size(), LIMIT));
            end = blankLine(start);
            if (end < 0 && start.length < content.size()) {
                throw new MalformedMessageException("the header of the message has more than " + LIMIT + " bytes");
            }
        }
        if (end < 0) {
            return new Block(fields(start, start.length), new byte[0], start.length);
        }
        int separatorLength = start[end] == '\r' ? 2 : 1;
        return new Block(fields(start, end), Arrays.copyOfRange(start, end, end + separatorLength), end + separatorLength);
    }

    private static byte[] firstBytes(Content content, long count) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes((int) count);
        }
    }

    private static int blankLine(byte[] bytes) {
        int lineStart = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                if (i == lineStart || i == lineStart + 1 && bytes[lineStart] == '\r') {
                    return lineStart;
                }
                lineStart = i + 1;
            }
        }
        return -1;
    }

    private static Headers fields(byte[] bytes, int end) {
        List<HeaderField> fields = new ArrayList<>();
        int fieldStart = 0;
        for (int i = 0; i < end; i++) {
            boolean lastOfLine = bytes[i] == '\n' || i == end - 1;
            if (lastOfLine && (i + 1 == end || bytes[i + 1] != ' ' && bytes[i + 1] != '\t')) {
                fields.add(HeaderField.parse(Arrays.copyOfRange(bytes, fieldStart, i + 1)));
                fieldStart = i + 1;
            }
        }
        return new Headers(fields);
    }
}
