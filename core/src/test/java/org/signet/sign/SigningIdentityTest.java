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
package org.signet.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

class SigningIdentityTest {

    private static final TestPki ROOT = TestPki.root("Test Root");
    private static final TestIdentity ALICE = ROOT.issue("alice@example.org").create();

    @Test
    void theChainIsAsGiven() {
        SigningIdentity identity = SigningIdentity.of(ALICE.privateKey(), ALICE.chainWithRoot());

        assertThat(identity.certificate()).isEqualTo(ALICE.certificate());
        assertThat(identity.chain()).containsExactly(ALICE.certificate(), ROOT.certificate());
    }

    @Test
    void nothingSecretIsInItsText() {
        TestIdentity signer = ROOT.issue("alice@example.org").rsa(2048).create();
        SigningIdentity identity = SigningIdentity.of(signer.privateKey(), signer.chain());

        assertThat(identity).hasToString("SigningIdentity[CN=alice@example.org]");
    }

    @Test
    void aKeyOfSomebodyElseIsRefused() {
        TestIdentity eve = ROOT.issue("eve@example.org").create();

        assertThatThrownBy(() -> SigningIdentity.of(eve.privateKey(), ALICE.chain())).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("the certificate of CN=alice@example.org cannot sign: the private key belongs to another certificate");
    }

    @Test
    void aKeyOfAnotherKindIsRefusedWithoutSayingAnythingOfIt() {
        TestIdentity rsa = ROOT.issue("rsa@example.org").rsa(2048).create();
        BigInteger secret = ((RSAPrivateKey) rsa.privateKey()).getPrivateExponent();

        assertThatThrownBy(() -> SigningIdentity.of(rsa.privateKey(), ALICE.chain())).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("CN=alice@example.org")
            .satisfies(refused -> assertThat(messages(refused)).doesNotContain(secret.toString()).doesNotContain(secret.toString(16)));
    }

    @Test
    void keysThatCannotSignAreRefused() throws Exception {
        TestIdentity x25519 = ROOT.issue("alice@example.org").x25519().create();
        KeyPair ed448 = KeyPairGenerator.getInstance("Ed448").generateKeyPair();
        TestIdentity other = ROOT.issue("alice@example.org").key(ed448).create();

        for (TestIdentity identity : List.of(x25519, other)) {
            assertThatThrownBy(() -> SigningIdentity.of(identity.privateKey(), identity.chain()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("RSA, EC and Ed25519 keys can");
        }
    }

    @Test
    void curvesThatMailProgramsDoNotKnowAreRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("secp256k1"));
        TestIdentity bitcoin = ROOT.issue("alice@example.org").key(generator.generateKeyPair()).create();

        assertThatThrownBy(() -> SigningIdentity.of(bitcoin.privateKey(), bitcoin.chain()))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("P-256, P-384, P-521");
    }

    @Test
    void shortRsaKeysAreRefused() {
        TestIdentity weak = ROOT.issue("alice@example.org").rsa(512).create();

        assertThatThrownBy(() -> SigningIdentity.of(weak.privateKey(), weak.chain())).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("512 bits is too short");
    }

    @Test
    void noCertificateAtAllIsRefused() {
        assertThatThrownBy(() -> SigningIdentity.of(ALICE.privateKey(), List.of())).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("a signing identity needs a certificate");
    }

    @Test
    void anExpiredCertificateIsTheBusinessOfOthers() {
        TestIdentity expired = ROOT.issue("alice@example.org").expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create();

        assertThat(SigningIdentity.of(expired.privateKey(), expired.chain()).certificate()).isEqualTo(expired.certificate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void keysOfBouncyCastleSignAsThoseOfTheJdk(String algorithm) throws Exception {
        TestIdentity signer = switch (algorithm) {
            case "RSA" -> ROOT.issue("alice@example.org").rsa(2048).create();
            case "EC" -> ROOT.issue("alice@example.org").create();
            default -> ROOT.issue("alice@example.org").ed25519().create();
        };
        PrivateKey key = KeyFactory.getInstance(algorithm, new BouncyCastleProvider())
            .generatePrivate(new PKCS8EncodedKeySpec(signer.privateKey().getEncoded()));

        SigningIdentity identity = SigningIdentity.of(key, signer.chain());
        assertThat(SignedMail.sign(Messages.plain().bytes(), identity, SignaturePolicy.STANDARD).verifies()).isTrue();
    }

    @Test
    void aCertificateThatAllowsOneDigestOnlySignsWithThatOne() throws Exception {
        TestIdentity sha384 = pssOnly("SHA-384", 48);
        SignedMail signed = SignedMail.sign(Messages.plain().bytes(), sha384, SignaturePolicy.STANDARD);

        assertThat(signed.verifies()).isTrue();
        assertThat(signed.signer().getDigestAlgOID()).isEqualTo(DigestAlgorithm.SHA384.oid().getId());
        assertThat(signed.message().contentType().parameter("micalg")).contains("sha-384");
        assertThat(RSASSAPSSparams.getInstance(signed.signer().toASN1Structure().getDigestEncryptionAlgorithm().getParameters())
            .getSaltLength().intValueExact()).isEqualTo(48);
    }

    @Test
    void aCertificateThatAllowsSha1OnlyIsRefused() throws Exception {
        TestIdentity sha1 = pssOnly("SHA-1", 20);

        assertThatThrownBy(() -> SigningIdentity.of(sha1.privateKey(), sha1.chain())).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("signatures are made with sha256, sha384 or sha512");
    }

    @Test
    void aShortRsaKeyHasAShorterPssSalt() throws Exception {
        TestIdentity small = ROOT.issue("alice@example.org").rsa(1024).create();
        SignaturePolicy policy = SignaturePolicy.STANDARD.withRsaPadding(RsaPadding.PSS).withDigest(DigestAlgorithm.SHA512);

        assertThat(SignedMail.sign(Messages.plain().bytes(), small, policy).verifies()).isTrue();
    }

    private static TestIdentity pssOnly(String digest, int saltLength) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSASSA-PSS");
        generator.initialize(new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4,
            new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), saltLength, 1)));
        return ROOT.issue("alice@example.org").key(generator.generateKeyPair()).create();
    }

    private static String messages(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).map(Throwable::toString).collect(Collectors.joining("\n"));
    }
}
