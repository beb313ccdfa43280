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
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.signet.cache.CacheObserver;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** Encrypts messages (RFC 8551 §3.3, §3.4). May be used by many threads. */
public final class SmimeEncryptor {
    private final EncryptionPolicy policy;
    private final RecipientEncoders encoders;

    /** An encryptor that follows this policy. */
    public SmimeEncryptor(EncryptionPolicy policy) {
        this(policy, new RecipientEncoders(CacheObserver.NONE));
    }

    /**
     * An encryptor that follows this policy.
     *
     * @param encoders remember what was made of recipients' certificates; encryptors of any policy may have the same
     */
    public SmimeEncryptor(EncryptionPolicy policy, RecipientEncoders encoders) {
        this.policy = Objects.requireNonNull(policy);
        this.encoders = Objects.requireNonNull(encoders);
    }

    /**
     * Encrypts a message's content. The other header fields, the Subject among them, stay readable and keep their bytes.
     *
     * <p>The content is encrypted byte for byte, so that a signature in it stays valid; only where the lines of the message end in bare
     * LF, as in a file, each gets its CRLF (RFC 8551 §3.1.1).
     *
     * <p>What is given back is encrypted while it is read, and again each time it is read, to the same bytes; nothing of it is stored. Who
     * reads it gets all of it, or an exception.
     *
     * @param recipients who can read it, in any order; those in an archive or escrow are recipients as all others. The same certificate
     *        twice counts once
     * @param workspace what is given back can be read until it, or that of the message, is closed
     * @throws IllegalArgumentException if there is no recipient, or one that {@link RecipientCertificates#unsuitable} names a reason for
     * @throws IOException if the message cannot be read
     */
    public MimeEntity encrypt(MimeEntity message, Collection<X509Certificate> recipients, Workspace workspace) throws IOException {
        return encryptFor(message, recipients.stream().map(Recipient::of).toList(), workspace);
    }

    /**
     * The same, for recipients of whom it may be known what they can decrypt: that counts where the policy is raised.
     *
     * @param recipients who can read it, in any order; those in an archive or escrow are recipients as all others
     * @param workspace what is given back can be read until it, or that of the message, is closed
     * @throws IllegalArgumentException if there is no recipient, or one that {@link RecipientCertificates#unsuitable} names a reason for
     * @throws IOException if the message cannot be read
     */
    public MimeEntity encryptFor(MimeEntity message, Collection<Recipient> recipients, Workspace workspace) throws IOException {
        ContentKey key = new ContentKey(policy.cipherFor(recipients));
        List<byte[]> recipientInfos = new ArrayList<>();
        try {
            for (RecipientEncoder encoder : encoders(recipients)) {
                recipientInfos.add(encoder.encode(key.bytes()));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the providers of this JVM cannot encrypt", e);
        }
        Plaintext plaintext = Plaintext.of(message);
        EnvelopeFrame frame = EnvelopeFrame.of(recipientInfos, key, plaintext.size());
        EncryptedBody body = new EncryptedBody(plaintext, key, frame, message.lineEnd());
        workspace.own(body);
        return message.withContentOf(MimeEntity.of(headers(key.kind(), message.lineEnd()), body.content()));
    }

    private List<RecipientEncoder> encoders(Collection<Recipient> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message cannot be encrypted to nobody");
        }
        Set<X509Certificate> named = new HashSet<>();
        List<RecipientEncoder> wanted = new ArrayList<>();
        for (Recipient recipient : recipients) {
            if (named.add(recipient.certificate())) {
                wanted.add(encoders.of(recipient.certificate(), policy.rsaKeyTransportFor(recipient)));
            }
        }
        return wanted;
    }

    private static Headers headers(ContentCipher cipher, String lineEnd) {
        String smimeType = cipher.isAuthenticated() ? "authEnveloped-data" : "enveloped-data";
        return Headers.NONE.plus(
                HeaderField.of("Content-Type", "application/pkcs7-mime; smime-type=" + smimeType + ";\r\n name=\"smime.p7m\"", lineEnd),
                HeaderField.of("Content-Transfer-Encoding", "base64", lineEnd),
                HeaderField.of("Content-Disposition", "attachment; filename=\"smime.p7m\"", lineEnd));
    }
}
