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
package org.signet.cert;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.signet.MalformedMessageException;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.algorithm.KeyAlgorithm;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.algorithm.VerificationKey;
import org.signet.cache.Lazy;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;

/**
 * A certificate with its structure at hand. It is of Bouncy Castle's kind, so that its key can be used whatever the JDK knows; two are
 * equal if their encodings are.
 */
public final class ParsedCertificate {
    private final X509Certificate certificate;
    private final Certificate structure;
    private final KeyAlgorithm keyAlgorithm;
    private final Optional<PublicKey> publicKey;
    private final Instant notBefore;
    private final Instant notAfter;
    private final BigInteger serialNumber;
    private final CertificateName subject;
    private final CertificateName issuer;
    private final byte[] encoded;
    private final int hash;
    private final Lazy<Optional<VerificationKey>> verificationKey = new Lazy<>(() -> publicKey().map(VerificationKey::of));
    private final Lazy<byte[]> fingerprint = new Lazy<>(() -> DigestAlgorithm.SHA256.hash(encoded()));
    private final Lazy<List<EmailAddress>> emails = new Lazy<>(() -> CertificateEmails.of(certificate()));
    private final Lazy<byte[]> keyIdentifier = new Lazy<>(() -> KeyIdentifierExtensions.own(this));
    private final Lazy<byte[]> issuerKeyIdentifier = new Lazy<>(() -> KeyIdentifierExtensions.issuers(this));
    private final Lazy<Optional<SignatureAlgorithm>> signatureAlgorithm = new Lazy<>(this::readSignatureAlgorithm);
    private final Lazy<Optional<String>> unfitForMail = new Lazy<>(() -> CertificatePurpose.unfitForMail(certificate()));
    private final Lazy<Optional<String>> unfitForSigningMail = new Lazy<>(() -> CertificatePurpose.unfitForSigningMail(certificate()));

    /** Bouncy Castle parses the pieces of a certificate when they are asked for: what would fail some day has to fail here. */
    private ParsedCertificate(X509Certificate certificate, Certificate structure) throws CertificateEncodingException {
        this.certificate = certificate;
        this.structure = structure;
        this.keyAlgorithm = KeyAlgorithm.of(structure.getSubjectPublicKeyInfo());
        this.publicKey = keyAlgorithm.schemes().isEmpty() ? Optional.empty() : Optional.ofNullable(certificate.getPublicKey());
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        this.serialNumber = structure.getSerialNumber().getValue();
        this.subject = new CertificateName(structure.getSubject());
        this.issuer = new CertificateName(structure.getIssuer());
        this.encoded = certificate.getEncoded();
        this.hash = Arrays.hashCode(encoded);
    }

    /** The certificate with this BER encoding; nothing where it cannot be parsed. */
    public static Optional<ParsedCertificate> parse(byte[] encoded) {
        try {
            return Optional.of(CmsParsing.parse("certificate", () -> convert(encoded)));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /**
     * That certificate.
     *
     * @throws IllegalArgumentException if Bouncy Castle cannot parse it
     */
    public static ParsedCertificate of(X509Certificate certificate) {
        try {
            return parse(certificate.getEncoded()).orElseThrow(() -> new IllegalArgumentException(
                    "the certificate of " + DistinguishedNames.subject(certificate) + " cannot be parsed"));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("a certificate cannot be encoded", e);
        }
    }

    private static ParsedCertificate convert(byte[] encoded) throws IOException {
        try {
            X509CertificateHolder holder = new X509CertificateHolder(encoded);
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .setProvider(CryptoProviders.standard().bouncyCastle()).getCertificate(holder);
            return new ParsedCertificate(certificate, holder.toASN1Structure());
        } catch (CertificateException e) {
            throw new IOException(e);
        }
    }

    /** The certificate for everybody else. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The digest of the whole certificate: its fingerprint. */
    public byte[] hash(DigestAlgorithm digest) {
        return digest == DigestAlgorithm.SHA256 ? fingerprint().clone() : digest.hash(encoded);
    }

    /** Its SHA-256 digest, for whoever does not write to it. */
    byte[] fingerprint() {
        return fingerprint.get();
    }

    private byte[] encoded() {
        return encoded;
    }

    /** The mail addresses that it names, as {@link CertificateEmails} reads them. */
    public List<EmailAddress> emails() {
        return emails.get();
    }

    /** Why it, or what it issues, is not for mail, as {@link CertificatePurpose#unfitForMail} has it; nothing where it is. */
    Optional<String> unfitForMail() {
        return unfitForMail.get();
    }

    /** Why it is not for signing mail, as {@link CertificatePurpose#unfitForSigningMail} has it; nothing where it is. */
    public Optional<String> unfitForSigningMail() {
        return unfitForSigningMail.get();
    }

    /** Its subject. */
    public X500Name subject() {
        return subject.name();
    }

    /** Its subject, to be found by. */
    NameKey subjectKey() {
        return subject.key();
    }

    /** Its subject, for people. */
    public String subjectName() {
        return subject.text();
    }

    /** Its issuer. */
    public X500Name issuer() {
        return issuer.name();
    }

    /** Its issuer, to be found by. */
    NameKey issuerKey() {
        return issuer.key();
    }

    /** Its issuer, for people. */
    public String issuerName() {
        return issuer.text();
    }

    /** Whether its issuer is the other's subject. */
    boolean isIssuedInTheNameOf(ParsedCertificate authority) {
        return issuer.matches(authority.subject);
    }

    /** Whether that name is its issuer's. */
    public boolean isIssuedBy(DerElement name) {
        return issuer.matches(name);
    }

    /** The start of its validity. */
    public Instant notBefore() {
        return notBefore;
    }

    /** The end of its validity. */
    public Instant notAfter() {
        return notAfter;
    }

    /** Its key, if it is one that can verify signatures. */
    public Optional<PublicKey> publicKey() {
        return publicKey;
    }

    /** The same key, ready to verify. */
    public Optional<VerificationKey> verificationKey() {
        return verificationKey.get();
    }

    /** The bits of its key, without the algorithm: what others name it by a digest of. */
    public byte[] keyBits() {
        return structure.getSubjectPublicKeyInfo().getPublicKeyData().getOctets();
    }

    /** What kind of key it holds. */
    public KeyAlgorithm keyAlgorithm() {
        return keyAlgorithm;
    }

    /** The algorithm that its issuer signed it with; nothing where we do not know it. */
    public Optional<SignatureAlgorithm> signatureAlgorithm() {
        return signatureAlgorithm.get();
    }

    private Optional<SignatureAlgorithm> readSignatureAlgorithm() {
        return SignatureAlgorithm.of(structure.getSignatureAlgorithm(), Optional.empty());
    }

    /** The object identifier of the algorithm that its issuer signed it with. */
    public String signatureAlgorithmIdentifier() {
        return structure.getSignatureAlgorithm().getAlgorithm().getId();
    }

    /** Its own subject key identifier (RFC 5280 §4.2.1.2); empty where it has none that can be read. */
    public byte[] keyIdentifier() {
        return keyIdentifier.get().clone();
    }

    /** Whether that, which is not empty, is its subject key identifier. */
    public boolean hasKeyIdentifier(byte[] identifier) {
        return identifier.length > 0 && Arrays.equals(identifier, keyIdentifier.get());
    }

    /** Whether its authority key identifier (RFC 5280 §4.2.1.1) names that certificate's key. */
    boolean namesKeyOf(ParsedCertificate other) {
        return other.hasKeyIdentifier(issuerKeyIdentifier.get());
    }

    /**
     * Its name constraints (RFC 5280 §4.2.1.10).
     *
     * @throws IllegalArgumentException if they cannot be read
     */
    Optional<NameConstraints> nameConstraints() {
        return extension(Extension.nameConstraints).map(NameConstraints::getInstance);
    }

    /** Its serial number. */
    public BigInteger serialNumber() {
        return serialNumber;
    }

    /** The value of that extension, encoded; nothing where it has none. */
    public Optional<byte[]> extension(ASN1ObjectIdentifier type) {
        Extensions extensions = structure.getTBSCertificate().getExtensions();
        return Optional.ofNullable(extensions == null ? null : extensions.getExtension(type))
                .map(extension -> extension.getExtnValue().getOctets());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ParsedCertificate that && hash == that.hash && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return "ParsedCertificate[" + subject.text() + "]";
    }
}
