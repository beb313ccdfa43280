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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataStreamGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.util.CollectionStore;
import org.signet.TemporaryFailureException;
import org.signet.mime.Content;

/** Makes the SignedData (RFC 5652 §5) of a content: one signer, named by issuer and serial number, with the whole chain. */
final class SignedDataWriter {
    private static final int OCTETS_PER_STRING = 16 * 1024;

    private final SigningIdentity identity;
    private final SigningAlgorithm algorithm;

    SignedDataWriter(SigningIdentity identity, SigningAlgorithm algorithm) {
        this.identity = identity;
        this.algorithm = algorithm;
    }

    /** The signature alone, in DER. */
    byte[] detached(Content content) throws IOException, TemporaryFailureException {
        ByteArrayOutputStream signature = new ByteArrayOutputStream(8 * 1024);
        write(content, signature, false);
        return ASN1Primitive.fromByteArray(signature.toByteArray()).getEncoded(ASN1Encoding.DER);
    }

    /** Writes signature and content, in BER of indefinite length, so that nothing of the content is held in memory. */
    void writeWithContent(Content content, OutputStream out) throws IOException, TemporaryFailureException {
        write(content, out, true);
    }

    private void write(Content content, OutputStream out, boolean withContent) throws IOException, TemporaryFailureException {
        try (OutputStream signed = generator().open(out, withContent)) {
            content.writeTo(signed);
        } catch (RuntimeOperatorException | OperatorCreationException | CMSException e) {
            throw new TemporaryFailureException("the key of " + identity.subject() + " does not sign", e);
        }
    }

    private CMSSignedDataStreamGenerator generator() throws OperatorCreationException, CMSException {
        CMSSignedDataStreamGenerator generator = new CMSSignedDataStreamGenerator();
        generator.setBufferSize(OCTETS_PER_STRING);
        ContentDigest digest = new ContentDigest(algorithm.digest());
        generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(wanted -> digest)
                .setContentDigest(digest.getAlgorithmIdentifier())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(identity.attributes()))
                .build(new KeySigner(algorithm, identity.privateKey(), identity.token()), identity.holders().getFirst()));
        generator.addCertificates(new CollectionStore<>(identity.holders()));
        return generator;
    }
}
