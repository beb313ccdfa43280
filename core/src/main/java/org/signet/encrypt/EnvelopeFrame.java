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
package org.signet.encrypt;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.signet.cms.CmsEncoding;

/**
 * All of EnvelopedData (RFC 5652 §6.1) or AuthEnvelopedData (RFC 5083 §2.1) but the ciphertext, of which the length is known before a byte
 * of it is: a DER structure of definite lengths around a content of any size.
 *
 * @param head everything before the ciphertext
 * @param ciphertextLength how many bytes come between
 * @param tagLength bytes of the tag that comes after; 0 in EnvelopedData
 */
record EnvelopeFrame(byte[] head, long ciphertextLength, int tagLength) {
    private static final int SEQUENCE = BERTags.SEQUENCE | BERTags.CONSTRUCTED;
    private static final int SET = BERTags.SET | BERTags.CONSTRUCTED;
    private static final int EXPLICIT_0 = BERTags.CONTEXT_SPECIFIC | BERTags.CONSTRUCTED;
    private static final int IMPLICIT_0 = BERTags.CONTEXT_SPECIFIC;

    /**
     * The frame of a ContentInfo.
     *
     * @param recipients each RecipientInfo in DER
     * @param length of the content before it is encrypted
     */
    static EnvelopeFrame of(List<byte[]> recipients, ContentKey key, long length) {
        boolean authenticated = key.kind().isAuthenticated();
        int tagLength = authenticated ? ContentKey.TAG_LENGTH : 0;
        long ciphertextLength = key.encryptedLength(length);
        byte[] content = join(CmsEncoding.der(CMSObjectIdentifiers.data), CmsEncoding.der(key.algorithmIdentifier()),
                header(IMPLICIT_0, ciphertextLength));
        byte[] contentInfo = join(header(SEQUENCE, content.length + ciphertextLength), content);
        byte[] recipientInfos = setOf(recipients);
        byte[] envelope = join(CmsEncoding.der(new ASN1Integer(version(authenticated, recipients))), recipientInfos, contentInfo);
        long envelopeLength = envelope.length + ciphertextLength + tail(tagLength);
        byte[] type = CmsEncoding.der(authenticated ? CMSObjectIdentifiers.authEnvelopedData : CMSObjectIdentifiers.envelopedData);
        byte[] sequence = header(SEQUENCE, envelopeLength);
        byte[] tagged = header(EXPLICIT_0, sequence.length + envelopeLength);
        byte[] outer = header(SEQUENCE, type.length + tagged.length + sequence.length + envelopeLength);
        return new EnvelopeFrame(join(outer, type, tagged, sequence, envelope), ciphertextLength, tagLength);
    }

    /** How many bytes it is with the ciphertext. */
    long length() {
        return head.length + ciphertextLength + tail(tagLength);
    }

    /** Everything after the ciphertext. */
    byte[] tail(byte[] tag) {
        return tagLength == 0 ? tag : join(header(BERTags.OCTET_STRING, tag.length), tag);
    }

    private static int tail(int tagLength) {
        return tagLength == 0 ? 0 : header(BERTags.OCTET_STRING, tagLength).length + tagLength;
    }

    /** RFC 5652 §6.1, RFC 5083 §2.1: 0, but 2 for EnvelopedData with other recipients than those of key transport. */
    private static int version(boolean authenticated, List<byte[]> recipients) {
        return !authenticated && recipients.stream().anyMatch(recipient -> recipient[0] != SEQUENCE) ? 2 : 0;
    }

    /** In the order that DER prescribes (X.690 §11.6). */
    private static byte[] setOf(List<byte[]> elements) {
        byte[][] sorted = elements.toArray(byte[][]::new);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        byte[] joined = join(sorted);
        return join(header(SET, joined.length), joined);
    }

    private static byte[] header(int identifier, long length) {
        if (length < 0x80) {
            return new byte[] {(byte) identifier, (byte) length};
        }
        int octets = (Long.SIZE - Long.numberOfLeadingZeros(length) + 7) / 8;
        byte[] header = new byte[2 + octets];
        header[0] = (byte) identifier;
        header[1] = (byte) (0x80 | octets);
        for (int i = 0; i < octets; i++) {
            header[2 + i] = (byte) (length >>> 8 * (octets - 1 - i));
        }
        return header;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
