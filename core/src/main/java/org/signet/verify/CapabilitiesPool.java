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
package org.signet.verify;

import java.nio.ByteBuffer;
import org.signet.MalformedMessageException;
import org.signet.cache.CacheObserver;
import org.signet.cache.RecentlyUsed;
import org.signet.encrypt.Capabilities;

/** Parses what mail programs can do, of each program only once: there are few of them. For any number of threads. */
final class CapabilitiesPool {
    /** Encoded bytes in each of two generations. */
    private static final long ROOM = 256 * 1024;

    private final RecentlyUsed<ByteBuffer, Capabilities> known = new RecentlyUsed<>(ROOM, ByteBuffer::remaining, CacheObserver.NONE);

    /**
     * The capabilities with this encoding.
     *
     * @param encoded belongs to the pool from now on
     * @throws MalformedMessageException if it is no encoding of capabilities
     */
    Capabilities parse(byte[] encoded) throws MalformedMessageException {
        ByteBuffer key = ByteBuffer.wrap(encoded);
        Capabilities parsed = known.find(key).orElse(null);
        return parsed == null ? known.keep(key, Capabilities.parse(encoded)) : parsed;
    }
}
