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
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;

/**
 * Reads EnvelopedData (RFC 5652 §6) and AuthEnvelopedData (RFC 5083) in one pass: first what stands before the encrypted content, which is
 * small or refused, then the content, which goes to a stream while it is read. So the stream may be one that needs the key.
 */
public final class EnvelopeReader {
    /** Bytes of all that is not the encrypted content, together: 4 MiB, some eight thousand recipients. */
    public static final int LIMIT = 4 * 1024 * 1024;
    /** RecipientInfos that an envelope may have: 10,000. */
    public static final int MAX_RECIPIENTS = 10_000;
    /** One with three thousand keys for recipients that agree with the same ephemeral key is below this. */
    private static final int MAX_RECIPIENT_BYTES = 512 * 1024;
    private static final int MAX_ATTRIBUTES_BYTES = 256 * 1024;
    private static final int MAX_ALGORITHM_BYTES = 4 * 1024;

    private final BerReader ber;
    private final boolean authenticated;
    private final List<byte[]> recipients;
    private final AlgorithmIdentifier contentAlgorithm;

    private EnvelopeReader(InputStream in) throws IOException, MalformedMessageException {
        this.ber = new BerReader(in, LIMIT);
        ber.enter(BerReader.SEQUENCE);
        ASN1ObjectIdentifier type = objectIdentifier();
        this.authenticated = CMSObjectIdentifiers.authEnvelopedData.equals(type);
        if (!authenticated && !CMSObjectIdentifiers.envelopedData.equals(type)) {
            throw new MalformedMessageException("the structure is neither EnvelopedData nor AuthEnvelopedData");
        }
        ber.enter(BerReader.context(0));
        ber.enter(BerReader.SEQUENCE);
        ber.element();
        skipOptional(BerReader.context(0));
        this.recipients = List.copyOf(readRecipients());
        ber.enter(BerReader.SEQUENCE);
        ber.element();
        this.contentAlgorithm = readAlgorithm();
    }

    /**
     * Reads a ContentInfo that holds EnvelopedData or AuthEnvelopedData, up to the encrypted content.
     *
     * @throws MalformedMessageException if it is no such structure, or over the limit
     * @throws IOException if the input cannot be read
     */
    public static EnvelopeReader open(InputStream in) throws IOException, MalformedMessageException {
        return new EnvelopeReader(in);
    }

    /**
     * Reads a ContentInfo that holds EnvelopedData or AuthEnvelopedData, to its end.
     *
     * @param ciphertext takes the encrypted content; what it has taken means nothing if this throws
     * @throws MalformedMessageException if it is no such structure, or over the limit
     * @throws IOException if the input cannot be read, or {@code ciphertext} takes no more
     */
    public static Envelope read(InputStream in, OutputStream ciphertext) throws IOException, MalformedMessageException {
        EnvelopeReader reader = open(in);
        Optional<Envelope.Authentication> authentication = reader.readContent(ciphertext);
        return new Envelope(reader.recipients(), reader.contentAlgorithm(), authentication);
    }

    /** Whether it is AuthEnvelopedData. */
    public boolean isAuthenticated() {
        return authenticated;
    }

    /** Each RecipientInfo as it stands there, not parsed yet. */
    public List<byte[]> recipients() {
        return recipients;
    }

    /** What the content is encrypted with. */
    public AlgorithmIdentifier contentAlgorithm() {
        return contentAlgorithm;
    }

    /**
     * Reads the rest, once.
     *
     * @param ciphertext takes the encrypted content; what it has taken means nothing if this throws
     * @return what AuthEnvelopedData holds on top
     * @throws MalformedMessageException if the rest is not that of such a structure, or over the limit
     * @throws IOException if the input cannot be read, or {@code ciphertext} takes no more
     */
    public Optional<Envelope.Authentication> readContent(OutputStream ciphertext) throws IOException, MalformedMessageException {
        if (ber.peek() < 0) {
            throw new MalformedMessageException("the encrypted content is not in the message");
        }
        ber.copyTaggedOctets(0, ciphertext);
        ber.leave();
        Optional<Envelope.Authentication> authentication = Optional.empty();
        if (authenticated) {
            authentication = Optional.of(new Envelope.Authentication(attributes(), octets()));
            skipOptional(BerReader.context(2));
        } else {
            skipOptional(BerReader.context(1));
        }
        ber.leave();
        ber.leave();
        ber.leave();
        return authentication;
    }

    private List<byte[]> readRecipients() throws IOException, MalformedMessageException {
        List<byte[]> infos = new ArrayList<>();
        ber.enter(BerReader.SET);
        while (ber.peek() >= 0) {
            if (infos.size() >= MAX_RECIPIENTS) {
                throw new MalformedMessageException("the message has more than " + MAX_RECIPIENTS + " recipients");
            }
            infos.add(element(MAX_RECIPIENT_BYTES));
        }
        ber.leave();
        return infos;
    }

    private AlgorithmIdentifier readAlgorithm() throws IOException, MalformedMessageException {
        byte[] algorithm = element(MAX_ALGORITHM_BYTES);
        return CmsParsing.parse("AlgorithmIdentifier", () -> AlgorithmIdentifier.getInstance(ASN1Primitive.fromByteArray(algorithm)));
    }

    /** They are authenticated as a DER SET OF, whatever tag and order they have in the message (RFC 5083 §2.2). */
    private byte[] attributes() throws IOException, MalformedMessageException {
        if (ber.peek() != BerReader.context(1)) {
            return new byte[0];
        }
        byte[] attributes = element(MAX_ATTRIBUTES_BYTES);
        attributes[0] = BerReader.SET;
        return CmsParsing.parse("AuthAttributes", () -> ASN1Set.getInstance(attributes).getEncoded(ASN1Encoding.DER));
    }

    private byte[] octets() throws IOException, MalformedMessageException {
        byte[] element = element(MAX_ALGORITHM_BYTES);
        return CmsParsing.parse("MessageAuthenticationCode", () -> ASN1OctetString.getInstance(element).getOctets());
    }

    /** An element that is going to be parsed, which takes many times its bytes of memory. */
    private byte[] element(int limit) throws IOException, MalformedMessageException {
        byte[] element = ber.element();
        if (element.length > limit) {
            throw new MalformedMessageException("an element of the envelope has more than " + limit + " bytes");
        }
        return element;
    }

    private void skipOptional(int identifier) throws IOException, MalformedMessageException {
        if (ber.peek() == identifier) {
            ber.element();
        }
    }

    private ASN1ObjectIdentifier objectIdentifier() throws IOException, MalformedMessageException {
        byte[] element = element(MAX_ALGORITHM_BYTES);
        return CmsParsing.parse("type of content", () -> ASN1ObjectIdentifier.getInstance(ASN1Primitive.fromByteArray(element)));
    }
}
