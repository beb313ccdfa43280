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

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
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
import org.signet.encrypt.Capabilities;

/**
 * The signed attributes that are the same in every signature of an identity. Content type, message digest and signing time
 * (RFC 8551 §2.5.1) differ from message to message and are added when it is signed.
 */
final class SignedAttributes {
    private SignedAttributes() {
    }

    static AttributeTable of(X509CertificateHolder signer, byte[] encodedCertificate) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(attribute(SMIMEAttributes.smimeCapabilities, capabilities()));
        attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(signer, encodedCertificate)));
        return new AttributeTable(attributes);
    }

    /** RFC 8551 §2.5.2. */
    private static ASN1Encodable capabilities() {
        return ASN1Sequence.getInstance(Capabilities.OWN.encoded());
    }

    /** RFC 5035 §3: binds the signature to this certificate, so that no other of the same key can take its place. */
    private static ASN1Encodable signingCertificate(X509CertificateHolder signer, byte[] encodedCertificate) {
        IssuerSerial issuerSerial = new IssuerSerial(new GeneralNames(new GeneralName(signer.getIssuer())), signer.getSerialNumber());
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid());
        return new SigningCertificateV2(new ESSCertIDv2(sha256, DigestAlgorithm.SHA256.hash(encodedCertificate), issuerSerial));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }
}
