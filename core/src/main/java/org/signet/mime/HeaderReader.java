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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signet.MalformedMessageException;

/** Finds the header of an entity: its fields, the empty line that ends it, and where the body starts. */
final class HeaderReader {
    /** More than any mail program or list server writes; a header is held in memory. */
    static final int LIMIT = 1024 * 1024;
    private static final int USUAL = 8 * 1024;
    private static final int USUAL_FIELDS = 20;

    private HeaderReader() {
    }

    record Block(Headers headers, byte[] separator, long bodyStart) {
    }

    static Block read(Content content) throws IOException, MalformedMessageException {
        MemoryContent start = start(content, USUAL);
        int end = blankLine(start);
        if (end < 0 && start.size() < content.size()) {
            start = start(content, LIMIT);
            end = blankLine(start);
            if (end < 0 && start.size() < content.size()) {
                throw new MalformedMessageException("the header of the message has more than " + LIMIT + " bytes");
            }
        }
        if (end < 0) {
            return new Block(fields(start.bytes(), start.from(), start.to()), new byte[0], start.size());
        }
        int next = end + (start.bytes()[end] == '\r' ? 2 : 1);
        return new Block(fields(start.bytes(), start.from(), end), Arrays.copyOfRange(start.bytes(), end, next), next - start.from());
    }

    /** The first bytes, without a copy where they are in memory. */
    private static MemoryContent start(Content content, int most) throws IOException {
        int count = (int) Math.min(content.size(), most);
        Content start = content.slice(0, count);
        return start instanceof MemoryContent memory ? memory : new MemoryContent(start.toBytes(count), 0, count);
    }

    /** Where an empty line starts; -1 where there is none. */
    private static int blankLine(MemoryContent content) {
        byte[] bytes = content.bytes();
        int lineStart = content.from();
        while (true) {
            int lineFeed = Words.indexOf('\n', bytes, lineStart, content.to());
            if (lineFeed == content.to()) {
                return -1;
            }
            if (lineFeed == lineStart || lineFeed == lineStart + 1 && bytes[lineStart] == '\r') {
                return lineStart;
            }
            lineStart = lineFeed + 1;
        }
    }

    private static Headers fields(byte[] bytes, int from, int end) {
        List<HeaderField> fields = new ArrayList<>(USUAL_FIELDS);
        int fieldStart = from;
        for (int next = from; next < end;) {
            next = Math.min(Words.indexOf('\n', bytes, next, end) + 1, end);
            if (next == end || bytes[next] != ' ' && bytes[next] != '\t') {
                fields.add(HeaderField.parse(Arrays.copyOfRange(bytes, fieldStart, next)));
                fieldStart = next;
            }
        }
        return new Headers(fields);
    }
}
