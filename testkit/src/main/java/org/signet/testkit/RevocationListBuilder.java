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
package org.signet.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** Makes an authority's revocation list (RFC 5280 section 5). */
public final class RevocationListBuilder {

    private final TestPki issuer;
    private final List<Entry> entries = new ArrayList<>();
    private Instant thisUpdate = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(1));
    private Instant nextUpdate = thisUpdate.plus(Duration.ofDays(7));

    RevocationListBuilder(TestPki issuer) {
        this.issuer = issuer;
    }

    /** Revoked an hour ago, key compromised. */
    public RevocationListBuilder revoked(X509Certificate certificate) {
        return revoked(certificate, thisUpdate.minus(Duration.ofHours(1)), CRLReason.keyCompromise);
    }

    /** Revoked at an instant, for one of the reasons of {@link CRLReason}. */
    public RevocationListBuilder revoked(X509Certificate certificate, Instant since, int reason) {
        entries.add(new Entry(certificate.getSerialNumber(), since, reason));
        return this;
    }

    /** When the list was issued; it is good for a week from then. Default: a minute ago. */
    public RevocationListBuilder thisUpdate(Instant issued) {
        thisUpdate = issued;
        nextUpdate = issued.plus(Duration.ofDays(7));
        return this;
    }

    /** When the list is stale. */
    public RevocationListBuilder nextUpdate(Instant stale) {
        nextUpdate = stale;
        return this;
    }

    /** The list, signed by its authority. */
    public X509CRL create() {
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuer.subject(), Date.from(thisUpdate));
        list.setNextUpdate(Date.from(nextUpdate));
        entries.forEach(entry -> list.addCRLEntry(entry.serial(), Date.from(entry.since()), entry.reason()));
        try {
            list.addExtension(issuer.authorityKeyIdentifier());
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
            return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(list.build(issuer.signing().with("SHA256")).getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a revocation list", e);
        }
    }

    private record Entry(BigInteger serial, Instant since, int reason) {
    }
}
