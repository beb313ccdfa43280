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
package org.signet.decrypt;

import java.io.IOException;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;

/** The content of one envelope, which is tried with one key after the other. What its tag does not prove is never given out. */
interface EnvelopedContent {
    /**
     * Tries a key.
     *
     * @return the content; nothing where the key is not the right one or the content was altered, as far as the cipher shows
     * @throws MalformedMessageException if the envelope cannot be read, whatever the key
     * @throws IOException if the message cannot be read or the workspace fails
     */
    Optional<Content> decrypt(byte[] key) throws IOException, MalformedMessageException;

    /**
     * Says for an envelope that no key has opened whether it can be read at all.
     *
     * @throws MalformedMessageException if not
     * @throws IOException if the message cannot be read
     */
    void requireReadable() throws IOException, MalformedMessageException;
}
