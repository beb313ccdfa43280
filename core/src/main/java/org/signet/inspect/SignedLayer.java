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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedDataParser;
import org.bouncycastle.cms.CMSTypedStream;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.Store;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/** What SignedData says, not verified. */
record SignedLayer(List<InspectedSigner> signers, List<String> certificates, Optional<Content> content) {
    static SignedLayer opaque(MimeEntity entity, Workspace workspace) throws IOException, MalformedMessageException {
        return read(entity, Optional.of(workspace));
    }

    static SignedLayer detached(MimeEntity signature) throws IOException, MalformedMessageException {
        return read(signature, Optional.empty());
    }

    private static SignedLayer read(MimeEntity entity, Optional<Workspace> workspace) throws IOException, MalformedMessageException {
        try (InputStream in = CmsBody.open(entity)) {
            return CmsParsing.parse("SignedData", () -> {
                CMSSignedDataParser parser = new CMSSignedDataParser(new BcDigestCalculatorProvider(), in);
                CMSTypedStream signed = parser.getSignedContent();
                Optional<Content> content = Optional.empty();
                if (signed != null && workspace.isPresent()) {
                    content = Optional.of(workspace.get().store(signed.getContentStream()));
                } else if (signed != null) {
                    signed.drain();
                }
                Store<?> certificates = parser.getCertificates();
                List<String> subjects = certificates.getMatches(null).stream().map(X509CertificateHolder.class::cast)
                        .map(certificate -> RFC4519Style.INSTANCE.toString(certificate.getSubject())).toList();
                return new SignedLayer(parser.getSignerInfos().getSigners().stream().map(SignedLayer::signer).toList(), subjects, content);
            });
        }
    }

    private static InspectedSigner signer(SignerInformation signer) {
        String identifier = SignerNames.identifier(signer.getSID().getIssuer(), signer.getSID().getSerialNumber(),
                signer.getSID().getSubjectKeyIdentifier());
        Attribute time = signer.getSignedAttributes() == null ? null : signer.getSignedAttributes().get(CMSAttributes.signingTime);
        Optional<Instant> signingTime = Optional.ofNullable(time)
                .map(attribute -> Time.getInstance(attribute.getAttrValues().getObjectAt(0)).getDate().toInstant());
        return new InspectedSigner(identifier, AlgorithmNames.of(signer.getDigestAlgorithmID().getAlgorithm()),
                AlgorithmNames.of(signer.toASN1Structure().getDigestEncryptionAlgorithm().getAlgorithm()), signingTime);
    }

    InspectedEntity toEntity(String mediaType, SmimeType type, List<InspectedEntity> children) {
        return new InspectedEntity(mediaType, type, "", List.of(), signers, certificates, List.of(), children);
    }
}
