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
package org.signet.revocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.signet.cms.DerElement;

/** A revocation list of some megabytes, put together from bytes; nobody has signed it. */
final class LongList {
    private static final byte[] TIME = der(DerElement.UTC_TIME, "260101000000Z".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] SUPERSEDED = der(DerElement.SEQUENCE, der(DerElement.SEQUENCE,
            der(DerElement.OBJECT_IDENTIFIER, new byte[] {0x55, 0x1D, 0x15}), der(DerElement.OCTET_STRING, new byte[] {0x0A, 1, 4})));

    private LongList() {
    }

    static byte[] of(int entries, X500Name issuer) throws IOException {
        byte[] algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256).getEncoded();
        ByteArrayOutputStream listed = new ByteArrayOutputStream();
        for (int i = 0; i < entries; i++) {
            listed.writeBytes(der(DerElement.SEQUENCE, der(DerElement.INTEGER, serialNumber(i).toByteArray()), TIME, SUPERSEDED));
        }
        byte[] signed = der(DerElement.SEQUENCE, der(DerElement.INTEGER, new byte[] {1}), algorithm,
                issuer.getEncoded(), TIME, TIME, der(DerElement.SEQUENCE, listed.toByteArray()));
        return der(DerElement.SEQUENCE, signed, algorithm, der(DerElement.BIT_STRING, new byte[] {0, 1}));
    }

    static BigInteger serialNumber(int index) {
        return BigInteger.ONE.shiftLeft(120).add(BigInteger.valueOf(index));
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream(content.size() + 6);
        element.write(tag);
        if (content.size() < 0x80) {
            element.write(content.size());
        } else {
            byte[] length = BigInteger.valueOf(content.size()).toByteArray();
            element.write(0x80 | length.length);
            element.writeBytes(length);
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
