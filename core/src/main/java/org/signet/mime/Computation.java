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
import java.io.OutputStream;

/** Bytes that are computed each time they are read, always the same ones. May be run by many threads at a time. */
@FunctionalInterface
public interface Computation {
    /**
     * Writes all bytes.
     *
     * @throws IOException if what it needs cannot be had any more, or the stream fails; what was written means nothing then
     */
    default void writeTo(OutputStream out) throws IOException {
        Run run = start(out);
        boolean more = true;
        while (more) {
            more = run.advance();
        }
    }

    /**
     * Starts over from the first byte, for who takes them one piece after the other.
     *
     * @throws IOException if what it needs cannot be had any more
     */
    Run start(OutputStream out) throws IOException;

    /** One time that the bytes are written. */
    @FunctionalInterface
    interface Run {
        /**
         * Writes some more bytes, or none, but never many.
         *
         * @return whether that was not all
         * @throws IOException if it cannot go on; what it has written means nothing then
         */
        boolean advance() throws IOException;
    }
}
