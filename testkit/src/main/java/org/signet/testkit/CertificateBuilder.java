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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * What the certificates of people and of authorities have in common: key, validity, and the digest of the issuer's signature.
 *
 * @param <B> the builder itself, so that calls can be chained
 */
public abstract sealed class CertificateBuilder<B extends CertificateBuilder<B>> permits AuthorityBuilder, IdentityBuilder {

    private KeySpec keySpec = KeySpec.P256;
    private Optional<KeyPair> givenKey = Optional.empty();
    private Instant validFrom;
    private Instant validUntil;
    private String digest = "SHA256";
    private final List<Extension> extraExtensions = new ArrayList<>();
    private final List<AccessDescription> accessDescriptions = new ArrayList<>();

    CertificateBuilder(Instant validFrom, Instant validUntil) {
        this.validFrom = validFrom;
        this.validUntil = validUntil;
    }

    abstract B self();

    /** An RSA key of this many bits. A person's is kept for the life of the JVM, an authority's is new every time. */
    public B rsa(int bits) {
        return key(KeySpec.rsa(bits));
    }

    /** An RSA-2048 key whose SubjectPublicKeyInfo says id-RSASSA-PSS (RFC 4055 section 3.1), without parameters. */
    public B rsaPss() {
        return key(KeySpec.rsaPss(2048));
    }

    /** An elliptic curve key; {@code P-256} (the default of every builder), {@code P-384} or {@code P-521}. */
    public B ec(String curve) {
        return key(KeySpec.ec(curve));
    }

    /** An Ed25519 key (RFC 8410): signs, cannot encrypt. */
    public B ed25519() {
        return key(KeySpec.ED25519);
    }

    /** This key pair instead of a new one, as in a renewed certificate. */
    public B key(KeyPair pair) {
        givenKey = Optional.of(pair);
        return self();
    }

    /** Start of validity; whole seconds. */
    public B validFrom(Instant start) {
        validFrom = start;
        return self();
    }

    /** End of validity; whole seconds. */
    public B validUntil(Instant end) {
        validUntil = end;
        return self();
    }

    /** Valid for the year that ended at this instant. */
    public B expiredOn(Instant end) {
        return validFrom(end.minus(Duration.ofDays(365))).validUntil(end);
    }

    /** Digest of the issuer's signature, {@code SHA256} by default; {@code SHA1} and {@code MD5} (RSA issuers only) make weak chains. */
    public B signedWith(String digestName) {
        digest = digestName;
        return self();
    }

    /** One more extension, verbatim. It takes the place of one of the same type that the builder would write. */
    public B extension(String oid, boolean critical, ASN1Encodable value) {
        extraExtensions.add(extension(new ASN1ObjectIdentifier(oid), critical, value.toASN1Primitive()));
        return self();
    }

    /** An OCSP responder for the certificate (RFC 5280 section 4.2.2.1); more may follow, and {@link #issuerAt}. */
    public B ocspAt(URI responder) {
        return access(AccessDescription.id_ad_ocsp, responder);
    }

    /** Where the issuer's certificate can be had. */
    public B issuerAt(URI location) {
        return access(AccessDescription.id_ad_caIssuers, location);
    }

    private B access(ASN1ObjectIdentifier method, URI location) {
        accessDescriptions.add(new AccessDescription(method,
            new GeneralName(GeneralName.uniformResourceIdentifier, location.toString())));
        return self();
    }

    /** Where the issuer's revocation list can be had. */
    public B listAt(URI location) {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, location.toString()));
        return extension(Extension.cRLDistributionPoints.getId(), false, new CRLDistPoint(
            new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)}));
    }

    final B key(KeySpec spec) {
        keySpec = spec;
        givenKey = Optional.empty();
        return self();
    }

    final KeySpec keySpec() {
        return keySpec;
    }

    final Optional<KeyPair> givenKey() {
        return givenKey;
    }

    final Instant validFrom() {
        return validFrom;
    }

    final Instant validUntil() {
        return validUntil;
    }

    final String digest() {
        return digest;
    }

    /** The standard extensions, except those that the test replaced, and then the test's own. */
    final List<Extension> withExtraExtensions(List<Extension> standard) {
        List<Extension> all = new ArrayList<>(standard);
        if (!accessDescriptions.isEmpty()) {
            all.add(extension(Extension.authorityInfoAccess, false,
                new AuthorityInformationAccess(accessDescriptions.toArray(AccessDescription[]::new)).toASN1Primitive()));
        }
        extraExtensions.forEach(extra -> all.removeIf(extension -> extension.getExtnId().equals(extra.getExtnId())));
        all.addAll(extraExtensions);
        return all;
    }

    static Extension extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Primitive value) {
        try {
            return new Extension(oid, critical, value.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
