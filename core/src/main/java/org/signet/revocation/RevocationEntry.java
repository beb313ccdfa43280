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

import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.signet.cms.DerElement;

/**
 * What a revocation list says of one certificate (RFC 5280 §5.3).
 *
 * @param since from when on it is revoked
 * @param reason why, as a number of RFC 5280 §5.3.1
 * @param invalidFrom since when its key is believed to be in other hands
 */
record RevocationEntry(Instant since, int reason, Optional<Instant> invalidFrom) {
    private static final String[] REASONS = {"unspecified", "keyCompromise", "cACompromise", "affiliationChanged", "superseded",
        "cessationOfOperation", "certificateHold", "unspecified", "removeFromCRL", "privilegeWithdrawn", "aACompromise"};

    /** The entry with this revocationDate and these extensions. */
    static RevocationEntry of(DerElement revocationDate, Optional<DerElement> extensions) throws IOException {
        try {
            Instant since = Time.getInstance(revocationDate.parse()).getDate().toInstant();
            if (extensions.isEmpty()) {
                return new RevocationEntry(since, CRLReason.unspecified, Optional.empty());
            }
            Extensions all = Extensions.getInstance(extensions.get().parse());
            Extension reason = all.getExtension(Extension.reasonCode);
            Extension invalidity = all.getExtension(Extension.invalidityDate);
            return new RevocationEntry(since,
                    reason == null ? CRLReason.unspecified : ASN1Enumerated.getInstance(reason.getParsedValue()).intValueExact(),
                    invalidity == null ? Optional.empty()
                            : Optional.of(ASN1GeneralizedTime.getInstance(invalidity.getParsedValue()).getDate().toInstant()));
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }

    /** Whether it says that the certificate is no longer on hold; in a delta list only (RFC 5280 §5.3.1). */
    boolean removes() {
        return reason == CRLReason.removeFromCRL;
    }

    /** Whether the certificate is on hold, and may come back. */
    boolean isHold() {
        return reason == CRLReason.certificateHold;
    }

    /** The status that follows. */
    RevocationStatus.Revoked status() {
        String name = reason >= 0 && reason < REASONS.length ? REASONS[reason] : REASONS[0];
        return new RevocationStatus.Revoked(since, name, invalidFrom);
    }
}
