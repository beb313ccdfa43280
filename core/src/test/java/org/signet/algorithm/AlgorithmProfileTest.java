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
package org.signet.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.signet.ConfigurationException;

class AlgorithmProfileTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final AlgorithmPolicy LEGACY = AlgorithmProfile.LEGACY.policy();
    private static final AlgorithmPolicy BSI = AlgorithmProfile.BSI_TR_03116.policy();

    private static SignatureAlgorithm algorithm(SignatureScheme scheme, DigestAlgorithm digest) {
        return new SignatureAlgorithm(scheme, Optional.of(digest), Optional.empty());
    }

    private static KeyAlgorithm rsa(int bits) {
        return new KeyAlgorithm("rsa with " + bits + " bits", Set.of(SignatureScheme.RSA_PKCS1, SignatureScheme.RSA_PSS), bits,
                BigInteger.valueOf(65537), Optional.empty(), false);
    }

    private static KeyAlgorithm curve(NamedCurve curve) {
        return new KeyAlgorithm("ec", Set.of(SignatureScheme.ECDSA), 0, BigInteger.ZERO, Optional.of(curve), false);
    }

    @Test
    void legacyTakesWhatOldMailWasSignedWith() {
        assertThat(LEGACY.refusal(algorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA1), NOW)).isEmpty();
        assertThat(LEGACY.refusal(algorithm(SignatureScheme.DSA, DigestAlgorithm.SHA1), NOW)).isEmpty();
        assertThat(LEGACY.refusal(rsa(1024))).isEmpty();
        assertThat(LEGACY.refusal(curve(NamedCurve.P192))).isEmpty();
    }

    @Test
    void legacyDoesNotTakeWhatAnybodyCanForge() {
        assertThat(LEGACY.refusal(algorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.MD5), NOW)).contains("md5");
        assertThat(LEGACY.refusal(rsa(1023))).contains("rsa with 1023 bits");
    }

    @Test
    void bsiTakesPssAndEcdsaForMessages() {
        assertThat(BSI.refusal(algorithm(SignatureScheme.RSA_PSS, DigestAlgorithm.SHA256), NOW)).isEmpty();
        assertThat(BSI.refusal(algorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA512), NOW)).isEmpty();
        assertThat(BSI.refusal(algorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256), NOW)).contains("rsa-pkcs1");
        assertThat(BSI.refusal(algorithm(SignatureScheme.ED25519, DigestAlgorithm.SHA512), NOW)).contains("ed25519");
        assertThat(BSI.refusal(algorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA224), NOW)).contains("sha224");
        assertThat(BSI.refusal(algorithm(SignatureScheme.ECDSA, DigestAlgorithm.SHA3_256), NOW)).contains("sha3-256");
    }

    @Test
    void bsiTakesLongKeysAndEveryNamedCurveFrom256BitsOn() {
        assertThat(BSI.refusal(rsa(3072))).isEmpty();
        assertThat(BSI.refusal(rsa(3071))).contains("rsa with 3071 bits");
        assertThat(BSI.refusal(curve(NamedCurve.P256))).isEmpty();
        assertThat(BSI.refusal(curve(NamedCurve.BRAINPOOL_P512R1))).isEmpty();
        assertThat(BSI.refusal(curve(NamedCurve.P224))).contains("ec");
    }

    @Test
    void bsiTakesPkcs1InCertificatesThatWereIssuedBeforeItsEnd() {
        SignatureAlgorithm pkcs1 = algorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA256);
        assertThat(BSI.authorityRefusal(pkcs1, Instant.parse("2025-12-31T23:59:59Z"), NOW)).isEmpty();
        assertThat(BSI.authorityRefusal(pkcs1, Instant.parse("2026-01-01T00:00:00Z"), NOW)).contains("rsa-pkcs1");
    }

    @Test
    void ageOfACertificateIsNoExcuseForItsDigest() {
        SignatureAlgorithm sha1 = algorithm(SignatureScheme.RSA_PKCS1, DigestAlgorithm.SHA1);
        assertThat(AlgorithmPolicy.STANDARD.authorityRefusal(sha1, Instant.parse("2010-01-01T00:00:00Z"), NOW)).contains("sha1");
    }

    @Test
    void profilesAreFoundByName() {
        assertThat(AlgorithmProfile.named("bsi-tr-03116")).isSameAs(AlgorithmProfile.BSI_TR_03116);
        assertThatThrownBy(() -> AlgorithmProfile.named("strict")).isInstanceOf(ConfigurationException.class)
                .hasMessage("there is no profile of algorithms «strict»; accepted are default, legacy, bsi-tr-03116");
    }
}
