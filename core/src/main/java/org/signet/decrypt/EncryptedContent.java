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
import org.signet.cms.Envelope;
import org.signet.mime.Content;

/**
 * The content of one envelope that is encrypted in GCM, and what is needed to decrypt it besides the key.
 *
 * @param algorithm what it is encrypted with
 * @param ciphertext without the tag
 * @param tag what proves that it is unaltered
 * @param attributes what the tag covers besides the ciphertext
 */
record EncryptedContent(ContentAlgorithm algorithm, Content ciphertext, byte[] tag, byte[] attributes) {
    private static final int SHORTEST_TAG = 12;
    private static final int LONGEST_TAG = 16;
    private static final byte[] NONE = {};

    /**
     * The content of this envelope. GCM is taken in EnvelopedData too, where some programs put it, with the tag after the content. The
     * length of the tag of AuthEnvelopedData is the length that it has, since some programs forget to say it (RFC 5084 §3.2).
     *
     * @throws MalformedMessageException if the tag has another length than the cipher's tags have
     */
    static EncryptedContent of(ContentAlgorithm algorithm, Optional<Envelope.Authentication> authentication, Content content)
            throws IOException, MalformedMessageException {
        if (authentication.isPresent()) {
            byte[] tag = authentication.get().tag();
            requireTagLength(tag.length);
            return new EncryptedContent(algorithm, content, tag, authentication.get().attributes());
        }
        requireTagLength(algorithm.tagLength());
        long end = content.size() - algorithm.tagLength();
        if (end < 0) {
            throw new MalformedMessageException("the encrypted content is shorter than its tag");
        }
        byte[] tag = content.slice(end, content.size()).toBytes(LONGEST_TAG);
        return new EncryptedContent(algorithm, content.slice(0, end), tag, NONE);
    }

    private static void requireTagLength(int length) throws MalformedMessageException {
        if (length < SHORTEST_TAG || length > LONGEST_TAG) {
            throw new MalformedMessageException("the tag of AES-GCM has " + length + " bytes; accepted are 12 to 16");
        }
    }
}
