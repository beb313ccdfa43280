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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.BEROctetStringGenerator;
import org.bouncycastle.asn1.BERSequenceGenerator;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.EnvelopedData;
import org.bouncycastle.asn1.cms.RecipientInfo;

/**
 * Writes EnvelopedData (RFC 5652 §6.1) and AuthEnvelopedData (RFC 5083 §2.1) around a content of any size.
 *
 * <p>Bouncy Castle's own generator of AuthEnvelopedData is not used: up to 1.82 it tags the content explicitly, which nobody reads.
 */
final class EnvelopeWriter {
    private static final int PIECE_SIZE = 16 * 1024;

    private final OutputStream out;
    private final boolean authenticated;

    EnvelopeWriter(OutputStream out, boolean authenticated) {
        this.out = out;
        this.authenticated = authenticated;
    }

    /** Writes the whole ContentInfo. */
    void write(List<RecipientInfo> recipients, ContentEncryptor encryptor, InputStream content)
            throws IOException, GeneralSecurityException {
        DERSet recipientInfos = new DERSet(recipients.toArray(RecipientInfo[]::new));
        BERSequenceGenerator contentInfo = new BERSequenceGenerator(out);
        contentInfo.addObject(authenticated ? CMSObjectIdentifiers.authEnvelopedData : CMSObjectIdentifiers.envelopedData);
        BERSequenceGenerator envelope = new BERSequenceGenerator(contentInfo.getRawOutputStream(), 0, true);
        envelope.addObject(new ASN1Integer(authenticated ? 0 : EnvelopedData.calculateVersion(null, recipientInfos, null)));
        envelope.addObject(recipientInfos);
        byte[] tag = writeContent(envelope.getRawOutputStream(), encryptor, content);
        if (authenticated) {
            envelope.addObject(new DEROctetString(tag));
        }
        envelope.close();
        contentInfo.close();
    }

    private static byte[] writeContent(OutputStream envelope, ContentEncryptor encryptor, InputStream content)
            throws IOException, GeneralSecurityException {
        BERSequenceGenerator encryptedContentInfo = new BERSequenceGenerator(envelope);
        encryptedContentInfo.addObject(CMSObjectIdentifiers.data);
        encryptedContentInfo.addObject(encryptor.algorithmIdentifier());
        byte[] tag;
        try (OutputStream ciphertext = new BEROctetStringGenerator(encryptedContentInfo.getRawOutputStream(), 0, false)
                .getOctetOutputStream(new byte[PIECE_SIZE])) {
            tag = encryptor.encrypt(content, ciphertext);
        }
        encryptedContentInfo.close();
        return tag;
    }
}
