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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.ocsp.ResponseBytes;
import org.bouncycastle.asn1.ocsp.ResponseData;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.signet.cert.ParsedCertificate;

/**
 * A basic OCSP response (RFC 6960 §4.2.1), parsed all through, and not believed yet.
 *
 * @param signed what is signed
 * @param algorithm by what algorithm
 * @param signature the signature value
 * @param responder who says to have signed it
 * @param certificates those that came along
 * @param entries what it says
 * @param nonce the nonce in it
 */
record OcspAnswer(byte[] signed, AlgorithmIdentifier algorithm, byte[] signature, ResponderID responder,
        List<ParsedCertificate> certificates, List<OcspEntry> entries, Optional<byte[]> nonce) {
    /** More are sent by nobody who means well. */
    private static final int MOST_CERTIFICATES = 8;

    /** Reads the status of an OCSPResponse: 0 where it holds an answer (RFC 6960 §4.2.1). */
    static int status(byte[] encoded) throws IOException {
        return OCSPResponse.getInstance(ASN1Primitive.fromByteArray(encoded)).getResponseStatus().getIntValue();
    }

    static OcspAnswer parse(byte[] encoded) throws IOException {
        ResponseBytes bytes = OCSPResponse.getInstance(ASN1Primitive.fromByteArray(encoded)).getResponseBytes();
        if (!bytes.getResponseType().equals(OCSPObjectIdentifiers.id_pkix_ocsp_basic)) {
            throw new IOException("another kind of response");
        }
        BasicOCSPResponse response = BasicOCSPResponse.getInstance(bytes.getResponse().getOctets());
        ResponseData data = response.getTbsResponseData();
        Optional<Extensions> extensions = Optional.ofNullable(data.getResponseExtensions());
        if (data.getVersion().intValueExact() != 0 || hasUnknownCritical(extensions)) {
            throw new IOException("a later version");
        }
        return new OcspAnswer(data.getEncoded(ASN1Encoding.DER), response.getSignatureAlgorithm(), response.getSignature().getOctets(),
                data.getResponderID(), certificates(response), entries(data), nonce(extensions));
    }

    private static List<ParsedCertificate> certificates(BasicOCSPResponse response) throws IOException {
        if (response.getCerts() == null) {
            return List.of();
        }
        return Arrays.stream(response.getCerts().toArray()).limit(MOST_CERTIFICATES).flatMap(OcspAnswer::certificate).toList();
    }

    private static Stream<ParsedCertificate> certificate(ASN1Encodable encoded) {
        try {
            return ParsedCertificate.parse(encoded.toASN1Primitive().getEncoded(ASN1Encoding.DER)).stream();
        } catch (IOException malformed) {
            return Stream.empty();
        }
    }

    private static List<OcspEntry> entries(ResponseData data) throws IOException {
        List<OcspEntry> entries = new ArrayList<>();
        for (ASN1Encodable single : data.getResponses()) {
            entries.add(OcspEntry.parse(SingleResponse.getInstance(single), data.getProducedAt()));
        }
        return List.copyOf(entries);
    }

    private static Optional<byte[]> nonce(Optional<Extensions> extensions) {
        return extensions.map(all -> all.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce))
                .map(extension -> extension.getExtnValue().getOctets()).map(OcspAnswer::nonceValue);
    }

    /** Before RFC 8954 the nonce was whatever the client had sent, and not always an OCTET STRING. */
    private static byte[] nonceValue(byte[] value) {
        try {
            return ASN1OctetString.getInstance(ASN1Primitive.fromByteArray(value)).getOctets();
        } catch (IOException | IllegalArgumentException plain) {
            return value;
        }
    }

    private static boolean hasUnknownCritical(Optional<Extensions> extensions) {
        return extensions.isPresent() && Arrays.stream(extensions.get().getCriticalExtensionOIDs())
                .anyMatch(type -> !type.equals(OCSPObjectIdentifiers.id_pkix_ocsp_nonce));
    }

    /** What it says of that certificate and of no other. */
    List<OcspEntry> entriesOf(CertID certificate) {
        return entries.stream().filter(entry -> entry.isAbout(certificate)).toList();
    }

    @Override
    public String toString() {
        return "OcspAnswer[" + entries.size() + " entries]";
    }
}
