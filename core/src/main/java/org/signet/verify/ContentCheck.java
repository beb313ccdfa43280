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

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.signet.cms.DerElement;

/** RFC 5652 §5.4 and §11.2: the content has the digest that was signed. Without signed attributes the signature itself tells. */
final class ContentCheck {
    private ContentCheck() {
    }

    static List<Finding> findings(SignerEntry signer, SignedBytes bytes) throws IOException {
        Optional<byte[]> signed = signer.attributes().flatMap(attributes -> attributes.value(CMSAttributes.messageDigest))
                .filter(value -> value.tag() == DerElement.OCTET_STRING).map(DerElement::octets);
        if (signer.attributes().isEmpty() || signer.digest().isEmpty()) {
            return List.of();
        }
        return signed.isPresent() && bytes.hasDigest(signer.digest().get(), signed.get()) ? List.of()
                : List.of(new IntegrityFinding.ContentAltered());
    }
}
