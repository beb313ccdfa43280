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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.IOException;
import java.util.Objects;

/** A stretch of an array that nobody writes to any more. */
record MemoryContent(byte[] bytes, int from, int to) implements Content {
    @Override
    public long size() {
        return to - from;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes, from, to - from);
    }

    @Override
    public Content slice(long first, long last) {
        Objects.checkFromToIndex(first, last, size());
        return new MemoryContent(bytes, (int) (from + first), (int) (from + last));
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, from, to - from);
    }

    @Override
    public String toString() {
        return "Content[" + size() + " bytes in memory]";
    }
}
