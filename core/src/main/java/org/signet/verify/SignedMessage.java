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

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.signet.cert.ParsedCertificate;

/**
 * A signed message, read and not yet judged.
 *
 * @param contentType the type that the signature names for its content
 * @param bytes what was signed, or should have been
 * @param signers each signer; none is possible
 * @param certificates those that the message brings
 * @param revocationLists those that the message brings, not parsed yet
 * @param findings what was found out while reading
 */
record SignedMessage(ASN1ObjectIdentifier contentType, SignedBytes bytes, List<SignerEntry> signers,
        List<ParsedCertificate> certificates, List<byte[]> revocationLists, List<Finding> findings) {
    SignedMessage {
        signers = List.copyOf(signers);
        certificates = List.copyOf(certificates);
        revocationLists = List.copyOf(revocationLists);
        findings = List.copyOf(findings);
    }
}
