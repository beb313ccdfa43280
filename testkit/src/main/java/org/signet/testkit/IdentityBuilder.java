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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * Makes a person's certificate. Without further calls: an EC P-256 key for signing and key agreement, the address as the only
 * rfc822Name, extended key usage emailProtection, valid from yesterday for a year.
 */
public final class IdentityBuilder extends CertificateBuilder<IdentityBuilder> {

    private final String address;
    private final Optional<TestPki> issuer;
    private String commonName;
    private Optional<String> subjectEmail = Optional.empty();
    private final AlternativeNames alternativeNames = new AlternativeNames();
    private OptionalInt keyUsage = OptionalInt.empty();
    private List<KeyPurposeId> purposes = List.of(KeyPurposeId.id_kp_emailProtection);
    private boolean withSubjectKeyIdentifier = true;

    IdentityBuilder(String address, Optional<TestPki> issuer) {
        super(Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1)),
            Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(364)));
        this.address = address;
        this.issuer = issuer;
        this.commonName = address;
        this.alternativeNames.addRfc822Name(address);
    }

    /** An X25519 key (RFC 8410): decrypts, cannot sign. */
    public IdentityBuilder x25519() {
        return key(KeySpec.X25519);
    }

    /** The subject's common name; default: the address. */
    public IdentityBuilder commonName(String name) {
        commonName = name;
        return this;
    }

    /** These rfc822Names in place of the one of {@link TestPki#issue}. */
    public IdentityBuilder emails(String... addresses) {
        alternativeNames.clear();
        Arrays.stream(addresses).forEach(alternativeNames::addRfc822Name);
        return this;
    }

    /** No alternative name: the address is only the subject's emailAddress, as in certificates of old. */
    public IdentityBuilder subjectEmailOnly() {
        alternativeNames.clear();
        subjectEmail = Optional.of(address);
        return this;
    }

    /** No e-mail address anywhere; the common name becomes "Somebody" unless one is given afterwards. */
    public IdentityBuilder noEmail() {
        alternativeNames.clear();
        subjectEmail = Optional.empty();
        return commonName("Somebody");
    }

    /** One more alternative name, a SmtpUTF8Mailbox (RFC 9598), for a local part that is not ASCII. */
    public IdentityBuilder smtpUtf8Mailbox(String mailbox) {
        alternativeNames.addSmtpUtf8Mailbox(mailbox);
        return this;
    }

    /** Bits of {@link KeyUsage}, or'ed. Default: digitalSignature and what the key needs in order to encrypt. */
    public IdentityBuilder keyUsage(int bits) {
        keyUsage = OptionalInt.of(bits);
        return this;
    }

    /** These extended key usages in place of emailProtection. */
    public IdentityBuilder extendedKeyUsage(KeyPurposeId... keyPurposes) {
        purposes = List.of(keyPurposes);
        return this;
    }

    /** No extended key usage extension: the certificate is not limited (RFC 8550 section 4.4.4). */
    public IdentityBuilder noExtendedKeyUsage() {
        purposes = List.of();
        return this;
    }

    /** No SubjectKeyIdentifier extension: recipients and signers can only be named by issuer and serial number. */
    public IdentityBuilder withoutSubjectKeyIdentifier() {
        withSubjectKeyIdentifier = false;
        return this;
    }

    /** The certificate, its key and its chain. Every call makes another certificate with a key of its own. */
    public TestIdentity create() {
        KeyPair pair = givenKey().orElseGet(() ->
            issuer.map(pki -> pki.issuedNames().keyFor(address, keySpec())).orElseGet(() -> keySpec().generate()));
        Signing signing = issuer.map(TestPki::signing).orElseGet(() -> new Signing(pair));
        X509Certificate certificate = new CertificateDraft(subject(), pair.getPublic(), validFrom(), validUntil(),
            withExtraExtensions(extensions(pair))).signedBy(issuer.map(TestPki::subject).orElse(subject()), signing.with(digest()));
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        issuer.map(TestPki::chain).ifPresent(chain::addAll);
        return new TestIdentity(address, pair, chain);
    }

    private X500Name subject() {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName);
        subjectEmail.ifPresent(email -> name.addRDN(BCStyle.E, email));
        return name.build();
    }

    private List<Extension> extensions(KeyPair pair) {
        List<Extension> extensions = new ArrayList<>();
        extensions.add(extension(Extension.basicConstraints, true, new BasicConstraints(false).toASN1Primitive()));
        extensions.add(extension(Extension.keyUsage, true,
            new KeyUsage(keyUsage.orElseGet(() -> usualKeyUsage(pair))).toASN1Primitive()));
        if (!purposes.isEmpty()) {
            extensions.add(extension(Extension.extendedKeyUsage, false,
                new ExtendedKeyUsage(purposes.toArray(KeyPurposeId[]::new)).toASN1Primitive()));
        }
        alternativeNames.asGeneralNames().map(GeneralNames::toASN1Primitive)
            .ifPresent(names -> extensions.add(extension(Extension.subjectAlternativeName, false, names)));
        if (withSubjectKeyIdentifier) {
            extensions.add(KeyIdentifiers.ofSubject(pair.getPublic()));
        }
        issuer.map(TestPki::authorityKeyIdentifier).ifPresent(extensions::add);
        return extensions;
    }

    private static int usualKeyUsage(KeyPair pair) {
        return switch (pair.getPublic().getAlgorithm()) {
            case "RSA" -> KeyUsage.digitalSignature | KeyUsage.keyEncipherment;
            case "EC" -> KeyUsage.digitalSignature | KeyUsage.keyAgreement;
            case "X25519", "XDH" -> KeyUsage.keyAgreement;
            default -> KeyUsage.digitalSignature;
        };
    }

    @Override
    IdentityBuilder self() {
        return this;
    }
}
