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
package org.signet.decrypt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.EnvelopedData;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorIdentifierOrKey;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.mime.CmsBody;

/** Changes one thing inside an encrypted mail, as somebody on its way could. */
final class Surgery {
    private Surgery() {
    }

    /** The mail with another ciphertext. */
    static byte[] ciphertext(byte[] mail, UnaryOperator<byte[]> change) {
        return contentInfo(mail, info -> new EncryptedContentInfo(info.getContentType(), info.getContentEncryptionAlgorithm(),
                new BEROctetString(change.apply(info.getEncryptedContent().getOctets()))));
    }

    /** The mail with another content encryption algorithm. */
    static byte[] algorithm(byte[] mail, UnaryOperator<AlgorithmIdentifier> change) {
        return contentInfo(mail, info -> new EncryptedContentInfo(info.getContentType(),
                change.apply(info.getContentEncryptionAlgorithm()), info.getEncryptedContent()));
    }

    private static byte[] contentInfo(byte[] mail, UnaryOperator<EncryptedContentInfo> change) {
        return rewrite(mail, new Change() {
            @Override
            public EncryptedContentInfo contentInfo(EncryptedContentInfo info) {
                return change.apply(info);
            }
        });
    }

    /** The mail with another encrypted key for its first recipient, who has an RSA key. */
    static byte[] encryptedKey(byte[] mail, UnaryOperator<byte[]> change) {
        return transport(mail, info -> new KeyTransRecipientInfo(info.getRecipientIdentifier(), info.getKeyEncryptionAlgorithm(),
                new DEROctetString(change.apply(info.getEncryptedKey().getOctets()))));
    }

    /** The mail with another algorithm for the key of its first recipient, who has an RSA key. */
    static byte[] keyAlgorithm(byte[] mail, UnaryOperator<AlgorithmIdentifier> change) {
        return transport(mail, info -> new KeyTransRecipientInfo(info.getRecipientIdentifier(),
                change.apply(info.getKeyEncryptionAlgorithm()), info.getEncryptedKey()));
    }

    private static byte[] transport(byte[] mail, UnaryOperator<KeyTransRecipientInfo> change) {
        return recipients(mail, infos -> new DERSet(new RecipientInfo(
                change.apply(KeyTransRecipientInfo.getInstance(RecipientInfo.getInstance(infos.getObjectAt(0)).getInfo())))));
    }

    /** The mail with another ephemeral key for its first recipient, who has an elliptic-curve key. */
    static byte[] ephemeralKey(byte[] mail, UnaryOperator<byte[]> change) {
        return agreement(mail, info -> {
            OriginatorPublicKey key = info.getOriginator().getOriginatorKey();
            byte[] point = change.apply(key.getPublicKeyData().getBytes());
            return new KeyAgreeRecipientInfo(new OriginatorIdentifierOrKey(new OriginatorPublicKey(key.getAlgorithm(), point)),
                    info.getUserKeyingMaterial(), info.getKeyEncryptionAlgorithm(), info.getRecipientEncryptedKeys());
        });
    }

    /** The mail with another wrapped key for its first recipient, who has an elliptic-curve key. */
    static byte[] wrappedKey(byte[] mail, UnaryOperator<byte[]> change) {
        return agreement(mail, info -> {
            RecipientEncryptedKey key = RecipientEncryptedKey.getInstance(info.getRecipientEncryptedKeys().getObjectAt(0));
            return new KeyAgreeRecipientInfo(info.getOriginator(), info.getUserKeyingMaterial(), info.getKeyEncryptionAlgorithm(),
                    new DERSequence(new RecipientEncryptedKey(key.getIdentifier(),
                            new DEROctetString(change.apply(key.getEncryptedKey().getOctets())))));
        });
    }

    private static byte[] agreement(byte[] mail, UnaryOperator<KeyAgreeRecipientInfo> change) {
        return recipients(mail, infos -> new DERSet(new RecipientInfo(
                change.apply(KeyAgreeRecipientInfo.getInstance(RecipientInfo.getInstance(infos.getObjectAt(0)).getInfo())))));
    }

    /** The mail with other recipients. */
    static byte[] recipients(byte[] mail, UnaryOperator<ASN1Set> change) {
        return rewrite(mail, new Change() {
            @Override
            public ASN1Set recipients(ASN1Set infos) {
                return change.apply(infos);
            }
        });
    }

    /** The AuthEnvelopedData mail with another tag. */
    static byte[] tag(byte[] mail, UnaryOperator<byte[]> change) {
        return rewrite(mail, new Change() {
            @Override
            public byte[] tag(byte[] tag) {
                return change.apply(tag);
            }
        });
    }

    /** The mail with another CMS structure. */
    static byte[] cms(byte[] mail, UnaryOperator<byte[]> change) {
        return withCms(mail, change.apply(cmsOf(mail)));
    }

    private static byte[] rewrite(byte[] mail, Change change) {
        ContentInfo info = ContentInfo.getInstance(cmsOf(mail));
        if (CMSObjectIdentifiers.envelopedData.equals(info.getContentType())) {
            EnvelopedData data = EnvelopedData.getInstance(info.getContent());
            return withCms(mail, encoded(new ContentInfo(info.getContentType(), new EnvelopedData(data.getOriginatorInfo(),
                    change.recipients(data.getRecipientInfos()), change.contentInfo(data.getEncryptedContentInfo()),
                    data.getUnprotectedAttrs()))));
        }
        AuthEnvelopedData data = AuthEnvelopedData.getInstance(info.getContent());
        ASN1OctetString tag = new DEROctetString(change.tag(data.getMac().getOctets()));
        return withCms(mail, encoded(new ContentInfo(info.getContentType(), new AuthEnvelopedData(data.getOriginatorInfo(),
                change.recipients(data.getRecipientInfos()), change.contentInfo(data.getAuthEncryptedContentInfo()),
                data.getAuthAttrs(), tag, data.getUnauthAttrs()))));
    }

    static byte[] cmsOf(byte[] mail) {
        try (InputStream in = CmsBody.open(Letters.entity(mail))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of the mail above another CMS structure. */
    static byte[] withCms(byte[] mail, byte[] cms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Letters.entity(mail).headers().toBytes());
        bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(Base64.getMimeEncoder().encode(cms));
        return bytes.toByteArray();
    }

    private static byte[] encoded(ContentInfo info) {
        try {
            return info.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is put in place of what; everything stays that is not overridden. */
    private interface Change {
        default ASN1Set recipients(ASN1Set infos) {
            return infos;
        }

        default EncryptedContentInfo contentInfo(EncryptedContentInfo info) {
            return info;
        }

        default byte[] tag(byte[] tag) {
            return tag;
        }
    }
}
