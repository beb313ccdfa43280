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
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Contents one after the other. */
record JoinedContent(List<Content> parts, long size) implements Content {
    static Content of(List<Content> contents) {
        List<Content> parts = contents.stream().filter(content -> content.size() > 0).toList();
        return switch (parts.size()) {
            case 0 -> new MemoryContent(new byte[0], 0, 0);
            case 1 -> parts.getFirst();
            default -> new JoinedContent(parts, parts.stream().mapToLong(Content::size).sum());
        };
    }

    @Override
    public InputStream open() {
        return new SequenceInputStream(Collections.enumeration(parts.stream().map(Content::open).toList()));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (Content part : parts) {
            part.writeTo(out);
        }
    }

    @Override
    public Content slice(long from, long to) {
        Objects.checkFromToIndex(from, to, size);
        List<Content> slices = new ArrayList<>();
        long start = 0;
        for (Content part : parts) {
            long first = Math.max(from - start, 0);
            long last = Math.min(to - start, part.size());
            if (first < last) {
                slices.add(part.slice(first, last));
            }
            start += part.size();
        }
        return of(slices);
    }

    @Override
    public String toString() {
        return "Content[" + size + " bytes in " + parts.size() + " pieces]";
    }
}
