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
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** Makes an authority's revocation list (RFC 5280 section 5). */
public final class RevocationListBuilder {

    private final TestPki issuer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private Optional<TestIdentity> signer = Optional.empty();
    private Optional<BigInteger> number = Optional.empty();
    private String digest = "SHA256";
    private Instant thisUpdate = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(1));
    private Optional<Instant> nextUpdate = Optional.of(thisUpdate.plus(Duration.ofDays(7)));

    RevocationListBuilder(TestPki issuer) {
        this.issuer = issuer;
    }

    /** Revoked an hour ago, key compromised. */
    public RevocationListBuilder revoked(X509Certificate certificate) {
        return revoked(certificate, thisUpdate.minus(Duration.ofHours(1)), CRLReason.keyCompromise);
    }

    /** Revoked at an instant, for one of the reasons of {@link CRLReason}. */
    public RevocationListBuilder revoked(X509Certificate certificate, Instant since, int reason) {
        return revoked(certificate.getSerialNumber(), since, reason);
    }

    /** A certificate of that serial number, which need not exist. */
    public RevocationListBuilder revoked(BigInteger serialNumber, Instant since, int reason) {
        return revoked(serialNumber, since,
            new Extensions(CertificateBuilder.extension(Extension.reasonCode, false, CRLReason.lookup(reason).toASN1Primitive())));
    }

    /** Revoked at an instant, with these extensions of the entry (RFC 5280 section 5.3). */
    public RevocationListBuilder revoked(X509Certificate certificate, Instant since, Extensions entryExtensions) {
        return revoked(certificate.getSerialNumber(), since, entryExtensions);
    }

    private RevocationListBuilder revoked(BigInteger serialNumber, Instant since, Extensions entryExtensions) {
        entries.add(new Entry(serialNumber, since, entryExtensions));
        return this;
    }

    /** One more extension of the list, verbatim. */
    public RevocationListBuilder extension(ASN1ObjectIdentifier type, boolean critical, ASN1Encodable value) {
        extensions.add(CertificateBuilder.extension(type, critical, value.toASN1Primitive()));
        return this;
    }

    /** The list's number. Default: the second at which it was issued. */
    public RevocationListBuilder number(long listNumber) {
        number = Optional.of(BigInteger.valueOf(listNumber));
        return this;
    }

    /** A list only of what has changed since the list of that number. */
    public RevocationListBuilder changesSince(long baseNumber) {
        return extension(Extension.deltaCRLIndicator, true, new ASN1Integer(baseNumber));
    }

    /** Signed with that key, still in the authority's name. */
    public RevocationListBuilder signedBy(TestIdentity other) {
        signer = Optional.of(other);
        return this;
    }

    /** Digest of the signature; {@code SHA256} by default. */
    public RevocationListBuilder signedWith(String digestName) {
        digest = digestName;
        return this;
    }

    /** When the list was issued; it is good for a week from then. Default: a minute ago. */
    public RevocationListBuilder thisUpdate(Instant issued) {
        thisUpdate = issued;
        nextUpdate = Optional.of(issued.plus(Duration.ofDays(7)));
        return this;
    }

    /** When the list is stale. */
    public RevocationListBuilder nextUpdate(Instant stale) {
        nextUpdate = Optional.of(stale);
        return this;
    }

    /** The list does not say when it is stale, which RFC 5280 does not allow. */
    public RevocationListBuilder withoutNextUpdate() {
        nextUpdate = Optional.empty();
        return this;
    }

    /** The list, signed by its authority. */
    public X509CRL create() {
        X509v2CRLBuilder list = new X509v2CRLBuilder(issuer.subject(), Date.from(thisUpdate));
        nextUpdate.ifPresent(stale -> list.setNextUpdate(Date.from(stale)));
        entries.forEach(entry -> list.addCRLEntry(entry.serial(), Date.from(entry.since()), entry.extensions()));
        Signing signing = signer.map(TestIdentity::keyPair).map(Signing::new).orElseGet(issuer::signing);
        try {
            list.addExtension(issuer.authorityKeyIdentifier());
            list.addExtension(Extension.cRLNumber, false,
                new CRLNumber(number.orElseGet(() -> BigInteger.valueOf(thisUpdate.getEpochSecond()))));
            for (Extension extension : extensions) {
                list.addExtension(extension);
            }
            return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(list.build(signing.with(digest)).getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a revocation list", e);
        }
    }

    private record Entry(BigInteger serial, Instant since, Extensions extensions) {
    }
}
