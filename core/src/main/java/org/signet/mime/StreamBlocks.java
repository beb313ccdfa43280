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

/** What a stream gives. */
final class StreamBlocks implements Blocks {
    private final InputStream in;
    private final byte[] buffer;
    private int count;

    /** For a stream of about {@code size} bytes. */
    StreamBlocks(InputStream in, long size) {
        this.in = in;
        this.buffer = new byte[Math.clamp(size, 1, SIZE)];
    }

    @Override
    public boolean next() throws IOException {
        count = Math.max(in.read(buffer, 0, buffer.length), 0);
        return count > 0;
    }

    @Override
    public byte[] bytes() {
        return buffer;
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return count;
    }
}
