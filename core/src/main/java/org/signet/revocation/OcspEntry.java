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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/**
 * What a responder says of one certificate (RFC 6960 §4.2.1).
 *
 * @param certificate which one
 * @param status its status, as it is said; {@link RevocationStatus.Unknown} where the responder does not know the certificate
 * @param producedAt when it was signed
 * @param thisUpdate when it was known to be so
 * @param nextUpdate when there will be newer knowledge at the latest; nothing where there is at any time
 * @param archiveCutoff certificates that expired after this time are still remembered as revoked
 */
record OcspEntry(CertID certificate, RevocationStatus status, Instant producedAt, Instant thisUpdate, Optional<Instant> nextUpdate,
        Optional<Instant> archiveCutoff) {
    private static final int GOOD = 0;
    private static final int REVOKED = 1;
    private static final Set<ASN1ObjectIdentifier> UNDERSTOOD = Set.of(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
            Extension.reasonCode, Extension.invalidityDate);

    static OcspEntry parse(SingleResponse single, ASN1GeneralizedTime producedAt) throws IOException {
        Optional<Extensions> extensions = Optional.ofNullable(single.getSingleExtensions());
        if (extensions.isPresent() && !UNDERSTOOD.containsAll(Arrays.asList(extensions.get().getCriticalExtensionOIDs()))) {
            throw new IOException("an extension that cannot be passed over");
        }
        return new OcspEntry(single.getCertID(), status(single.getCertStatus(), extensions), time(producedAt), time(single.getThisUpdate()),
                single.getNextUpdate() == null ? Optional.empty() : Optional.of(time(single.getNextUpdate())),
                time(extensions, OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff));
    }

    private static RevocationStatus status(CertStatus status, Optional<Extensions> extensions) throws IOException {
        if (status.getTagNo() == GOOD) {
            return new RevocationStatus.Good();
        }
        if (status.getTagNo() != REVOKED) {
            return new RevocationStatus.Unknown("its responder does not know the certificate");
        }
        RevokedInfo revoked = RevokedInfo.getInstance(status.getStatus());
        int reason = revoked.getRevocationReason() == null ? CRLReason.unspecified
                : revoked.getRevocationReason().getValue().intValueExact();
        return new RevocationEntry(time(revoked.getRevocationTime()), reason, time(extensions, Extension.invalidityDate)).status();
    }

    private static Optional<Instant> time(Optional<Extensions> extensions, ASN1ObjectIdentifier type) throws IOException {
        Optional<Extension> extension = extensions.map(all -> all.getExtension(type));
        return extension.isEmpty() ? Optional.empty()
                : Optional.of(time(ASN1GeneralizedTime.getInstance(extension.get().getParsedValue())));
    }

    private static Instant time(ASN1GeneralizedTime time) throws IOException {
        try {
            return time.getDate().toInstant();
        } catch (ParseException malformed) {
            throw new IOException(malformed);
        }
    }

    /** Whether it is about that certificate of that issuer. */
    boolean isAbout(CertID other) {
        return certificate.getHashAlgorithm().getAlgorithm().equals(other.getHashAlgorithm().getAlgorithm())
                && certificate.getIssuerNameHash().equals(other.getIssuerNameHash())
                && certificate.getIssuerKeyHash().equals(other.getIssuerKeyHash())
                && certificate.getSerialNumber().equals(other.getSerialNumber());
    }
}
