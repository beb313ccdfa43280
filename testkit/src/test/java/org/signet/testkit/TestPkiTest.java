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
package org.signet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TestPkiTest {

    private static final String SUBJECT_KEY_IDENTIFIER = "2.5.29.14";

    private final TestPki root = TestPki.root("Signet Test Root");
    private final TestPki issuing = root.intermediate("Issuing CA");

    @Test
    void chainOfAliceIsAcceptedByTheJdk() throws GeneralSecurityException {
        TestIdentity alice = issuing.issue("alice@example.org").create();

        assertThat(alice.chain()).containsExactly(alice.certificate(), issuing.certificate());
        assertThat(alice.chainWithRoot()).endsWith(root.certificate());
        validate(alice, Instant.now());
    }

    @Test
    void chainOfAnotherRootIsRefusedByTheJdk() {
        TestIdentity mallory = TestPki.root("Signet Test Root").issue("alice@example.org").create();

        assertThatThrownBy(() -> validate(mallory, Instant.now())).isInstanceOf(CertPathValidatorException.class);
    }

    static List<Arguments> keys() {
        return List.of(
            key("RSA-1024", "RSA", builder -> builder.rsa(1024)),
            key("RSA-2048", "RSA", builder -> builder.rsa(2048)),
            key("RSA-PSS", "RSASSA-PSS", IdentityBuilder::rsaPss),
            key("P-256", "EC", builder -> builder.ec("P-256")),
            key("P-384", "EC", builder -> builder.ec("P-384")),
            key("P-521", "EC", builder -> builder.ec("P-521")),
            key("Ed25519", "EdDSA", IdentityBuilder::ed25519),
            key("X25519", "XDH", IdentityBuilder::x25519));
    }

    private static Arguments key(String name, String algorithm, UnaryOperator<IdentityBuilder> choice) {
        return Arguments.of(name, algorithm, choice);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void everyKindOfKeyIsCertified(String name, String algorithm, UnaryOperator<IdentityBuilder> choice) throws GeneralSecurityException {
        TestIdentity identity = choice.apply(issuing.issue("key@example.org")).create();

        assertThat(identity.certificate().getPublicKey().getAlgorithm()).isEqualTo(algorithm);
        assertThat(identity.certificate().getPublicKey()).isEqualTo(identity.keyPair().getPublic());
        identity.certificate().verify(issuing.certificate().getPublicKey());
    }

    @Test
    void pssKeySaysSoInItsCertificate() {
        X509Certificate certificate = issuing.issue("pss@example.org").rsaPss().create().certificate();

        assertThat(SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded()).getAlgorithm().getAlgorithm())
            .isEqualTo(PKCSObjectIdentifiers.id_RSASSA_PSS);
    }

    static List<AuthorityBuilder> roots() {
        return List.of(TestPki.newRoot("RSA Root").rsa(2048), TestPki.newRoot("PSS Root").rsaPss(), TestPki.newRoot("EC Root").ec("P-384"),
            TestPki.newRoot("Edwards Root").ed25519());
    }

    @ParameterizedTest
    @MethodSource("roots")
    void everyKindOfRootIssues(AuthorityBuilder builder) throws GeneralSecurityException {
        TestPki authority = builder.create();

        authority.issue("alice@example.org").create().certificate().verify(authority.certificate().getPublicKey());
        authority.crl().verify(authority.certificate().getPublicKey());
    }

    @Test
    void rsaKeysAreFoundAgainButNeverShared() {
        TestIdentity alice = issuing.issue("alice@example.org").rsa(2048).create();
        TestIdentity renewed = issuing.issue("alice@example.org").rsa(2048).create();
        TestIdentity bob = issuing.issue("bob@example.org").rsa(2048).create();
        TestIdentity aliceNextTime = TestPki.root("Signet Test Root").issue("alice@example.org").rsa(2048).create();

        assertThat(Set.of(alice.privateKey(), renewed.privateKey(), bob.privateKey())).hasSize(3);
        assertThat(aliceNextTime.privateKey()).isEqualTo(alice.privateKey());
    }

    @Test
    void renewedCertificateMayKeepItsKey() throws GeneralSecurityException {
        TestIdentity old = issuing.issue("alice@example.org").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();
        TestIdentity renewed = issuing.issue("alice@example.org").key(old.keyPair()).create();

        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(renewed.privateKey());
        byte[] signed = signature.sign();
        signature.initVerify(old.certificate());
        assertThat(signature.verify(signed)).isTrue();
        assertThat(renewed.certificate().getSerialNumber()).isNotEqualTo(old.certificate().getSerialNumber());
    }

    @Test
    void expiredCertificateWasValidInItsTime() throws GeneralSecurityException {
        TestIdentity former = issuing.issue("alice@example.org").expiredOn(Instant.parse("2024-03-01T00:00:00Z")).create();

        validate(former, Instant.parse("2024-02-29T00:00:00Z"));
        assertThatThrownBy(() -> validate(former, Instant.parse("2024-03-02T00:00:00Z"))).isInstanceOf(CertPathValidatorException.class);
    }

    @Test
    void addressesStandWhereTheTestWantsThem() throws GeneralSecurityException {
        X509Certificate usual = issuing.issue("alice@example.org").create().certificate();
        X509Certificate several = issuing.issue("alice@example.org").emails("a@x.example", "b@y.example").create().certificate();
        X509Certificate old = issuing.issue("alice@example.org").commonName("Alice").subjectEmailOnly().create().certificate();
        X509Certificate none = issuing.issue("alice@example.org").noEmail().create().certificate();
        X509Certificate utf8 = issuing.issue("x@example.org").noEmail().smtpUtf8Mailbox("j\u00f6rg@example.org").create().certificate();

        assertThat(usual.getSubjectAlternativeNames()).containsExactly(List.of(1, "alice@example.org"));
        assertThat(several.getSubjectAlternativeNames()).containsExactly(List.of(1, "a@x.example"), List.of(1, "b@y.example"));
        assertThat(old.getSubjectAlternativeNames()).isNull();
        assertThat(old.getSubjectX500Principal().getName("RFC1779")).contains("alice@example.org");
        assertThat(none.getSubjectAlternativeNames()).isNull();
        assertThat(none.getSubjectX500Principal().getName()).isEqualTo("CN=Somebody");
        assertThat(utf8.getSubjectAlternativeNames()).singleElement().satisfies(name -> assertThat(name.get(0)).isEqualTo(0));
    }

    @Test
    void usagesAreWhatTheTestWants() throws GeneralSecurityException {
        X509Certificate usual = issuing.issue("alice@example.org").create().certificate();
        X509Certificate signOnly = issuing.issue("alice@example.org").keyUsage(KeyUsage.nonRepudiation).create().certificate();
        X509Certificate server = issuing.issue("a@example.org").extendedKeyUsage(KeyPurposeId.id_kp_serverAuth).create().certificate();
        X509Certificate any = issuing.issue("a@example.org").noExtendedKeyUsage().withoutSubjectKeyIdentifier().create().certificate();

        assertThat(usual.getKeyUsage()).containsExactly(true, false, false, false, true, false, false, false, false);
        assertThat(usual.getExtendedKeyUsage()).containsExactly(KeyPurposeId.id_kp_emailProtection.getId());
        assertThat(usual.getExtensionValue(SUBJECT_KEY_IDENTIFIER)).isNotNull();
        assertThat(signOnly.getKeyUsage()).startsWith(false, true, false);
        assertThat(server.getExtendedKeyUsage()).containsExactly(KeyPurposeId.id_kp_serverAuth.getId());
        assertThat(any.getExtendedKeyUsage()).isNull();
        assertThat(any.getExtensionValue(SUBJECT_KEY_IDENTIFIER)).isNull();
    }

    @Test
    void weakDigestsMakeWeakChains() {
        TestPki rsaRoot = TestPki.newRoot("Weak Root").rsa(2048).create();

        assertThat(rsaRoot.issue("a@example.org").signedWith("MD5").create().certificate().getSigAlgName()).isEqualTo("MD5withRSA");
        assertThat(issuing.issue("a@example.org").signedWith("SHA1").create().certificate().getSigAlgName()).isEqualTo("SHA1withECDSA");
    }

    @Test
    void revocationListNamesTheRevokedOnly() throws GeneralSecurityException {
        TestIdentity alice = issuing.issue("alice@example.org").create();
        TestIdentity bob = issuing.issue("bob@example.org").create();

        X509CRL crl = issuing.crl(bob);

        crl.verify(issuing.certificate().getPublicKey());
        assertThat(crl.isRevoked(bob.certificate())).isTrue();
        assertThat(crl.isRevoked(alice.certificate())).isFalse();
    }

    @Test
    void selfSignedIdentityIsItsOwnChain() throws GeneralSecurityException {
        TestIdentity loner = TestPki.selfSigned("alice@example.org").create();

        loner.certificate().verify(loner.certificate().getPublicKey());
        assertThat(loner.chain()).isEqualTo(loner.chainWithRoot()).containsExactly(loner.certificate());
    }

    private void validate(TestIdentity identity, Instant at) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root.certificate(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(at));
        CertPathValidator.getInstance("PKIX")
            .validate(CertificateFactory.getInstance("X.509").generateCertPath(identity.chain()), parameters);
    }
}
