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
package org.signet.james.signing;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.signet.mime.MimeEntity;

/**
 * How a message tells its readers that a server signed it; by default it does not.
 *
 * @param name of the signer; by default the certificate's
 * @param explanation is attached
 * @param rebuildFrom whether the message is from the signer
 */
public record SignerPresentation(Optional<String> name, Optional<Explanation> explanation, boolean rebuildFrom) {
    /** The message as it is to be signed. */
    public MimeEntity apply(MimeEntity message, X509Certificate signer, String reversePath) {
        if (explanation.isEmpty() && !rebuildFrom) {
            return message;
        }
        SignerName signerName = SignerName.of(signer, name);
        MimeEntity explained = explanation.map(text -> text.attachTo(message, signerName, reversePath)).orElse(message);
        return rebuildFrom ? RebuiltFrom.of(explained, signerName, reversePath) : explained;
    }
}
