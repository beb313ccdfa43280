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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cert.TrustAnchors;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusMail;
import org.signet.testkit.CorpusVerdict;

/** Mails that others made give the verdicts that others gave. Skipped where the corpus is absent. */
class CorpusTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final SenderRule ANYBODY = SenderRule.STANDARD.withScope(SenderRule.Scope.ANY);

    private static VerificationPolicy trusting(String certificates) {
        return CorpusPolicies.trusting(certificates).withTime(NOW);
    }

    private static VerificationPolicy ofOld(String certificates, String at) {
        return CorpusPolicies.trusting(certificates).withTime(Instant.parse(at)).withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD)
                .withSenderRule(ANYBODY);
    }

    @Test
    void thunderbirdsVerdictsOnTheOutermostLayerAreOurs() {
        VerificationPolicy policy = trusting("thunderbird/smime/TestCA.pem");
        for (CorpusVerdict mail : signedMails("thunderbird/smime/")) {
            VerificationResult strict = Verdicts.of(CorpusMail.message(mail.file()), policy);
            VerificationResult lenient = Verdicts.of(CorpusMail.message(mail.file()),
                    policy.withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD));
            boolean sha1 = mail.file().contains("SHA1");
            boolean altered = mail.openssl().orElseThrow().split(" // ")[0].contains("crypto=FAIL");
            List<String> expected = Stream.concat(altered ? Stream.of("content-altered") : Stream.empty(),
                    sha1 ? Stream.of("algorithm-refused") : Stream.empty()).toList();
            assertThat(Verdicts.refusals(strict)).as(mail.file()).containsExactlyElementsOf(expected);
            assertThat(Verdicts.refusals(lenient)).as(mail.file()).doesNotContain("algorithm-refused").hasSize(altered ? 1 : 0);
        }
    }

    @Test
    void naturallyExpiredMailsAreNothingWorseThanExpired() {
        VerificationPolicy policy = trusting("thunderbird-2019/TestCA.pem").withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD);
        for (CorpusVerdict mail : signedMails("thunderbird-2019/")) {
            boolean altered = mail.openssl().orElseThrow().contains("crypto=FAIL");
            byte[] message = CorpusMail.message(mail.file());
            List<String> then = altered ? List.of("content-altered") : List.of();
            assertThat(Verdicts.refusals(Verdicts.of(message, policy))).as(mail.file())
                    .containsExactlyElementsOf(Stream.concat(then.stream(), Stream.of("certificate-expired")).toList());
            assertThat(Verdicts.refusals(Verdicts.of(message, policy.withTime(Instant.parse("2020-01-01T00:00:00Z"))))).as(mail.file())
                    .containsExactlyElementsOf(then);
        }
    }

    private static List<CorpusVerdict> signedMails(String prefix) {
        List<CorpusVerdict> mails = Corpus.verdicts().stream().filter(row -> row.file().startsWith(prefix) && row.file().endsWith(".eml"))
                .filter(row -> row.openssl().filter(verdict -> verdict.matches("(multipart/signed|signedData);.*")).isPresent()).toList();
        assertThat(mails).hasSizeGreaterThan(7);
        return mails;
    }

    @ParameterizedTest
    @CsvSource({
        "nextcloud/signed-message.txt, nextcloud/smime-certs/imap.localhost.ca.crt",
        "james/smime-test-resource-set/mail_with_signature.eml, james/smime-test-resource-set/rootCA.crt",
        "james/smime-test-resource-set/mail-with-signature-and-multi-certs.eml, james/smime-test-resource-set/rootCA.crt",
        "james/smime-test-resource-set/mail_with_signature_and_content_type_xpkcs7mime.eml, james/smime-test-resource-set/rootCA.crt",
        "protected-headers/smime-multipart-signed.eml, protected-headers/sample-ca.pem",
        "simple-java-mail/pkcs12/test_messages/S_MIME_test_message_signed.eml, simple-java-mail/pkcs12/ca.crt"})
    void mailsOfOtherProgramsAreValid(String mail, String root) {
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message(mail), trusting(root)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nextcloud/signed-opaque-message.txt, nextcloud/smime-certs/imap.localhost.ca.crt",
        "protected-headers/smime-sign+enc.inner, protected-headers/sample-ca.pem"})
    void mailsWithoutHeaderAreValidWhereTheSenderIsNotAsked(String mail, String root) {
        VerificationPolicy policy = trusting(root);
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message(mail), policy))).containsExactly("from-unreadable");
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message(mail), policy.withSenderRule(ANYBODY)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rfc4134/4.1.bin, rfc4134/CarlDSSSelf.cer", "rfc4134/4.5.bin, rfc4134/CarlRSASelf.cer",
        "rfc4134/4.7.bin, rfc4134/CarlDSSSelf.cer", "rfc4134/4.9.eml, rfc4134/CarlDSSSelf.cer"})
    void examplesOfRfc4134AreValidByTheAlgorithmsOfTheirTime(String mail, String root) {
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message(mail), ofOld(root, "2003-01-01T00:00:00Z")))).isEmpty();
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message(mail), trusting(root).withSenderRule(ANYBODY))))
                .contains("algorithm-refused");
    }

    @Test
    void detachedExampleOfRfc4134IsValid() {
        byte[] message = CorpusMail.clear("rfc4134/ExContent.bin", "rfc4134/4.3.bin");
        assertThat(Verdicts.refusals(Verdicts.of(message, ofOld("rfc4134/CarlDSSSelf.cer", "2003-01-01T00:00:00Z")))).isEmpty();
    }

    @Test
    void certificatesOfRfc4134AloneAreNoSignature() {
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message("rfc4134/4.11.bin"), trusting("rfc4134/CarlRSASelf.cer"))))
                .containsExactly("not-signed");
    }

    @ParameterizedTest
    @CsvSource({
        "validator.validMail.eml, 2006-09-30T12:00:00Z, ''",
        "validator.extKeyUsage.eml, 2006-09-30T12:00:00Z, wrong-key-usage",
        "validator.noEmail.eml, 2006-09-30T12:00:00Z, sender-mismatch",
        "validator.expired.eml, 2006-09-30T12:00:00Z, certificate-expired"})
    void eachDefectOfTheValidatorsMailsIsFound(String mail, String at, String refusal) {
        VerificationPolicy policy = ofOld("bouncycastle/mail/validator.root.crt", at).withSenderRule(SenderRule.STANDARD)
                .withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD.accepting(DigestAlgorithm.MD5, Instant.MAX));
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message("bouncycastle/mail/" + mail), policy)))
                .containsExactlyElementsOf(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    /** Outlook Express, Outlook for the Mac, Thunderbird, DSS and others, judged for their signature alone. */
    @ParameterizedTest
    @ValueSource(strings = {"bouncycastle/mail/extra-nl.eml", "bouncycastle/mail/qp-soft-break.eml",
        "bouncycastle/mail/embeddedmulti.message", "bouncycastle/mail/openssl-signed-sha256-non-default-salt-length.eml",
        "bouncycastle/mail/basicAS2.message",
        "bouncycastle/mail/rawAS2.message", "bouncycastle/cms/PSSSignDataSHA1Enc.sig", "bouncycastle/cms/PSSSignDataSHA512Enc.sig",
        "bouncycastle/cms/counterSig.p7m", "gnutls/data/openssl.p7b", "gnutls/data/pkcs7-eddsa-sig.p7s", "m2crypto/sample-p7.pem",
        "dss-cades/Signature-C-DE_CRY-3.p7m", "dss-cades/cades-broken-sig-tst.p7m", "dss-cades/wrongContentHints.p7m",
        "rustcrypto-cms/cms_ber.bin", "simple-java-mail/test-messages/SMIME_signed_and_clear_text.eml", "asn1crypto/cms-signed.der"})
    void integrityOfRealSignaturesIsSeen(String mail) {
        VerificationPolicy policy = VerificationPolicy.of(TrustAnchors.NONE).withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD)
                .withSenderRule(ANYBODY);
        VerificationResult result = Verdicts.of(CorpusMail.message(mail), policy);
        assertThat(result).isInstanceOfSatisfying(VerificationResult.Refused.class,
                refused -> assertThat(refused.allFindings()).noneMatch(IntegrityFinding.class::isInstance));
    }

    @Test
    void dsaKeyWithoutParametersHasThoseOfItsIssuer() {
        VerificationPolicy policy = ofOld("nist-pkits-2003/certs/TrustAnchorRootCertificate.crt", "2008-07-20T15:00:00Z");
        assertThat(Verdicts.refusals(Verdicts.of(CorpusMail.message("nist-pkits-2003/smime/SignedValidDSAParameterInheritanceTest5.eml"),
                policy))).isEmpty();
    }

    /** One mail a test of the NIST's path validation suite; whether their paths are valid is a question of policies and revocation. */
    @Test
    void signaturesOfTheNistsMailsAreIntact() {
        VerificationPolicy policy = VerificationPolicy.of(TrustAnchors.NONE).withAlgorithms(CorpusPolicies.ALGORITHMS_OF_OLD)
                .withSenderRule(ANYBODY);
        List<CorpusVerdict> mails = Corpus.verdicts().stream()
                .filter(row -> row.file().startsWith("nist-pkits-2003/smime/") && row.file().endsWith(".eml"))
                // Its key has the parameters of its issuer's, which an untrusted path does not lead to.
                .filter(row -> !row.file().contains("DSAParameterInheritance")).toList();
        assertThat(mails).hasSizeGreaterThan(100).allSatisfy(mail ->
                assertThat(Verdicts.of(CorpusMail.message(mail.file()), policy)).isInstanceOfSatisfying(VerificationResult.Refused.class,
                        refused -> assertThat(refused.allFindings()).noneMatch(IntegrityFinding.class::isInstance)));
    }

    @ParameterizedTest
    @CsvSource({
        "pkcs7_data_cert_signed_v2.der, pkcs7_data.bin, ''", "pkcs7_data_multiple_signed.der, pkcs7_data.bin, ''",
        "pkcs7_zerolendata_detached.der, pkcs7_zerolendata.bin, ''", "pkcs7_data_cert_signed_v2.der, pkcs7_data_1.bin, signature-wrong",
        "pkcs7_data_cert_signed_md5.der, pkcs7_data.bin, algorithm-refused",
        "pkcs7_data_cert_signed_ripemd160.der, pkcs7_data.bin, algorithm-refused",
        "pkcs7_data_rsa_expired.der, pkcs7_data.bin, certificate-expired"})
    void detachedStructuresAreJudgedOverTheirContent(String signature, String content, String refusal) {
        VerificationPolicy policy = Verdicts.trusting(Stream.of("pkcs7-rsa-sha256-1.crt", "pkcs7-rsa-sha256-2.crt", "pkcs7-rsa-expired.crt")
                .flatMap(file -> Stream.of(CorpusPolicies.certificates("mbedtls-pkcs7/" + file)))
                .toArray(X509Certificate[]::new)).withTime(NOW).withSenderRule(ANYBODY);
        byte[] message = CorpusMail.clear("mbedtls-pkcs7/" + content, "mbedtls-pkcs7/" + signature);
        assertThat(Verdicts.refusals(Verdicts.of(message, policy))).as(signature)
                .containsExactlyElementsOf(refusal.isEmpty() ? List.of() : List.of(refusal));
    }

    @Test
    void whatMustBeRejectedIsRejected() {
        List<CorpusVerdict> broken = Corpus.verdicts().stream().filter(row -> row.expected().filter(verdict ->
                verdict.matches("malformed: must be.*|must be rejected|must fail parsing|MD4.*")).isPresent()).toList();
        assertThat(broken).hasSizeGreaterThan(10);
        for (CorpusVerdict structure : broken) {
            VerificationPolicy policy = trusting("mbedtls-pkcs7/pkcs7-rsa-sha256-1.crt").withSenderRule(ANYBODY);
            assertThat(Verdicts.of(CorpusMail.message(structure.file()), policy)).as(structure.file())
                    .isInstanceOfAny(VerificationResult.Malformed.class, VerificationResult.Refused.class);
        }
    }
}
