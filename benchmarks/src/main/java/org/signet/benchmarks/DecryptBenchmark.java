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
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.RecipientInformationStore;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.mail.smime.SMIMEAuthEnveloped;
import org.bouncycastle.mail.smime.SMIMEEnveloped;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMEUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.SmimeException;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.DecryptionKeys;
import org.signet.decrypt.DecryptionResult;
import org.signet.decrypt.SmimeDecryptor;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;

/** Decrypts a mail: from its bytes in memory to all bytes of the decrypted mail, written. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecryptBenchmark {
    @Param({"2048", "51200", "1048576", "26214400"})
    private int size;

    @Param({"RSA_2048", "RSA_3072", "P_256", "X25519"})
    private KeyKind key;

    @Param({"CBC", "GCM"})
    private Aes cipher;

    private TestIdentity bob;
    private byte[] mail;
    private Content content;
    private SmimeDecryptor decryptor;
    private BareKeyManagement bareKey;
    private PublicKey ephemeral;
    private byte[] encryptedKey;
    private byte[] contentKey;
    private byte[] vector;
    private byte[] text;
    private byte[] ciphertext;
    private byte[] plaintext;

    /** Makes the key and the encrypted mail. */
    @Setup
    public void prepare() throws GeneralSecurityException, SmimeException, IOException {
        bob = key.issue("bob@example.com");
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (Workspace workspace = Workspace.open()) {
            new SmimeEncryptor(EncryptionPolicy.STANDARD.withCipher(cipher.signet()))
                    .encrypt(MimeEntity.of(Content.of(SampleMail.of(size))), List.of(bob.certificate()), workspace).writeTo(encrypted);
        }
        mail = encrypted.toByteArray();
        content = Content.of(mail);
        decryptor = new SmimeDecryptor(DecryptionKeys.of(DecryptionKey.of(bob.privateKey(), bob.certificate())));
        contentKey = new byte[32];
        vector = new byte[cipher.vectorLength()];
        bareKey = new BareKeyManagement(bob.keyPair());
        ephemeral = bareKey.newPair().getPublic();
        encryptedKey = bareKey.encrypt(contentKey);
        ciphertext = cipher.cipher(Cipher.ENCRYPT_MODE, contentKey, vector).doFinal(SampleMail.of(size));
        text = Base64.getEncoder().encode(ciphertext);
        plaintext = new byte[ciphertext.length];
        Base64Warmth.spread();
    }

    /** Signet. */
    @Benchmark
    public long signet() throws SmimeException, IOException {
        Sink sink = new Sink();
        try (Workspace workspace = Workspace.open()) {
            MimeEntity message = MimeEntity.of(content);
            DecryptionResult.Decrypted result = (DecryptionResult.Decrypted) decryptor.decrypt(message, workspace);
            message.withContentOf(result.entity()).writeTo(sink);
        }
        return sink.result();
    }

    /** The content key decrypted; base64 without lines, and the cipher, each in one call between arrays that are there. */
    @Benchmark
    public int limit() throws GeneralSecurityException {
        byte[] opened = bareKey.decrypt(encryptedKey, ephemeral);
        Base64.getDecoder().decode(text, ciphertext);
        return cipher.cipher(Cipher.DECRYPT_MODE, contentKey, vector).doFinal(ciphertext, 0, ciphertext.length, plaintext, 0)
                + opened.length;
    }

    /** As Bouncy Castle's examples do it; nothing for X25519, with which its API does not decrypt mail. */
    @Benchmark
    public long practice() throws MessagingException, CMSException, SMIMEException, IOException {
        if (key == KeyKind.X25519) {
            return 0;
        }
        MimeMessage message = BouncyCastlePractice.parse(mail);
        RecipientInformationStore recipients = cipher == Aes.GCM ? new SMIMEAuthEnveloped(message).getRecipientInfos()
                : new SMIMEEnveloped(message).getRecipientInfos();
        RecipientInformation recipient = recipients.iterator().next();
        MimeBodyPart part = SMIMEUtil.toMimeBodyPart(
                recipient.getContent(BouncyCastlePractice.recipient(bob.privateKey(), cipher == Aes.GCM)));
        Sink sink = new Sink();
        BouncyCastlePractice.withContent(message, part.getContent(), part.getContentType()).writeTo(sink);
        return sink.result();
    }

    /** As James' own mailet does it, down to the text that is all that it leaves; nothing where it cannot, for GCM and without RSA. */
    @Benchmark
    public long james() throws MessagingException, CMSException, SMIMEException, IOException {
        if (cipher == Aes.GCM || !bob.privateKey().getAlgorithm().equals("RSA")) {
            return 0;
        }
        MimeMessage message = BouncyCastlePractice.parse(mail);
        RecipientInformation recipient = new SMIMEEnveloped(message).getRecipientInfos().iterator().next();
        MimeBodyPart part = SMIMEUtil.toMimeBodyPart(recipient.getContent(new JceKeyTransEnvelopedRecipient(bob.privateKey())));
        MimeMessage stripped = new MimeMessage(message);
        StringWriter text = new StringWriter();
        new InputStreamReader(part.getDataHandler().getInputStream(), StandardCharsets.UTF_8).transferTo(text);
        stripped.setText(text.toString(), StandardCharsets.UTF_8.name());
        stripped.saveChanges();
        Sink sink = new Sink();
        stripped.writeTo(sink);
        return sink.result();
    }
}
