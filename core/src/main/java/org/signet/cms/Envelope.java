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
package org.signet.cms;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * What EnvelopedData (RFC 5652 §6.1) or AuthEnvelopedData (RFC 5083 §2.1) holds, apart from the encrypted content itself.
 *
 * @param recipients each RecipientInfo as it stands there, not parsed yet
 * @param contentAlgorithm what the content is encrypted with
 * @param authentication what AuthEnvelopedData holds on top
 */
public record Envelope(List<byte[]> recipients, AlgorithmIdentifier contentAlgorithm,
        Optional<Authentication> authentication) {
    public Envelope {
        recipients = List.copyOf(recipients);
    }

    /**
     * What proves that the content of AuthEnvelopedData is unaltered.
     *
     * @param attributes the authenticated attributes in the form in which they are authenticated (RFC 5083 §2.2); no
     *        bytes where there are none
     * @param tag the message authentication code
     */
    public record Authentication(byte[] attributes, byte[] tag) {
        public Authentication {
            attributes = attributes.clone();
            tag = tag.clone();
        }

        @Override
        public byte[] attributes() {
            return attributes.clone();
        }

        @Override
        public byte[] tag() {
            return tag.clone();
        }
    }
}
