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
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;

/**
 * A certification authority for tests, and the start of every sentence about keys.
 *
 * <pre>{@code
 * TestPki root = TestPki.root("Signet Test Root");
 * TestPki issuing = root.intermediate("Issuing CA");
 * TestIdentity alice = issuing.issue("alice@example.org").rsa(2048).create();
 * TestIdentity former = issuing.issue("bob@example.org").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
 * }</pre>
 *
 * <p>Keys are EC P-256 unless a builder is told otherwise. RSA keys of people are kept for the life of the JVM under the root's name
 * and the address: two roots of the same name give the same RSA key to the same address, so name a second root differently. Authorities
 * never share keys.
 */
public final class TestPki {

    private final X500Name subject;
    private final KeyPair pair;
    private final List<X509Certificate> chain;
    private final IssuedNames issuedNames;

    TestPki(X500Name subject, KeyPair pair, List<X509Certificate> chain, IssuedNames issuedNames) {
        this.subject = subject;
        this.pair = pair;
        this.chain = List.copyOf(chain);
        this.issuedNames = issuedNames;
    }

    /** A self-signed authority. */
    public static TestPki root(String commonName) {
        return newRoot(commonName).create();
    }

    /** A self-signed authority that differs from the usual in some respect. */
    public static AuthorityBuilder newRoot(String commonName) {
        return new AuthorityBuilder(commonName, Optional.empty());
    }

    /** A person's certificate that nobody but the person signed. */
    public static IdentityBuilder selfSigned(String address) {
        return new IdentityBuilder(address, Optional.empty());
    }

    /** An authority below this one. */
    public TestPki intermediate(String commonName) {
        return newIntermediate(commonName).create();
    }

    /** An authority below this one that differs from the usual in some respect. */
    public AuthorityBuilder newIntermediate(String commonName) {
        return new AuthorityBuilder(commonName, Optional.of(this));
    }

    /** A certificate for this e-mail address, issued by this authority when the builder is told to {@code create()} it. */
    public IdentityBuilder issue(String address) {
        return new IdentityBuilder(address, Optional.of(this));
    }

    /** This authority's own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The root that this authority hangs from; its own certificate if it is a root. */
    public X509Certificate rootCertificate() {
        return chain.getLast();
    }

    /** This authority's certificate and those above it, the root last. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** This authority's list of revoked certificates, issued just now and good for a week. */
    public X509CRL crl(TestIdentity... revoked) {
        RevocationListBuilder list = newCrl();
        for (TestIdentity identity : revoked) {
            list.revoked(identity.certificate());
        }
        return list.create();
    }

    /** A list of revoked certificates with times and reasons of one's own. */
    public RevocationListBuilder newCrl() {
        return new RevocationListBuilder(this);
    }

    /** An answer of this authority's OCSP responder. */
    public OcspResponseBuilder newOcspResponse() {
        return new OcspResponseBuilder(this);
    }

    /** Writes the root certificate as PEM: what an administrator would trust. */
    public Path writeRootPem(Path file) throws IOException {
        return Pem.write(file, List.of(rootCertificate()));
    }

    /** Writes this authority's certificate and those above it as PEM: what {@code openssl -CAfile} wants. */
    public Path writeChainPem(Path file) throws IOException {
        return Pem.write(file, chain);
    }

    /** The authority as somebody who could sign mail: its certificate, key and chain. */
    public TestIdentity asIdentity() {
        return new TestIdentity(subject.toString(), pair, chain);
    }

    X500Name subject() {
        return subject;
    }

    Signing signing() {
        return new Signing(pair);
    }

    IssuedNames issuedNames() {
        return issuedNames;
    }

    Extension authorityKeyIdentifier() {
        return KeyIdentifiers.ofAuthority(pair.getPublic());
    }

    @Override
    public String toString() {
        return "TestPki[" + subject + ']';
    }
}
