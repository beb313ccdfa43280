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

import java.math.BigInteger;
import java.util.List;

/** Why certificates are revoked, in the words of RFC 5280 §5.3.1. */
final class RevocationReason {
    private static final List<String> NAMES = List.of("unspecified", "keyCompromise", "cACompromise", "affiliationChanged", "superseded",
            "cessationOfOperation", "certificateHold", "unspecified", "removeFromCRL", "privilegeWithdrawn", "aACompromise");

    private RevocationReason() {
    }

    /** The name of that CRLReason; {@code unspecified} for a number that means nothing. */
    static String name(BigInteger number) {
        boolean known = number.signum() >= 0 && number.compareTo(BigInteger.valueOf(NAMES.size())) < 0;
        return NAMES.get(known ? number.intValue() : 0);
    }
}
