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

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Makes a certification authority: a root, or one below another authority. Valid from 2000 to 2049 unless told otherwise. */
public final class AuthorityBuilder extends CertificateBuilder<AuthorityBuilder> {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2049-12-31T23:59:59Z");

    private final String commonName;
    private final Optional<TestPki> parent;
    private BasicConstraints basicConstraints = new BasicConstraints(true);
    private boolean withBasicConstraints = true;

    AuthorityBuilder(String commonName, Optional<TestPki> parent) {
        super(LONG_AGO, FAR_AHEAD);
        this.commonName = commonName;
        this.parent = parent;
    }

    /** At most this many authorities may stand between this one and a person. Default: any number. */
    public AuthorityBuilder pathLength(int authoritiesBelow) {
        basicConstraints = new BasicConstraints(authoritiesBelow);
        return this;
    }

    /** An authority that does not say it is one: paths through it must be refused (RFC 5280 section 6.1.4 k). */
    public AuthorityBuilder withoutBasicConstraints() {
        withBasicConstraints = false;
        return this;
    }

    /** The authority, with its own key, ready to issue. */
    public TestPki create() {
        IssuedNames names = parent.map(TestPki::issuedNames).orElseGet(() -> new IssuedNames(commonName));
        KeyPair pair = givenKey().orElseGet(() -> keySpec().generate());
        Signing signing = parent.map(TestPki::signing).orElseGet(() -> new Signing(pair));
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
        X500Name issuer = parent.map(TestPki::subject).orElse(subject);

        List<Extension> extensions = new ArrayList<>();
        if (withBasicConstraints) {
            extensions.add(extension(Extension.basicConstraints, true, basicConstraints.toASN1Primitive()));
        }
        extensions.add(extension(Extension.keyUsage, true,
            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign).toASN1Primitive()));
        extensions.add(KeyIdentifiers.ofSubject(pair.getPublic()));
        parent.map(TestPki::authorityKeyIdentifier).ifPresent(extensions::add);

        X509Certificate certificate = new CertificateDraft(subject, pair.getPublic(), validFrom(), validUntil(),
            withExtraExtensions(extensions)).signedBy(issuer, signing.with(digest()));
        return new TestPki(subject, pair, chainAbove(certificate), names);
    }

    private List<X509Certificate> chainAbove(X509Certificate certificate) {
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        parent.map(TestPki::chain).ifPresent(chain::addAll);
        return chain;
    }

    @Override
    AuthorityBuilder self() {
        return this;
    }
}
