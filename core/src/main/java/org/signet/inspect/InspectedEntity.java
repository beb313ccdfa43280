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
package org.signet.inspect;

import java.util.List;
import org.signet.mime.SmimeType;

/**
 * What a MIME entity is made of, as far as it can be seen without a key. Nothing is verified.
 *
 * @param mediaType as {@code multipart/signed}
 * @param smimeType what kind of S/MIME it is, if any
 * @param contentCipher name of the cipher of an encrypted entity, as {@code aes256-cbc}; empty for others
 * @param recipients whom an encrypted entity is encrypted to
 * @param signers who signed a signed entity
 * @param certificates subjects of the certificates that a signed entity carries
 * @param problems what could not be read
 * @param children the parts of a multipart, the message in a message, the content of an opaque signature
 */
public record InspectedEntity(String mediaType, SmimeType smimeType, String contentCipher, List<InspectedRecipient> recipients,
        List<InspectedSigner> signers, List<String> certificates, List<String> problems, List<InspectedEntity> children) {
    public InspectedEntity {
        recipients = List.copyOf(recipients);
        signers = List.copyOf(signers);
        certificates = List.copyOf(certificates);
        problems = List.copyOf(problems);
        children = List.copyOf(children);
    }

    static InspectedEntity plain(String mediaType, SmimeType smimeType, List<InspectedEntity> children) {
        return new InspectedEntity(mediaType, smimeType, "", List.of(), List.of(), List.of(), List.of(), children);
    }

    static InspectedEntity unreadable(String mediaType, SmimeType smimeType, String problem) {
        return new InspectedEntity(mediaType, smimeType, "", List.of(), List.of(), List.of(), List.of(problem), List.of());
    }
}
