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

import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.signet.cert.DistinguishedNames;
import org.signet.cms.SignerIdentifier;

/** How CMS names a certificate (RFC 5652 §10.2.4, §5.3), in words. */
final class CertificateNames {
    private CertificateNames() {
    }

    /** In words, what is either an IssuerAndSerialNumber or the octets of a subject key identifier. */
    static String identifier(ASN1Encodable identifier) {
        if (identifier instanceof ASN1OctetString octets) {
            return key(octets.getOctets());
        }
        IssuerAndSerialNumber name = IssuerAndSerialNumber.getInstance(identifier);
        return issuer(name.getName(), name.getSerialNumber().getValue());
    }

    /**
     * The same of a signer.
     *
     * @throws IOException if the issuer's name cannot be parsed
     */
    static String identifier(SignerIdentifier identifier) throws IOException {
        return switch (identifier) {
            case SignerIdentifier.SubjectKeyIdentifier key -> key(key.octets());
            case SignerIdentifier.IssuerAndSerialNumber name -> issuer(X500Name.getInstance(name.issuer().parse()), name.serialNumber());
        };
    }

    private static String key(byte[] identifier) {
        return "subject key identifier " + HexFormat.of().formatHex(identifier);
    }

    private static String issuer(X500Name name, BigInteger serialNumber) {
        return "issuer " + DistinguishedNames.text(name) + ", serial " + serialNumber.toString(16);
    }
}
