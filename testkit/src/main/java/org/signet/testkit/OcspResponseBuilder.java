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
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/**
 * Makes an answer of an OCSP responder (RFC 6960), for the cases that {@code openssl ocsp} cannot make. Unless told otherwise it is
 * the issuer's own, named by its name, of a minute ago, and good for a day.
 */
public final class OcspResponseBuilder {

    private static final BcDigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

    private final TestPki issuer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Extension> entryExtensions = new ArrayList<>();
    private List<X509Certificate> certificates = List.of();
    private TestIdentity signer;
    private TestPki entriesIssuer;
    private String digest = "SHA256";
    private boolean namedByKey;
    private AlgorithmIdentifier idDigest = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
    private Instant producedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofMinutes(1));
    private Instant thisUpdate = producedAt;
    private Optional<Instant> nextUpdate = Optional.of(thisUpdate.plus(Duration.ofDays(1)));

    OcspResponseBuilder(TestPki issuer) {
        this.issuer = issuer;
        this.entriesIssuer = issuer;
        this.signer = issuer.asIdentity();
    }

    /** The whole answer of a responder that only gives an error: 1 malformedRequest, 2 internalError, 3 tryLater, 6 unauthorized. */
    public static byte[] error(int status) {
        try {
            return new OCSPRespBuilder().build(status, null).getEncoded();
        } catch (IOException | OCSPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The nonce of a request, if it has one. */
    public static Optional<byte[]> nonceOf(byte[] request) {
        try {
            return Optional.ofNullable(new OCSPReq(request).getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .map(extension -> ((DEROctetString) extension.getParsedValue()).getOctets());
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no OCSP request", e);
        }
    }

    /** The object identifier of the digest in the first question of a request. */
    public static String digestOf(byte[] request) {
        try {
            return new OCSPReq(request).getRequestList()[0].getCertID().getHashAlgOID().getId();
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no OCSP request", e);
        }
    }

    /** Not revoked. */
    public OcspResponseBuilder good(X509Certificate certificate) {
        return entry(certificate, CertificateStatus.GOOD);
    }

    /** Revoked an hour before, key compromised. */
    public OcspResponseBuilder revoked(X509Certificate certificate) {
        return revoked(certificate, producedAt.minus(Duration.ofHours(1)), CRLReason.keyCompromise);
    }

    /** Revoked at an instant, for one of the reasons of {@link CRLReason}. */
    public OcspResponseBuilder revoked(X509Certificate certificate, Instant since, int reason) {
        return entry(certificate, new RevokedStatus(Date.from(since), reason));
    }

    /** Revoked at an instant, without a reason. */
    public OcspResponseBuilder revoked(X509Certificate certificate, Instant since) {
        return entry(certificate, new RevokedStatus(Date.from(since)));
    }

    /** The responder does not know the certificate. */
    public OcspResponseBuilder unknown(X509Certificate certificate) {
        return entry(certificate, new UnknownStatus());
    }

    private OcspResponseBuilder entry(X509Certificate certificate, CertificateStatus status) {
        entries.add(new Entry(entriesIssuer, certificate, status, idDigest));
        return this;
    }

    /** The next entries are about certificates with the same serial numbers of that issuer. */
    public OcspResponseBuilder of(TestPki other) {
        entriesIssuer = other;
        return this;
    }

    /** The next entries name their issuer by this digest. Default: SHA-1. */
    public OcspResponseBuilder namedWith(ASN1ObjectIdentifier digestAlgorithm) {
        idDigest = new AlgorithmIdentifier(digestAlgorithm);
        return this;
    }

    /** Signed by that one, whose certificate comes along, instead of the issuer. */
    public OcspResponseBuilder signedBy(TestIdentity responder) {
        signer = responder;
        certificates = List.of(responder.certificate());
        return this;
    }

    /** Signed with this digest instead of SHA256. */
    public OcspResponseBuilder digest(String name) {
        digest = name;
        return this;
    }

    /** The signer is named by the digest of its key instead of its name. */
    public OcspResponseBuilder namedByKey() {
        namedByKey = true;
        return this;
    }

    /** These certificates come along. */
    public OcspResponseBuilder with(X509Certificate... others) {
        certificates = List.of(others);
        return this;
    }

    /** Signed at that time, and known at that time; good for a day from then. */
    public OcspResponseBuilder at(Instant time) {
        producedAt = time;
        thisUpdate = time;
        nextUpdate = Optional.of(time.plus(Duration.ofDays(1)));
        return this;
    }

    /** Until when it is good; nothing for an answer that does not say. */
    public OcspResponseBuilder nextUpdate(Optional<Instant> time) {
        nextUpdate = time;
        return this;
    }

    /** With this nonce. */
    public OcspResponseBuilder nonce(byte[] value) {
        return extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce.getId(), false, new DEROctetString(value));
    }

    /** With one more extension of the answer. */
    public OcspResponseBuilder extension(String oid, boolean critical, ASN1Encodable value) {
        extensions.add(CertificateBuilder.extension(new ASN1ObjectIdentifier(oid), critical, value.toASN1Primitive()));
        return this;
    }

    /** With one more extension of each entry. */
    public OcspResponseBuilder entryExtension(String oid, boolean critical, ASN1Encodable value) {
        entryExtensions.add(CertificateBuilder.extension(new ASN1ObjectIdentifier(oid), critical, value.toASN1Primitive()));
        return this;
    }

    /** Certificates that have expired after that time are remembered. */
    public OcspResponseBuilder archiveCutoff(Instant time) {
        return entryExtension(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff.getId(), false, new ASN1GeneralizedTime(Date.from(time)));
    }

    /** The answer. */
    public byte[] create() {
        try {
            BasicOCSPRespBuilder response = new BasicOCSPRespBuilder(responderId());
            for (Entry entry : entries) {
                response.addResponse(entry.id(), entry.status(), Date.from(thisUpdate), nextUpdate.map(Date::from).orElse(null),
                    entryExtensions.isEmpty() ? null : new Extensions(entryExtensions.toArray(Extension[]::new)));
            }
            if (!extensions.isEmpty()) {
                response.setResponseExtensions(new Extensions(extensions.toArray(Extension[]::new)));
            }
            List<X509CertificateHolder> chain = new ArrayList<>();
            for (X509Certificate certificate : certificates) {
                chain.add(new JcaX509CertificateHolder(certificate));
            }
            return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, response.build(new Signing(signer.keyPair()).with(digest),
                chain.toArray(X509CertificateHolder[]::new), Date.from(producedAt))).getEncoded();
        } catch (IOException | OCSPException | CertificateEncodingException | OperatorCreationException e) {
            throw new IllegalStateException("Cannot make an OCSP response", e);
        }
    }

    private RespID responderId() throws OCSPException, CertificateEncodingException, OperatorCreationException {
        JcaX509CertificateHolder holder = new JcaX509CertificateHolder(signer.certificate());
        return namedByKey ? new RespID(SubjectPublicKeyInfo.getInstance(signer.certificate().getPublicKey().getEncoded()),
            DIGESTS.get(RespID.HASH_SHA1)) : new RespID(holder.getSubject());
    }

    private record Entry(TestPki issuer, X509Certificate certificate, CertificateStatus status, AlgorithmIdentifier digest) {
        CertificateID id() throws OCSPException, CertificateEncodingException, OperatorCreationException {
            JcaX509CertificateHolder authority = new JcaX509CertificateHolder(issuer.certificate());
            return new CertificateID(DIGESTS.get(digest), authority, certificate.getSerialNumber());
        }
    }
}
