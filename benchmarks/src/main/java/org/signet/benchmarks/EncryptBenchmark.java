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
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.mail.smime.SMIMEAuthEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.SmimeException;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;

/** Encrypts a mail: from its bytes in memory to all bytes of the encrypted mail, written. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EncryptBenchmark {
    @Param({"2048", "51200", "1048576", "26214400"})
    private int size;

    @Param({"RSA_2048", "RSA_3072", "P_256", "X25519"})
    private KeyKind key;

    @Param({"CBC", "GCM"})
    private Aes cipher;

    @Param({"1", "20"})
    private int recipients;

    private byte[] mail;
    private Content content;
    private List<X509Certificate> certificates;
    private List<BareKeyManagement> bareKeys;
    private SmimeEncryptor encryptor;
    private SecureRandom random;
    private byte[] ciphertext;
    private byte[] text;

    /** Makes the mail and the recipients. */
    @Setup
    public void prepare() {
        mail = SampleMail.of(size);
        content = Content.of(mail);
        certificates = new ArrayList<>();
        bareKeys = new ArrayList<>();
        for (int i = 0; i < recipients; i++) {
            TestIdentity recipient = key.issue("recipient" + i + "@example.com");
            certificates.add(recipient.certificate());
            bareKeys.add(new BareKeyManagement(recipient.keyPair()));
        }
        encryptor = new SmimeEncryptor(EncryptionPolicy.STANDARD.withCipher(cipher.signet()));
        random = new SecureRandom();
        ciphertext = new byte[mail.length + 32];
        text = new byte[(ciphertext.length + 2) / 3 * 4];
        Base64Warmth.spread();
    }

    /** Signet. */
    @Benchmark
    public long signet() throws SmimeException, IOException {
        Sink sink = new Sink();
        try (Workspace workspace = Workspace.open()) {
            encryptor.encrypt(MimeEntity.of(content), certificates, workspace).writeTo(sink);
        }
        return sink.result();
    }

    /** A content key, encrypted for each recipient; cipher, and base64 without lines, each in one call between arrays that are there. */
    @Benchmark
    public int limit() throws GeneralSecurityException {
        byte[] contentKey = new byte[32];
        byte[] vector = new byte[cipher.vectorLength()];
        random.nextBytes(contentKey);
        random.nextBytes(vector);
        encryptFor(contentKey);
        cipher.cipher(Cipher.ENCRYPT_MODE, contentKey, vector).doFinal(mail, 0, mail.length, ciphertext, 0);
        return Base64.getEncoder().encode(ciphertext, text);
    }

    /** A content key, encrypted for each recipient, and no content. */
    @Benchmark
    public int keysAlone() throws GeneralSecurityException {
        return encryptFor(new byte[32]);
    }

    private int encryptFor(byte[] contentKey) throws GeneralSecurityException {
        int bytes = 0;
        for (BareKeyManagement bare : bareKeys) {
            bytes += bare.encrypt(contentKey).length;
        }
        return bytes;
    }

    /** As Bouncy Castle's examples do it; nothing for X25519, which its API does not encrypt mail to. */
    @Benchmark
    public long practice() throws MessagingException, GeneralSecurityException, CMSException, SMIMEException, IOException {
        if (key == KeyKind.X25519) {
            return 0;
        }
        MimeMessage message = BouncyCastlePractice.parse(mail);
        MimeBodyPart encrypted = cipher == Aes.GCM ? authEnveloped(message) : enveloped(message);
        Sink sink = new Sink();
        BouncyCastlePractice.withContent(message, encrypted.getContent(), encrypted.getContentType()).writeTo(sink);
        return sink.result();
    }

    private MimeBodyPart enveloped(MimeMessage message)
            throws MessagingException, GeneralSecurityException, CMSException, SMIMEException {
        SMIMEEnvelopedGenerator generator = new SMIMEEnvelopedGenerator();
        for (RecipientInfoGenerator recipient : BouncyCastlePractice.recipients(certificates)) {
            generator.addRecipientInfoGenerator(recipient);
        }
        return generator.generate(BouncyCastlePractice.part(message),
                new JceCMSContentEncryptorBuilder(cipher.bouncyCastle()).setProvider(BouncyCastlePractice.PROVIDER).build());
    }

    private MimeBodyPart authEnveloped(MimeMessage message)
            throws MessagingException, GeneralSecurityException, CMSException, SMIMEException {
        SMIMEAuthEnvelopedGenerator generator = new SMIMEAuthEnvelopedGenerator();
        for (RecipientInfoGenerator recipient : BouncyCastlePractice.recipients(certificates)) {
            generator.addRecipientInfoGenerator(recipient);
        }
        return generator.generate(BouncyCastlePractice.part(message), (OutputAEADEncryptor)
                new JceCMSContentEncryptorBuilder(cipher.bouncyCastle()).setProvider(BouncyCastlePractice.PROVIDER).build());
    }
}
