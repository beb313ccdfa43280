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
package org.signet.algorithm;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;

/** The elliptic curves that occur in certificates for mail (RFC 5480, RFC 5639). */
public enum NamedCurve implements NamedAlgorithm {
    P192(SECObjectIdentifiers.secp192r1, "P-192"),
    P224(SECObjectIdentifiers.secp224r1, "P-224"),
    P256(SECObjectIdentifiers.secp256r1, "P-256"),
    P384(SECObjectIdentifiers.secp384r1, "P-384"),
    P521(SECObjectIdentifiers.secp521r1, "P-521"),
    BRAINPOOL_P256R1(TeleTrusTObjectIdentifiers.brainpoolP256r1, "brainpoolP256r1"),
    BRAINPOOL_P384R1(TeleTrusTObjectIdentifiers.brainpoolP384r1, "brainpoolP384r1"),
    BRAINPOOL_P512R1(TeleTrusTObjectIdentifiers.brainpoolP512r1, "brainpoolP512r1");

    private final ASN1ObjectIdentifier oid;
    private final String label;

    NamedCurve(ASN1ObjectIdentifier oid, String label) {
        this.oid = oid;
        this.label = label;
    }

    /** The curve with that object identifier. */
    public static Optional<NamedCurve> of(ASN1ObjectIdentifier oid) {
        for (NamedCurve curve : values()) {
            if (curve.oid.equals(oid)) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    /** Its usual name, as {@code P-256}. */
    @Override
    public String label() {
        return label;
    }
}
