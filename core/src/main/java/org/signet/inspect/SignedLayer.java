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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.style.RFC4519Style;
import org.bouncycastle.cert.X509CertificateHolder;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;
import org.signet.cms.SignedData;
import org.signet.cms.SignedDataReader;
import org.signet.cms.SignerInfo;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/** What SignedData says, not verified. */
record SignedLayer(List<InspectedSigner> signers, List<String> certificates, Optional<Content> content) {
    static SignedLayer opaque(MimeEntity entity, Workspace workspace) throws IOException, MalformedMessageException {
        try (InputStream in = CmsBody.open(entity); ContentWriter content = workspace.writer()) {
            SignedData data = SignedDataReader.read(in, content);
            return of(data, data.encapsulated() ? Optional.of(content.finish()) : Optional.empty());
        }
    }

    static SignedLayer detached(MimeEntity signature) throws IOException, MalformedMessageException {
        try (InputStream in = CmsBody.open(signature)) {
            return of(SignedDataReader.read(in, OutputStream.nullOutputStream()), Optional.empty());
        }
    }

    private static SignedLayer of(SignedData data, Optional<Content> content) throws MalformedMessageException {
        List<InspectedSigner> signers = new ArrayList<>();
        for (SignerInfo signer : data.signers()) {
            signers.add(CmsParsing.parse("a SignerInfo", () -> signer(signer)));
        }
        List<String> subjects = new ArrayList<>();
        for (byte[] certificate : data.certificates()) {
            subjects.add(CmsParsing.parse("a certificate",
                    () -> RFC4519Style.INSTANCE.toString(new X509CertificateHolder(certificate).getSubject())));
        }
        return new SignedLayer(signers, subjects, content);
    }

    private static InspectedSigner signer(SignerInfo signer) throws IOException, MalformedMessageException {
        Optional<DerElement> time = signer.signedAttributes().isPresent()
                ? signer.signedAttributes().get().value(CMSAttributes.signingTime) : Optional.empty();
        Optional<Instant> signingTime = time.isPresent() ? Optional.of(Time.getInstance(time.get().parse()).getDate().toInstant())
                : Optional.empty();
        return new InspectedSigner(CertificateNames.identifier(signer.identifier()),
                AlgorithmNames.of(signer.digestAlgorithm().getAlgorithm()),
                AlgorithmNames.of(signer.signatureAlgorithm().getAlgorithm()), signingTime);
    }

    InspectedEntity toEntity(String mediaType, SmimeType type, List<InspectedEntity> children) {
        return new InspectedEntity(mediaType, type, "", List.of(), signers, certificates, List.of(), children);
    }
}
