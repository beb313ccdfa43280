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

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.algorithm.NamedCurve;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Signatures by keys that openssl or the JDK do not know, and by keys that nobody should accept. */
class AlgorithmsTest {
    private static final TestPki ROOT = TestPki.root("Algorithms Root");
    private static final VerificationPolicy POLICY = Verdicts.trusting(ROOT);

    private static VerificationResult verdict(TestIdentity signer, String algorithm) {
        return Verdicts.of(TestSigner.nobody().and(signer, algorithm, attributes -> attributes).with(signer.chain())
                .clear(Messages.plain()), POLICY);
    }

    private static KeyPair keys(String algorithm, AlgorithmParameterSpec parameters) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
            generator.initialize(parameters);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ed25519IsValid() {
        TestIdentity alice = ROOT.issue("alice@example.org").ed25519().create();
        assertThat(Verdicts.refusals(verdict(alice, "Ed25519"))).isEmpty();
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.nobody().withoutAttributes(alice).clear(Messages.plain()), POLICY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"})
    void brainpoolCurvesAreValid(String curve) {
        TestPki root = TestPki.newRoot("Root on " + curve).key(keys("EC", new ECGenParameterSpec(curve))).create();
        TestIdentity alice = root.issue("alice@example.org").key(keys("EC", new ECGenParameterSpec(curve))).create();
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.nobody().and(alice, "SHA512withECDSA", attributes -> attributes)
                .with(alice.chain()).clear(Messages.plain()), Verdicts.trusting(root)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp192r1", "secp224r1", "secp256k1"})
    void otherCurvesAreRefused(String curve) {
        TestIdentity alice = ROOT.issue("alice@example.org").key(keys("EC", new ECGenParameterSpec(curve))).create();
        assertThat(Verdicts.refusals(verdict(alice, "SHA256withECDSA"))).containsExactly("algorithm-refused");
    }

    @Test
    void curvesAreTheAdministratorsChoice() {
        TestIdentity alice = ROOT.issue("alice@example.org").create();
        VerificationPolicy strict = POLICY.withAlgorithms(AlgorithmPolicy.STANDARD.withCurves(Set.of(NamedCurve.P384)));
        assertThat(Verdicts.refusals(Verdicts.of(TestSigner.by(alice).clear(Messages.plain()), strict)))
                .containsExactlyInAnyOrder("algorithm-refused", "chain-algorithm-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA3-256withECDSA", "SHA3-512withECDSA", "SHA224withECDSA"})
    void otherDigestsAreValid(String algorithm) {
        assertThat(Verdicts.refusals(verdict(ROOT.issue("alice@example.org").create(), algorithm))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA3-256withRSA", "SHA256withRSAandMGF1", "SHA3-384withRSAandMGF1"})
    void otherRsaSignaturesAreValid(String algorithm) {
        assertThat(Verdicts.refusals(verdict(ROOT.issue("alice@example.org").rsa(2048).create(), algorithm))).isEmpty();
    }
}
