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
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/**
 * What SignedData (RFC 5652 §5.1) holds, apart from the signed content itself.
 *
 * @param contentType the type of the content; id-data in mail (RFC 8551 §2.4.2)
 * @param encapsulated whether the content is inside, so that the signature is not a detached one
 * @param certificates the X.509 certificates as they stand there, not parsed yet; attribute certificates are left out
 * @param revocationLists the X.509 revocation lists as they stand there, not parsed yet
 * @param signers each signer; none is possible, and proves nothing
 */
public record SignedData(ASN1ObjectIdentifier contentType, boolean encapsulated, List<byte[]> certificates, List<byte[]> revocationLists,
        List<SignerInfo> signers) {
    public SignedData {
        certificates = List.copyOf(certificates);
        revocationLists = List.copyOf(revocationLists);
        signers = List.copyOf(signers);
    }
}
