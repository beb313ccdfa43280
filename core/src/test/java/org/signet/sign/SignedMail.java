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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.signet.SmimeException;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;

/** A mail that we signed, taken apart by Bouncy Castle's simplest means: everything in memory, one signer. */
record SignedMail(MimeEntity message, byte[] signedContent, CMSSignedData signedData) {

    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final int LIMIT = 32 << 20;

    static SignedMail sign(byte[] mail, TestIdentity signer, SignaturePolicy policy) throws IOException, SmimeException {
        return sign(mail, SigningIdentity.of(signer.privateKey(), signer.chain()), policy);
    }

    static SignedMail sign(byte[] mail, SigningIdentity identity, SignaturePolicy policy) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.read(new ByteArrayInputStream(mail), workspace);
            return of(new SmimeSigner(policy).sign(message, identity, workspace).content().toBytes(LIMIT));
        }
    }

    static SignedMail of(byte[] mail) throws IOException, SmimeException {
        MimeEntity message = MimeEntity.of(Content.of(mail));
        try {
            if (SmimeType.of(message) == SmimeType.CLEAR_SIGNED) {
                Multipart multipart = Multipart.of(message).orElseThrow();
                byte[] content = multipart.parts().getFirst().toBytes(LIMIT);
                byte[] signature = MimeEntity.of(multipart.parts().getLast()).openDecodedBody().readAllBytes();
                return new SignedMail(message, content, new CMSSignedData(new CMSProcessableByteArray(content), signature));
            }
            CMSSignedData signedData = new CMSSignedData(message.openDecodedBody().readAllBytes());
            return new SignedMail(message, (byte[]) signedData.getSignedContent().getContent(), signedData);
        } catch (CMSException e) {
            throw new AssertionError("Bouncy Castle cannot parse it", e);
        }
    }

    SignerInformation signer() {
        return List.copyOf(signedData.getSignerInfos().getSigners()).getFirst();
    }

    /** The certificates, the signer's first where it was put first. */
    List<X509CertificateHolder> certificates() {
        return List.copyOf(signedData.getCertificates().getMatches(everything()));
    }

    /** Whether the one signature is good for the certificate that the signer is named by. */
    boolean verifies() {
        @SuppressWarnings("unchecked")
        Selector<X509CertificateHolder> named = signer().getSID();
        X509CertificateHolder certificate = List.copyOf(signedData.getCertificates().getMatches(named)).getFirst();
        try {
            return signer().verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BOUNCY_CASTLE).build(certificate));
        } catch (CMSException | OperatorCreationException | CertificateException e) {
            throw new AssertionError("Bouncy Castle cannot verify it", e);
        }
    }

    String text() throws IOException {
        return new String(message.content().toBytes(LIMIT), StandardCharsets.ISO_8859_1);
    }

    private static Selector<X509CertificateHolder> everything() {
        return new Selector<>() {
            @Override
            public boolean match(X509CertificateHolder certificate) {
                return true;
            }

            @Override
            public Object clone() {
                return this;
            }
        };
    }
}
