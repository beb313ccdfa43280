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
package org.signet.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientIdentifier;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.cms.Envelope;
import org.signet.cms.EnvelopeReader;
import org.signet.mime.CmsBody;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;

/** What can be seen of EnvelopedData and AuthEnvelopedData without a key. */
final class EncryptedLayer {
    private EncryptedLayer() {
    }

    static InspectedEntity inspect(MimeEntity entity, SmimeType type) throws IOException, MalformedMessageException {
        Envelope envelope;
        try (InputStream in = CmsBody.open(entity)) {
            envelope = EnvelopeReader.read(in, OutputStream.nullOutputStream());
        }
        List<InspectedRecipient> recipients = new ArrayList<>();
        for (byte[] info : envelope.recipients()) {
            recipients.addAll(CmsParsing.parse("a RecipientInfo",
                    () -> recipients(RecipientInfo.getInstance(ASN1Primitive.fromByteArray(info)))));
        }
        return new InspectedEntity(entity.contentType().mediaType(), type,
                AlgorithmNames.of(envelope.contentAlgorithm().getAlgorithm()), recipients, List.of(), List.of(), List.of(), List.of());
    }

    private static List<InspectedRecipient> recipients(RecipientInfo info) {
        ASN1Encodable choice = info.getInfo();
        if (choice instanceof KeyTransRecipientInfo transport) {
            String who = CertificateNames.identifier(transport.getRecipientIdentifier().getId());
            return List.of(new InspectedRecipient(who, keyManagement(transport.getKeyEncryptionAlgorithm())));
        }
        if (choice instanceof KeyAgreeRecipientInfo agreement) {
            List<InspectedRecipient> recipients = new ArrayList<>();
            for (ASN1Encodable key : agreement.getRecipientEncryptedKeys()) {
                recipients.add(new InspectedRecipient(identifier(RecipientEncryptedKey.getInstance(key).getIdentifier()),
                        keyManagement(agreement.getKeyEncryptionAlgorithm())));
            }
            return recipients;
        }
        return List.of(new InspectedRecipient("not a certificate", "unknown"));
    }

    private static String identifier(KeyAgreeRecipientIdentifier identifier) {
        return identifier.getRKeyID() != null
                ? CertificateNames.identifier(identifier.getRKeyID().getSubjectKeyIdentifier())
                : CertificateNames.identifier(identifier.getIssuerAndSerialNumber());
    }

    private static String keyManagement(AlgorithmIdentifier algorithm) {
        return AlgorithmNames.of(algorithm.getAlgorithm());
    }
}
