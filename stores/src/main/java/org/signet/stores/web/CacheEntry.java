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
package org.signet.stores.web;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.signet.algorithm.DigestAlgorithm;

/**
 * One kept answer, and what its file holds: a mark, the time in seconds, the SHA-256 of time and content, the content. The digest tells
 * damaged files from whole ones; it keeps nobody from making one.
 *
 * @param until when it is of no use any more
 * @param content the answer
 */
record CacheEntry(Instant until, byte[] content) {
    private static final int MARK = 0x53674331;
    private static final int DIGEST = 32;
    private static final int HEAD = Integer.BYTES + Long.BYTES + DIGEST;

    byte[] encoded() {
        return ByteBuffer.allocate(HEAD + content.length).putInt(MARK).putLong(until.getEpochSecond())
                .put(digest(until.getEpochSecond(), content)).put(content).array();
    }

    /** The entry in such a file; nothing where it is damaged. */
    static Optional<CacheEntry> decode(byte[] file) {
        if (file.length < HEAD) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int mark = buffer.getInt();
        long until = buffer.getLong();
        byte[] digest = new byte[DIGEST];
        buffer.get(digest);
        byte[] content = Arrays.copyOfRange(file, HEAD, file.length);
        return mark == MARK && Arrays.equals(digest, digest(until, content))
                ? Optional.of(new CacheEntry(Instant.ofEpochSecond(until), content)) : Optional.empty();
    }

    private static byte[] digest(long until, byte[] content) {
        return sha256(ByteBuffer.allocate(Long.BYTES + content.length).putLong(until).put(content).array());
    }

    static byte[] sha256(byte[] bytes) {
        return DigestAlgorithm.SHA256.hash(bytes);
    }

    @Override
    public String toString() {
        return "CacheEntry[" + content.length + " bytes until " + until + "]";
    }
}
