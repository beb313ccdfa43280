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
package org.signet.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.signet.testkit.TestIdentity;

/** A detached signature with SHA-256 and an EC key, put together piece by piece, so that any piece can be wrong. */
final class HandMadeSignature {
    private final TestIdentity signer;
    private final List<ASN1Encodable> signed = new ArrayList<>();
    private final List<ASN1Encodable> unsigned = new ArrayList<>();
    private ASN1ObjectIdentifier digest = NISTObjectIdentifiers.id_sha256;
    private String signedEncoding = ASN1Encoding.DER;

    HandMadeSignature(TestIdentity signer) {
        this.signer = signer;
    }

    static ASN1Encodable attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return new DLSequence(new ASN1Encodable[] {type, new DLSet(values)});
    }

    static ASN1Encodable contentType() {
        return attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data);
    }

    static ASN1Encodable messageDigest(byte[] content) {
        try {
            return attribute(CMSAttributes.messageDigest, new DEROctetString(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ASN1Encodable signingTime() {
        return attribute(CMSAttributes.signingTime, new DERUTCTime(new Date()));
    }

    /** These attributes, transmitted in this order. */
    HandMadeSignature signed(ASN1Encodable... attributes) {
        signed.addAll(Arrays.asList(attributes));
        return this;
    }

    HandMadeSignature unsigned(ASN1Encodable... attributes) {
        unsigned.addAll(Arrays.asList(attributes));
        return this;
    }

    /** The signature is over the attributes in the order in which they are transmitted. */
    HandMadeSignature overTransmittedOrder() {
        signedEncoding = ASN1Encoding.DL;
        return this;
    }

    HandMadeSignature digest(ASN1ObjectIdentifier identifier) {
        digest = identifier;
        return this;
    }

    /** The bytes that are signed. */
    byte[] signedBytes() {
        return encode(set(signed), signedEncoding);
    }

    /** The signature with its attributes. */
    byte[] signedData() {
        return signedData(sign(signedBytes()), true);
    }

    /** The same signature value, passed off as one without attributes. */
    byte[] signedDataWithoutAttributes() {
        return signedData(sign(signedBytes()), false);
    }

    private byte[] signedData(byte[] signature, boolean withAttributes) {
        Certificate certificate = certificate();
        IssuerAndSerialNumber name = new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber().getValue());
        List<ASN1Encodable> info = new ArrayList<>(List.of(new ASN1Integer(1), name, new AlgorithmIdentifier(digest)));
        if (withAttributes) {
            info.add(new DLTaggedObject(false, 0, set(signed)));
        }
        info.add(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256));
        info.add(new DEROctetString(signature));
        if (!unsigned.isEmpty()) {
            info.add(new DLTaggedObject(false, 1, set(unsigned)));
        }
        DLSequence signedData = sequence(new ASN1Integer(1), new DLSet(new AlgorithmIdentifier(digest)),
                sequence(CMSObjectIdentifiers.data), new DLTaggedObject(false, 0, new DLSet(certificate)),
                new DLSet(sequence(info.toArray(ASN1Encodable[]::new))));
        return encode(sequence(CMSObjectIdentifiers.signedData, new DLTaggedObject(true, 0, signedData)), ASN1Encoding.DL);
    }

    private byte[] sign(byte[] bytes) {
        try {
            Signature engine = Signature.getInstance("SHA256withECDSA");
            engine.initSign(signer.privateKey());
            engine.update(bytes);
            return engine.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Certificate certificate() {
        try {
            return Certificate.getInstance(signer.certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DLSequence sequence(ASN1Encodable... elements) {
        return new DLSequence(elements);
    }

    private static ASN1Set set(List<ASN1Encodable> elements) {
        return new DLSet(elements.toArray(ASN1Encodable[]::new));
    }

    private static byte[] encode(ASN1Object object, String encoding) {
        try {
            return object.getEncoded(encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
