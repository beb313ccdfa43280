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
package org.signet.cms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.signet.MalformedMessageException;

/**
 * Reads SignedData (RFC 5652 §5, and PKCS #7 as old programs write it) in one pass: the content goes to a stream while it is read, and
 * the rest is small or refused.
 */
public final class SignedDataReader {
    /** Bytes of certificates, revocation lists and signers together: 16 MiB. */
    public static final int LIMIT = 16 * 1024 * 1024;
    private static final int MAX_ELEMENTS = 1000;
    private static final int MAX_SIGNERS = 20;
    // Parsed, an element takes up to thirty times its bytes.
    private static final int MAX_SIGNER_BYTES = 2 * 1024 * 1024;

    private final BerReader ber;

    private SignedDataReader(InputStream in) {
        this.ber = new BerReader(in, LIMIT);
    }

    /**
     * Reads a ContentInfo that holds SignedData.
     *
     * @param content takes the signed content, if it is inside; what it has taken means nothing if this throws
     * @throws MalformedMessageException if it is no such structure, or over the limits
     * @throws IOException if the input cannot be read, or {@code content} takes no more
     */
    public static SignedData read(InputStream in, OutputStream content) throws IOException, MalformedMessageException {
        return new SignedDataReader(in).contentInfo(content);
    }

    private SignedData contentInfo(OutputStream content) throws IOException, MalformedMessageException {
        ber.enter(BerReader.SEQUENCE);
        if (!CMSObjectIdentifiers.signedData.equals(objectIdentifier())) {
            throw new MalformedMessageException("the structure is not SignedData");
        }
        ber.enter(BerReader.context(0));
        ber.enter(BerReader.SEQUENCE);
        ber.element();
        ber.element();
        ber.enter(BerReader.SEQUENCE);
        ASN1ObjectIdentifier contentType = objectIdentifier();
        boolean encapsulated = ber.peek() == BerReader.context(0);
        if (encapsulated) {
            ber.enter(BerReader.context(0));
            ber.copyOctets(content);
            ber.leave();
        }
        ber.leave();
        List<byte[]> certificates = elements(BerReader.context(0));
        List<byte[]> revocationLists = elements(BerReader.context(1));
        return new SignedData(contentType, encapsulated, certificates, revocationLists, signers());
    }

    private List<SignerInfo> signers() throws IOException, MalformedMessageException {
        List<SignerInfo> signers = new ArrayList<>();
        long bytes = 0;
        ber.enter(BerReader.SET);
        while (ber.peek() >= 0) {
            byte[] signer = ber.element();
            bytes += signer.length;
            if (signers.size() >= MAX_SIGNERS || bytes > MAX_SIGNER_BYTES) {
                throw new MalformedMessageException("SignedData has too many or too large signers");
            }
            signers.add(SignerInfo.of(signer));
        }
        ber.leave();
        return signers;
    }

    /** The untagged members of an optional set; certificates and lists of other kinds are tagged (RFC 5652 §10.2). */
    private List<byte[]> elements(int identifier) throws IOException, MalformedMessageException {
        List<byte[]> elements = new ArrayList<>();
        if (ber.peek() == identifier) {
            ber.enter(identifier);
            while (ber.peek() >= 0) {
                boolean untagged = ber.peek() == BerReader.SEQUENCE;
                byte[] element = ber.element();
                if (untagged) {
                    elements.add(element);
                }
                if (elements.size() > MAX_ELEMENTS) {
                    throw new MalformedMessageException("SignedData has more than " + MAX_ELEMENTS + " certificates or revocation lists");
                }
            }
            ber.leave();
        }
        return elements;
    }

    private ASN1ObjectIdentifier objectIdentifier() throws IOException, MalformedMessageException {
        byte[] element = ber.element();
        return CmsParsing.parse("type of content", () -> ASN1ObjectIdentifier.getInstance(ASN1Primitive.fromByteArray(element)));
    }
}
