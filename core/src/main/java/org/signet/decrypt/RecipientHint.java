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
package org.signet.decrypt;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.signet.cert.DistinguishedNames;

/** How a RecipientInfo names the certificate whose key opens it (RFC 5652 §6.2.1, RecipientIdentifier). */
public sealed interface RecipientHint {
    /** By issuer and serial number. */
    record IssuerAndSerial(X500Principal issuer, BigInteger serial) implements RecipientHint {
        /** Names are compared in a canonical form that takes longer to make than all else: only where the bytes differ. */
        @Override
        public boolean equals(Object other) {
            return other instanceof IssuerAndSerial(X500Principal name, BigInteger number) && serial.equals(number)
                    && (Arrays.equals(issuer.getEncoded(), name.getEncoded()) || issuer.equals(name));
        }

        /** Of the serial number, which few certificates share. */
        @Override
        public int hashCode() {
            return serial.hashCode();
        }

        @Override
        public String toString() {
            return "issuer " + DistinguishedNames.text(issuer) + ", serial " + serial.toString(16);
        }
    }

    /**
     * By subject key identifier.
     *
     * @param hex the identifier in lower-case hexadecimal
     */
    record KeyIdentifier(String hex) implements RecipientHint {
        /** The identifier with these bytes. */
        public static KeyIdentifier of(byte[] identifier) {
            return new KeyIdentifier(HexFormat.of().formatHex(identifier));
        }

        @Override
        public String toString() {
            return "subject key identifier " + hex;
        }
    }
}
