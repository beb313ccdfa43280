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

import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.signet.cert.DistinguishedNames;

/** How CMS names a certificate (RFC 5652 §10.2.4, §5.3), in words. */
final class CertificateNames {
    private CertificateNames() {
    }

    /** In words, what is either an IssuerAndSerialNumber or the octets of a subject key identifier. */
    static String identifier(ASN1Encodable identifier) {
        if (identifier instanceof ASN1OctetString octets) {
            return "subject key identifier " + HexFormat.of().formatHex(octets.getOctets());
        }
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(identifier);
        return "issuer " + DistinguishedNames.text(name.getName()) + ", serial " + name.getSerialNumber().getValue().toString(16);
    }
}
