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

import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.cert.X509CertificateHolder;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cms.CmsEncoding;
import org.signet.mime.Content;

/**
 * Makes SignedData (RFC 5652 §5) in DER: one signer, named by issuer and serial number, with the whole chain. Whatever does not change
 * from message to message is encoded once. For use by many threads.
 */
final class SignedDataWriter {
    private static final byte[] VERSION = CmsEncoding.der(new ASN1Integer(1));
    private static final byte[] SIGNED_DATA = CmsEncoding.der(CMSObjectIdentifiers.signedData);
    private static final byte[] DATA = CmsEncoding.der(CMSObjectIdentifiers.data);

    private final SigningIdentity identity;
    private final SigningAlgorithm algorithm;
    private final KeySigner key;
    private final SignedAttributes attributes;
    private final byte[] signer;
    private final byte[] digestAlgorithm;
    private final byte[] signatureAlgorithm;
    private final byte[] certificates;

    /** For that identity and that way to sign. */
    SignedDataWriter(SigningIdentity identity, SigningAlgorithm algorithm) {
        this.identity = identity;
        this.algorithm = algorithm;
        this.key = new KeySigner(algorithm, identity.privateKey(), identity.token());
        X509CertificateHolder certificate = identity.holders().getFirst();
        attributes = new SignedAttributes(certificate, identity.encodedChain().getFirst(), algorithm);
        signer = CmsEncoding.der(new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber()));
        digestAlgorithm = CmsEncoding.der(algorithm.digestIdentifier());
        signatureAlgorithm = CmsEncoding.der(algorithm.identifier());
        certificates = Der.setOf(Der.context(0), identity.encodedChain());
    }

    /** The digest of the content that is signed. */
    DigestAlgorithm digest() {
        return algorithm.digest();
    }

    /** The signature alone, of the content with that digest. */
    Content detached(byte[] digest) throws TemporaryFailureException {
        return signedData(Content.EMPTY, digest);
    }

    /** The signature and the content, which has that digest. Nothing is copied. */
    Content withContent(Content content, byte[] digest) throws TemporaryFailureException {
        return signedData(element(Der.context(0), element(Der.OCTET_STRING, content)), digest);
    }

    private Content signedData(Content encapsulated, byte[] digest) throws TemporaryFailureException {
        return element(Der.SEQUENCE, Content.of(SIGNED_DATA), element(Der.context(0), element(Der.SEQUENCE,
                Content.of(VERSION), Content.of(Der.element(Der.SET, digestAlgorithm)),
                element(Der.SEQUENCE, Content.of(DATA), encapsulated),
                Content.of(certificates), Content.of(signerInfos(digest)))));
    }

    private static Content element(int tag, Content... contents) {
        Content content = Content.join(contents);
        return Content.join(Content.of(Der.header(tag, content.size())), content);
    }

    private byte[] signerInfos(byte[] digest) throws TemporaryFailureException {
        byte[] signed = attributes.of(digest, Instant.now());
        byte[] signature = sign(signed);
        // RFC 5652 §5.4: what is signed is a SET; in the message the same has the tag [0].
        byte[] tagged = signed.clone();
        tagged[0] = (byte) Der.context(0);
        return Der.element(Der.SET, Der.element(Der.SEQUENCE, VERSION, signer, digestAlgorithm, tagged, signatureAlgorithm,
                Der.element(Der.OCTET_STRING, signature)));
    }

    private byte[] sign(byte[] signed) throws TemporaryFailureException {
        try {
            return key.sign(signed);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new TemporaryFailureException("the key of " + identity.subject() + " does not sign", e);
        }
    }
}
