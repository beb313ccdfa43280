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
package org.signet.benchmarks;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyAgreeAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransAuthEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What today's practice has in common: Jakarta Mail's messages, and Bouncy Castle for all arithmetic. */
final class BouncyCastlePractice {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private static final Session SESSION = Session.getInstance(new Properties());

    private BouncyCastlePractice() {
    }

    static MimeMessage parse(byte[] mail) throws MessagingException {
        return new MimeMessage(SESSION, new ByteArrayInputStream(mail));
    }

    /** The message with another content. */
    static MimeMessage withContent(MimeMessage message, Object content, String type) throws MessagingException {
        MimeMessage changed = new MimeMessage(message);
        changed.setContent(content, type);
        changed.saveChanges();
        return changed;
    }

    /** The message's content as a part, for generators that take parts. */
    static MimeBodyPart part(MimeMessage message) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(message.getDataHandler());
        part.setHeader("Content-Type", message.getContentType());
        return part;
    }

    /** Each by his own kind of key. */
    static List<RecipientInfoGenerator> recipients(List<X509Certificate> certificates) throws GeneralSecurityException {
        List<RecipientInfoGenerator> recipients = new ArrayList<>();
        for (X509Certificate certificate : certificates) {
            if (certificate.getPublicKey().getAlgorithm().equals("RSA")) {
                recipients.add(new JceKeyTransRecipientInfoGenerator(certificate).setProvider(PROVIDER));
            } else {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
                generator.initialize(new ECGenParameterSpec("secp256r1"));
                KeyPair ephemeral = generator.generateKeyPair();
                recipients.add(new JceKeyAgreeRecipientInfoGenerator(CMSAlgorithm.ECDH_SHA256KDF, ephemeral.getPrivate(),
                        ephemeral.getPublic(), CMSAlgorithm.AES256_WRAP).addRecipient(certificate).setProvider(PROVIDER));
            }
        }
        return recipients;
    }

    /** What opens a message with that key. */
    static Recipient recipient(PrivateKey key, boolean authenticated) {
        if (!key.getAlgorithm().equals("RSA")) {
            return authenticated ? new JceKeyAgreeAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                    : new JceKeyAgreeEnvelopedRecipient(key).setProvider(PROVIDER);
        }
        return authenticated ? new JceKeyTransAuthEnvelopedRecipient(key).setProvider(PROVIDER)
                : new JceKeyTransEnvelopedRecipient(key).setProvider(PROVIDER);
    }
}
