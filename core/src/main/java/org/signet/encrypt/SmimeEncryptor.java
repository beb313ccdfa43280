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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.signet.cert.DistinguishedNames;
import org.signet.mime.Base64OutputStream;
import org.signet.mime.Content;
import org.signet.mime.ContentWriter;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** Encrypts messages (RFC 8551 §3.3, §3.4). May be used by many threads. */
public final class SmimeEncryptor {
    private final EncryptionPolicy policy;

    /** An encryptor that follows this policy. */
    public SmimeEncryptor(EncryptionPolicy policy) {
        this.policy = Objects.requireNonNull(policy);
    }

    /**
     * Encrypts a message's content. The other header fields, the Subject among them, stay readable and keep their bytes.
     *
     * <p>The content is encrypted byte for byte, so that a signature in it stays valid; only where the lines of the message end in bare
     * LF, as in a file, each gets its CRLF (RFC 8551 §3.1.1).
     *
     * @param recipients who can read it, in any order; those in an archive or escrow are recipients as all others. The same certificate
     *        twice counts once
     * @param workspace what is given back can be read until it is closed
     * @throws IllegalArgumentException if there is no recipient, or one that {@link RecipientCertificates#unsuitable} names a reason for
     * @throws IOException if the message cannot be read or the workspace fails
     */
    public MimeEntity encrypt(MimeEntity message, Collection<X509Certificate> recipients, Workspace workspace) throws IOException {
        return encryptFor(message, recipients.stream().map(Recipient::of).toList(), workspace);
    }

    /**
     * The same, for recipients of whom it may be known what they can decrypt: that counts where the policy is raised.
     *
     * @param recipients who can read it, in any order; those in an archive or escrow are recipients as all others
     * @param workspace what is given back can be read until it is closed
     * @throws IllegalArgumentException if there is no recipient, or one that {@link RecipientCertificates#unsuitable} names a reason for
     * @throws IOException if the message cannot be read or the workspace fails
     */
    public MimeEntity encryptFor(MimeEntity message, Collection<Recipient> recipients, Workspace workspace) throws IOException {
        List<RecipientEncoder> encoders = encoders(recipients);
        ContentCipher cipher = policy.cipherFor(recipients);
        ContentWriter body = workspace.writer();
        try (ContentEncryptor encryptor = new ContentEncryptor(cipher, message.body().size());
                InputStream content = openContent(message); OutputStream base64 = new Base64OutputStream(body)) {
            List<RecipientInfo> recipientInfos = new ArrayList<>();
            for (RecipientEncoder encoder : encoders) {
                recipientInfos.add(encoder.encode(encryptor.key()));
            }
            new EnvelopeWriter(base64, cipher.isAuthenticated()).write(recipientInfos, encryptor, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the providers of this JVM cannot encrypt", e);
        }
        body.write(message.lineEnd().getBytes(StandardCharsets.US_ASCII));
        return message.withContentOf(MimeEntity.of(headers(cipher, message.lineEnd()), body.finish()));
    }

    private List<RecipientEncoder> encoders(Collection<Recipient> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message cannot be encrypted to nobody");
        }
        Set<X509Certificate> named = new HashSet<>();
        List<RecipientEncoder> encoders = new ArrayList<>();
        for (Recipient recipient : recipients) {
            if (named.add(recipient.certificate())) {
                encoders.add(encoder(recipient));
            }
        }
        return encoders;
    }

    private RecipientEncoder encoder(Recipient recipient) {
        X509Certificate certificate = recipient.certificate();
        Optional<String> unsuitable = RecipientCertificates.unsuitable(certificate);
        if (unsuitable.isPresent()) {
            throw new IllegalArgumentException("the certificate of " + DistinguishedNames.subject(certificate)
                    + " cannot be encrypted to: " + unsuitable.get());
        }
        try {
            return RecipientKey.of(certificate).encoder(policy.rsaKeyTransportFor(recipient));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate cannot be encrypted to", e);
        }
    }

    private static InputStream openContent(MimeEntity message) {
        Content content = message.contentEntity().content();
        return message.lineEnd().equals("\n") ? content.openCanonical() : content.open();
    }

    private static Headers headers(ContentCipher cipher, String lineEnd) {
        String smimeType = cipher.isAuthenticated() ? "authEnveloped-data" : "enveloped-data";
        return Headers.NONE.plus(
                HeaderField.of("Content-Type", "application/pkcs7-mime; smime-type=" + smimeType + ";\r\n name=\"smime.p7m\"", lineEnd),
                HeaderField.of("Content-Transfer-Encoding", "base64", lineEnd),
                HeaderField.of("Content-Disposition", "attachment; filename=\"smime.p7m\"", lineEnd));
    }
}
