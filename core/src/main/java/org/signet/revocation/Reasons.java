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

import java.util.Optional;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.x509.ReasonFlags;

/**
 * A set of reasons for which a certificate can be revoked (RFC 5280 §4.2.1.13).
 *
 * @param bits a bit for each, as in {@link ReasonFlags}
 */
record Reasons(int bits) {
    static final Reasons NONE = new Reasons(0);
    static final Reasons ALL = new Reasons(ReasonFlags.keyCompromise | ReasonFlags.cACompromise | ReasonFlags.affiliationChanged
            | ReasonFlags.superseded | ReasonFlags.cessationOfOperation | ReasonFlags.certificateHold | ReasonFlags.privilegeWithdrawn
            | ReasonFlags.aACompromise);
    private static final Reasons HOLD = new Reasons(ReasonFlags.certificateHold);

    /** Those flags; all where there are none. */
    static Reasons of(Optional<? extends ASN1BitString> flags) {
        return flags.map(set -> new Reasons(set.intValue() & ALL.bits)).orElse(ALL);
    }

    Reasons and(Reasons other) {
        return new Reasons(bits & other.bits);
    }

    Reasons or(Reasons other) {
        return new Reasons(bits | other.bits);
    }

    boolean areAll() {
        return equals(ALL);
    }

    boolean includeHold() {
        return !and(HOLD).equals(NONE);
    }
}
