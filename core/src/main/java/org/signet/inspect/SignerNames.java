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

import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.RFC4519Style;

/** A certificate's identification in CMS, in words. */
final class SignerNames {
    private SignerNames() {
    }

    static String identifier(X500Name issuer, BigInteger serial, byte[] keyIdentifier) {
        if (issuer != null && serial != null) {
            return "issuer " + RFC4519Style.INSTANCE.toString(issuer) + ", serial " + serial.toString(16);
        }
        return keyIdentifier == null ? "nobody" : "subject key identifier " + HexFormat.of().formatHex(keyIdentifier);
    }
}
