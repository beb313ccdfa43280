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
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAuthEnvelopedDataParser;
import org.bouncycastle.cms.CMSEnvelopedDataParser;
import org.bouncycastle.cms.KeyAgreeRecipientId;
import org.bouncycastle.cms.KeyTransRecipientId;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.RecipientInformationStore;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.mime.CmsBody;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;

/** What can be seen of EnvelopedData and AuthEnvelopedData without a key; their content is not read. */
final class EncryptedLayer {
    private EncryptedLayer() {
    }

    static InspectedEntity inspect(MimeEntity entity, SmimeType type) throws IOException, MalformedMessageException {
        String mediaType = entity.contentType().mediaType();
        try (InputStream in = CmsBody.open(entity)) {
            return CmsParsing.parse(type == SmimeType.ENVELOPED ? "EnvelopedData" : "AuthEnvelopedData", () -> {
                if (type == SmimeType.ENVELOPED) {
                    CMSEnvelopedDataParser parser = new CMSEnvelopedDataParser(in);
                    return layer(mediaType, type, parser.getContentEncryptionAlgorithm().getAlgorithm(), parser.getRecipientInfos());
                }
                CMSAuthEnvelopedDataParser parser = new CMSAuthEnvelopedDataParser(in);
                return layer(mediaType, type, new ASN1ObjectIdentifier(parser.getEncAlgOID()), parser.getRecipientInfos());
            });
        }
    }

    private static InspectedEntity layer(String mediaType, SmimeType type, ASN1ObjectIdentifier cipher, RecipientInformationStore infos) {
        List<InspectedRecipient> recipients = infos.getRecipients().stream().map(EncryptedLayer::recipient).toList();
        return new InspectedEntity(mediaType, type, AlgorithmNames.of(cipher), recipients, List.of(), List.of(), List.of(), List.of());
    }

    private static InspectedRecipient recipient(RecipientInformation info) {
        String identifier = switch (info.getRID()) {
            case KeyTransRecipientId id -> SignerNames.identifier(id.getIssuer(), id.getSerialNumber(), id.getSubjectKeyIdentifier());
            case KeyAgreeRecipientId id -> SignerNames.identifier(id.getIssuer(), id.getSerialNumber(), id.getSubjectKeyIdentifier());
            default -> "not a certificate";
        };
        return new InspectedRecipient(identifier, AlgorithmNames.of(info.getKeyEncryptionAlgorithm().getAlgorithm()));
    }
}
