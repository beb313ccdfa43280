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

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;

/** How a signer names its certificate (RFC 5652 §5.3). */
public sealed interface SignerIdentifier {
    /**
     * By who issued it, and its serial number.
     *
     * @param issuer a Name, not parsed yet
     * @param serialNumber the serial number
     */
    record IssuerAndSerialNumber(DerElement issuer, BigInteger serialNumber) implements SignerIdentifier {
        /**
         * The name with this encoding, whatever its tag.
         *
         * @throws IOException if it is none
         */
        public static IssuerAndSerialNumber of(DerElement encoded) throws IOException {
            DerElement.Walk fields = encoded.walk();
            DerElement issuer = fields.next(DerElement.SEQUENCE);
            BigInteger serial = fields.next().integer();
            return new IssuerAndSerialNumber(issuer, serial);
        }
    }

    /**
     * By the certificate's subject key identifier.
     *
     * @param octets the identifier
     */
    record SubjectKeyIdentifier(byte[] octets) implements SignerIdentifier {
    }

    /** The identifier with this encoding. */
    static SignerIdentifier of(DerElement encoded) throws IOException {
        if (encoded.tag() == DerElement.SEQUENCE) {
            return IssuerAndSerialNumber.of(encoded);
        }
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(encoded.parse(), BERTags.CONTEXT_SPECIFIC, 0);
        return new SubjectKeyIdentifier(ASN1OctetString.getInstance(tagged, false).getOctets());
    }
}
