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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStoreBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.mail.smime.SMIMESigned;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;
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
import org.signet.cert.TrustAnchors;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.TestIdentity;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;

/** Verifies a clear-signed mail of a correspondent who has written before, with the path of the certificates to the root. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerifyBenchmark {
    @Param({"2048", "51200", "1048576", "26214400"})
    private int size;

    @Param({"RSA_2048", "RSA_3072", "P_256", "ED25519"})
    private KeyKind key;

    private byte[] mail;
    private byte[] signed;
    private Content content;
    private X509Certificate root;
    private SmimeVerifier verifier;
    private MessageDigest digest;
    private Signature verification;
    private byte[] attributes;
    private byte[] signature;

    /** Signs the mail. */
    @Setup
    public void prepare() throws GeneralSecurityException, SmimeException, IOException {
        TestIdentity alice = key.issue("alice@example.org");
        mail = SampleMail.of(size);
        signed = signed(mail, alice);
        content = Content.of(signed);
        root = alice.chainWithRoot().getLast();
        verifier = new SmimeVerifier(VerificationPolicy.of(TrustAnchors.of(List.of(root))));
        digest = DigestAlgorithm.SHA256.engine();
        attributes = new byte[256];
        Signature signing = Signature.getInstance(key.signature(), BouncyCastlePractice.PROVIDER);
        signing.initSign(alice.privateKey());
        signing.update(attributes);
        signature = signing.sign();
        PublicKey converted = CryptoProviders.standard().converted(alice.certificate().getPublicKey());
        verification = Signature.getInstance(key.signature(),
                CryptoProviders.standard().signature(key.signature(), Optional.empty(), converted));
        verification.initVerify(converted);
    }

    private static byte[] signed(byte[] mail, TestIdentity signer) throws SmimeException, IOException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (Workspace workspace = Workspace.open()) {
            new SmimeSigner(SignaturePolicy.STANDARD).sign(MimeEntity.of(Content.of(mail)),
                    SigningIdentity.of(signer.privateKey(), signer.chain()), workspace).writeTo(signed);
        }
        return signed.toByteArray();
    }

    /** Signet. */
    @Benchmark
    public VerificationResult signet() throws SmimeException, IOException {
        try (Workspace workspace = Workspace.open()) {
            VerificationResult result = verifier.verify(MimeEntity.of(content), workspace);
            if (!(result instanceof VerificationResult.Valid)) {
                throw new IllegalStateException("the signature is good, and the verdict is " + result);
            }
            return result;
        }
    }

    /** The digest of the mail, and the verification of a signature of something small. */
    @Benchmark
    public boolean limit() throws GeneralSecurityException {
        digest.update(mail);
        byte[] value = digest.digest();
        verification.update(attributes);
        return verification.verify(signature) && value.length > 0;
    }

    /** As Bouncy Castle's examples do it. */
    @Benchmark
    public int practice() throws MessagingException, IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        MimeMessage message = BouncyCastlePractice.parse(signed);
        SMIMESigned parsed = new SMIMESigned((MimeMultipart) message.getContent());
        Store<X509CertificateHolder> certificates = parsed.getCertificates();
        int good = 0;
        for (SignerInformation signer : parsed.getSignerInfos().getSigners()) {
            X509CertificateHolder holder = certificates.getMatches(null).stream().filter(signer.getSID()::match).findFirst().orElseThrow();
            X509Certificate certificate = new JcaX509CertificateConverter().setProvider(BouncyCastlePractice.PROVIDER)
                    .getCertificate(holder);
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BouncyCastlePractice.PROVIDER).build(certificate))) {
                throw new IllegalStateException("the signature is good");
            }
            good += pathLength(certificate, certificates);
        }
        return good;
    }

    private int pathLength(X509Certificate certificate, Store<X509CertificateHolder> certificates) throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), target);
        CertStore store = new JcaCertStoreBuilder().setProvider(BouncyCastlePractice.PROVIDER).addCertificates(certificates).build();
        parameters.addCertStore(store);
        parameters.setRevocationEnabled(false);
        return CertPathBuilder.getInstance("PKIX", BouncyCastlePractice.PROVIDER).build(parameters).getCertPath().getCertificates().size();
    }
}
