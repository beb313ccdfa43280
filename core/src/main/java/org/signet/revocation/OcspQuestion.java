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
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.ParsedCertificate;

/**
 * A question to an OCSP responder about one certificate (RFC 6960 §4.1).
 *
 * @param certificate names it by its serial number and by digests of its issuer's name and key
 * @param nonce what the answer should hold
 */
record OcspQuestion(CertID certificate, Optional<byte[]> nonce) {
    /** RFC 5019 §5: longer ones do not get through everywhere. */
    private static final int LONGEST_GET = 255;

    static OcspQuestion about(ParsedCertificate certificate, ParsedCertificate issuer, DigestAlgorithm digest, Optional<byte[]> nonce) {
        try {
            return new OcspQuestion(new CertID(new AlgorithmIdentifier(digest.oid(), DERNull.INSTANCE),
                    new DEROctetString(digest.hash(certificate.issuer().getEncoded(ASN1Encoding.DER))),
                    new DEROctetString(keyDigest(digest, issuer)),
                    new ASN1Integer(certificate.serialNumber())), nonce);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The digest of a public key without its algorithm, as responders name keys. */
    static byte[] keyDigest(DigestAlgorithm digest, ParsedCertificate owner) {
        return digest.hash(owner.keyBits());
    }

    /** Where to get the answer by GET; nothing where it has to be asked for by POST, as RFC 6960 appendix A.1 describes both. */
    Optional<URI> getFrom(URI responder) {
        if (nonce.isPresent() || responder.getRawQuery() != null || responder.getRawFragment() != null) {
            // Nobody's cache has an answer with our nonce.
            return Optional.empty();
        }
        String base = responder.toString();
        String encoded = URLEncoder.encode(Base64.getEncoder().encodeToString(encoded()), StandardCharsets.US_ASCII);
        String location = base + (base.endsWith("/") ? "" : "/") + encoded;
        return location.length() <= LONGEST_GET ? Optional.of(URI.create(location)) : Optional.empty();
    }

    /** The request in DER. */
    byte[] encoded() {
        Optional<Extensions> extensions = nonce.map(value -> new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false,
                encoded(new DEROctetString(value)))));
        DERSequence requests = new DERSequence(new Request(certificate, null));
        return encoded(new OCSPRequest(new TBSRequest(null, requests, extensions.orElse(null)), null));
    }

    /** What is asked about, without the nonce. */
    String name() {
        return HexFormat.of().formatHex(encoded(certificate));
    }

    private static byte[] encoded(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public String toString() {
        return "OcspQuestion[" + certificate.getSerialNumber() + "]";
    }
}
