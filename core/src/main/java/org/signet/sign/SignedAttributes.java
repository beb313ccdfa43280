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
package org.signet.sign;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.smime.SMIMEAttributes;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cms.CmsEncoding;
import org.signet.encrypt.Capabilities;

/** The signed attributes (RFC 8551 §2.5) of an identity and a way to sign: all in DER, most of them made once. */
final class SignedAttributes {
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter GENERALIZED_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT);
    /** RFC 5652 §11.3: from then on two digits are not enough for a year. */
    private static final int FIRST_GENERALIZED_YEAR = 2050;
    private static final byte[] MESSAGE_DIGEST = CmsEncoding.der(CMSAttributes.messageDigest);
    private static final byte[] SIGNING_TIME = CmsEncoding.der(CMSAttributes.signingTime);

    private final byte[] contentType;
    private final byte[] protection;
    private final byte[] capabilities;
    private final byte[] certificate;

    /** The attributes of signatures of that signer, made in that way. */
    SignedAttributes(X509CertificateHolder signer, byte[] encodedCertificate, SigningAlgorithm algorithm) {
        contentType = attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data);
        protection = attribute(CMSAttributes.cmsAlgorithmProtect, new CMSAlgorithmProtection(algorithm.digestIdentifier(),
                CMSAlgorithmProtection.SIGNATURE, algorithm.identifier()));
        capabilities = attribute(SMIMEAttributes.smimeCapabilities, ASN1Sequence.getInstance(Capabilities.OWN.encoded()));
        certificate = attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(signer, encodedCertificate));
    }

    /** The SET of the attributes of one message, which is what is signed. */
    byte[] of(byte[] digest, Instant time) {
        return Der.setOf(Der.SET, List.of(contentType, protection, capabilities, certificate,
                attribute(MESSAGE_DIGEST, Der.element(Der.OCTET_STRING, digest)), attribute(SIGNING_TIME, time(time))));
    }

    private static byte[] time(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        return time.getYear() < FIRST_GENERALIZED_YEAR ? Der.element(Der.UTC_TIME, ascii(UTC_TIME.format(time)))
                : Der.element(Der.GENERALIZED_TIME, ascii(GENERALIZED_TIME.format(time)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** RFC 5035 §3: binds the signature to this certificate, so that no other of the same key can take its place. */
    private static ASN1Encodable signingCertificate(X509CertificateHolder signer, byte[] encodedCertificate) {
        IssuerSerial issuerSerial = new IssuerSerial(new GeneralNames(new GeneralName(signer.getIssuer())), signer.getSerialNumber());
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid());
        return new SigningCertificateV2(new ESSCertIDv2(sha256, DigestAlgorithm.SHA256.hash(encodedCertificate), issuerSerial));
    }

    private static byte[] attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return attribute(CmsEncoding.der(type), CmsEncoding.der(value.toASN1Primitive()));
    }

    private static byte[] attribute(byte[] type, byte[] value) {
        return Der.element(Der.SEQUENCE, type, Der.element(Der.SET, value));
    }
}
