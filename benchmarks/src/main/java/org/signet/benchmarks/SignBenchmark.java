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
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.signet.SmimeException;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.TestIdentity;

/** Signs a mail: from its bytes in memory to all bytes of the signed mail, written. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SignBenchmark {
    @Param({"2048", "51200", "1048576", "26214400"})
    private int size;

    @Param({"RSA_2048", "RSA_3072", "P_256", "ED25519"})
    private KeyKind key;

    private byte[] mail;
    private Content content;
    private TestIdentity alice;
    private SigningIdentity identity;
    private SmimeSigner signer;
    private MessageDigest digest;
    private Signature signature;
    private byte[] attributes;

    /** Makes the mail and the key. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        mail = SampleMail.of(size);
        content = Content.of(mail);
        alice = key.issue("alice@example.org");
        identity = SigningIdentity.of(alice.privateKey(), alice.chain());
        signer = new SmimeSigner(SignaturePolicy.STANDARD);
        digest = DigestAlgorithm.SHA256.engine();
        PrivateKey converted = CryptoProviders.standard().converted(alice.privateKey());
        signature = Signature.getInstance(key.signature(),
                CryptoProviders.standard().signature(key.signature(), Optional.empty(), converted));
        signature.initSign(converted);
        attributes = new byte[256];
    }

    /** Signet. */
    @Benchmark
    public long signet() throws SmimeException, IOException {
        Sink sink = new Sink();
        try (Workspace workspace = Workspace.open()) {
            signer.sign(MimeEntity.of(content), identity, workspace).writeTo(sink);
        }
        return sink.result();
    }

    /** The digest of the mail, and a signature of something small. */
    @Benchmark
    public byte[] limit() throws GeneralSecurityException {
        digest.update(mail);
        System.arraycopy(digest.digest(), 0, attributes, 0, digest.getDigestLength());
        signature.update(attributes);
        return signature.sign();
    }

    /** As Bouncy Castle's examples do it. */
    @Benchmark
    public long practice() throws MessagingException, OperatorCreationException, GeneralSecurityException, SMIMEException, IOException {
        MimeMessage message = BouncyCastlePractice.parse(mail);
        SMIMESignedGenerator generator = new SMIMESignedGenerator();
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder().setProvider(BouncyCastlePractice.PROVIDER)
                .build(key.signature(), alice.privateKey(), alice.certificate()));
        generator.addCertificates(new JcaCertStore(alice.chain()));
        MimeMultipart signed = generator.generate(BouncyCastlePractice.part(message));
        Sink sink = new Sink();
        BouncyCastlePractice.withContent(message, signed, signed.getContentType()).writeTo(sink);
        return sink.result();
    }
}
