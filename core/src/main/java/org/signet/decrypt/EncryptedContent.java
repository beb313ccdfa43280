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

import org.signet.MalformedMessageException;
import org.signet.cms.Envelope;
import org.signet.mime.Content;

/**
 * The encrypted content of one envelope, and what is needed to decrypt it besides the key.
 *
 * @param algorithm what it is encrypted with
 * @param ciphertext followed by the tag, if there is one
 * @param authenticatedAttributes what the tag covers besides
 * @param tagLength bytes of the tag; 0 for CBC
 */
record EncryptedContent(ContentAlgorithm algorithm, Content ciphertext, byte[] authenticatedAttributes, int tagLength) {
    private static final int SHORTEST_TAG = 12;
    private static final int LONGEST_TAG = 16;

    /**
     * The content of this envelope. GCM is taken in EnvelopedData too, where some programs put it, with the tag after the content; the
     * length of the tag of AuthEnvelopedData is that of the tag, as some programs forget to say it in the parameters (RFC 5084 §3.2).
     *
     * @throws MalformedMessageException if the cipher is not accepted or does not go with the envelope
     */
    static EncryptedContent of(Envelope envelope, Content ciphertext) throws MalformedMessageException {
        ContentAlgorithm algorithm = ContentAlgorithm.of(envelope.contentAlgorithm());
        if (!algorithm.cipher().isAuthenticated()) {
            if (envelope.authentication().isPresent()) {
                throw new MalformedMessageException("AuthEnvelopedData is encrypted with a cipher that does not authenticate");
            }
            return new EncryptedContent(algorithm, ciphertext, new byte[0], 0);
        }
        byte[] tag = envelope.authentication().map(Envelope.Authentication::tag).orElse(new byte[0]);
        int tagLength = envelope.authentication().isPresent() ? tag.length : algorithm.tagLength();
        if (tagLength < SHORTEST_TAG || tagLength > LONGEST_TAG) {
            throw new MalformedMessageException("the tag of AES-GCM has " + tagLength + " bytes; accepted are 12 to 16");
        }
        byte[] attributes = envelope.authentication().map(Envelope.Authentication::attributes).orElse(new byte[0]);
        return new EncryptedContent(algorithm, Content.join(ciphertext, Content.of(tag)), attributes, tagLength);
    }
}
