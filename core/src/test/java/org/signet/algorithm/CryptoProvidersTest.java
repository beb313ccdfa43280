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

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.signet.ConfigurationException;

class CryptoProvidersTest {
    private static final Provider FOREIGN = new BouncyCastleProvider();
    private static final Corretto NO_CORRETTO = new Corretto.Absent();
    private static final String BOUNCY_CASTLE = "BC";
    private static final String AMAZON = "AmazonCorrettoCryptoProvider";

    private final PublicKey rsa = keys("RSA", "").getPublic();
    private final PublicKey p256 = keys("EC", "secp256r1").getPublic();
    private final PublicKey brainpool = keys("EC", "brainpoolP256r1").getPublic();
    private final PublicKey ed25519 = keys("Ed25519", "").getPublic();
    private final PublicKey x25519 = keys("X25519", "").getPublic();

    @Test
    void withoutAmazonsTheJdkDoesRsaAesAndShaAndBouncyCastleTheCurves() {
        CryptoProviders auto = CryptoProviders.of(ProviderChoice.AUTO, NO_CORRETTO);

        assertThat(auto.digest(DigestAlgorithm.SHA256).getName()).isEqualTo("SUN");
        assertThat(signer(auto, "SHA256withRSA", rsa)).isEqualTo("SunRsaSign");
        assertThat(auto.cipher("AES/CBC/PKCS5Padding").getName()).isEqualTo("SunJCE");
        assertThat(auto.cipher("RSA/ECB/NoPadding", auto.converted(rsa)).getName()).isEqualTo("SunJCE");
        assertThat(signer(auto, "SHA256withECDSA", p256)).isEqualTo(BOUNCY_CASTLE);
        assertThat(signer(auto, "Ed25519", ed25519)).isEqualTo(BOUNCY_CASTLE);
        assertThat(agreeing(auto, "ECDH", p256)).isEqualTo(BOUNCY_CASTLE);
        assertThat(agreeing(auto, "X25519", x25519)).isEqualTo(BOUNCY_CASTLE);
    }

    @Test
    void amazonsDoesWhatItIsFasterAtAndCanDo() {
        CryptoProviders auto = CryptoProviders.of(ProviderChoice.AUTO, ProvidersUnderTest.corretto());

        assertThat(signer(auto, "SHA256withRSA", rsa)).isEqualTo(AMAZON);
        assertThat(signer(auto, "SHA256withECDSA", p256)).isEqualTo(AMAZON);
        assertThat(signer(auto, "Ed25519", ed25519)).isEqualTo(AMAZON);
        assertThat(agreeing(auto, "ECDH", p256)).isEqualTo(AMAZON);
        assertThat(auto.cipher("AES/CBC/PKCS5Padding").getName()).isEqualTo(AMAZON);
        assertThat(auto.cipher("RSA/ECB/NoPadding", auto.converted(rsa)).getName()).isEqualTo(AMAZON);

        assertThat(auto.digest(DigestAlgorithm.SHA256).getName()).isEqualTo("SUN");
        assertThat(auto.cipher("AES/CTR/NoPadding").getName()).isEqualTo("SunJCE");
        assertThat(signer(auto, "SHA3-256withRSA", rsa)).isEqualTo("SunRsaSign");
        assertThat(signer(auto, "SHA256withECDSA", brainpool)).isEqualTo(BOUNCY_CASTLE);
    }

    @Test
    void amazonsIsPassedOverWhereItDoesNotWork() {
        CryptoProviders auto = CryptoProviders.of(ProviderChoice.AUTO, new Corretto.Unusable("its self-test says FAILED"));

        assertThat(signer(auto, "SHA256withRSA", rsa)).isEqualTo("SunRsaSign");
    }

    @Test
    void jdkDoesAllThatItHasAndBouncyCastleTheRest() {
        CryptoProviders jdk = CryptoProviders.of(ProviderChoice.JDK, NO_CORRETTO);

        assertThat(jdk.digest(DigestAlgorithm.SHA256).getName()).isEqualTo("SUN");
        assertThat(signer(jdk, "SHA256withRSA", rsa)).isEqualTo("SunRsaSign");
        assertThat(signer(jdk, "SHA256withECDSA", p256)).isEqualTo("SunEC");
        assertThat(signer(jdk, "Ed25519", ed25519)).isEqualTo("SunEC");
        assertThat(agreeing(jdk, "X25519", x25519)).isEqualTo("SunEC");
        assertThat(signer(jdk, "SHA256withECDSA", brainpool)).isEqualTo(BOUNCY_CASTLE);
    }

    @Test
    void bouncyCastleDoesAllThatItHas() {
        CryptoProviders bc = CryptoProviders.of(ProviderChoice.BC, NO_CORRETTO);

        assertThat(bc.digest(DigestAlgorithm.SHA256).getName()).isEqualTo(BOUNCY_CASTLE);
        assertThat(signer(bc, "SHA256withRSA", rsa)).isEqualTo(BOUNCY_CASTLE);
        assertThat(bc.cipher("AES/GCM/NoPadding").getName()).isEqualTo(BOUNCY_CASTLE);
        assertThat(agreeing(bc, "X25519", x25519)).isEqualTo(BOUNCY_CASTLE);
    }

    @Test
    void pssWithTwoDigestsIsForTheJdkSinceBouncyCastleHasItNot() {
        CryptoProviders bc = CryptoProviders.of(ProviderChoice.BC, NO_CORRETTO);
        Optional<PSSParameterSpec> mixed = Optional.of(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, 20, 1));

        assertThat(bc.signature("RSASSA-PSS", mixed, bc.converted(rsa)).getName()).isEqualTo("SunRsaSign");
    }

    @Test
    void amazonsDoesAllThatItHasWhenItIsAskedFor() {
        CryptoProviders accp = CryptoProviders.of(ProviderChoice.ACCP, ProvidersUnderTest.corretto());

        assertThat(accp.digest(DigestAlgorithm.SHA256).getName()).isEqualTo(AMAZON);
        assertThat(accp.mac("HmacSHA256").getName()).isEqualTo(AMAZON);
        assertThat(accp.digest(DigestAlgorithm.SHA3_256).getName()).isEqualTo("SUN");
        assertThat(agreeing(accp, "X25519", x25519)).isEqualTo(BOUNCY_CASTLE);
    }

    @Test
    void askingForAmazonsWithoutItsJarIsAMistakeOfTheConfiguration() {
        assertThatThrownBy(() -> CryptoProviders.of(ProviderChoice.ACCP, NO_CORRETTO)).isInstanceOf(ConfigurationException.class)
                .hasMessage("system property signet.provider asks for accp, but Amazon Corretto Crypto Provider is not there:"
                        + " put its jar beside Signet's");
    }

    @Test
    void askingForAmazonsWhereItFailsItsSelfTestIsAMistakeToo() {
        Corretto failing = new Corretto.Unusable("its self-test says FAILED");

        assertThatThrownBy(() -> CryptoProviders.of(ProviderChoice.ACCP, failing)).isInstanceOf(ConfigurationException.class)
                .hasMessage("system property signet.provider asks for accp, but Amazon Corretto Crypto Provider cannot be used,"
                        + " since its self-test says FAILED");
    }

    @Test
    void keyInItsFormIsNotConvertedAgain() {
        CryptoProviders auto = CryptoProviders.of(ProviderChoice.AUTO, NO_CORRETTO);
        PublicKey own = auto.converted(rsa);

        assertThat(own).isNotSameAs(rsa);
        assertThat(auto.converted(own)).isSameAs(own);
    }

    @Test
    void listOfTheJvmIsLeftAlone() {
        Provider[] before = Security.getProviders();

        for (ProviderChoice choice : new ProviderChoice[] {ProviderChoice.AUTO, ProviderChoice.JDK, ProviderChoice.BC}) {
            signer(CryptoProviders.of(choice, NO_CORRETTO), "SHA256withRSA", rsa);
        }

        assertThat(Arrays.asList(Security.getProviders())).containsExactly(before);
    }

    @Test
    void dutiesSayWhoDoesWhat() {
        assertThat(CryptoProviders.of(ProviderChoice.BC, NO_CORRETTO).duties()).contains(
                new ProviderDuty("RSA signatures", "Bouncy Castle " + FOREIGN.getVersionStr()),
                new ProviderDuty("AES key wrap", "JDK " + Runtime.version().feature()));
    }

    private static String signer(CryptoProviders providers, String algorithm, PublicKey key) {
        return providers.signature(algorithm, Optional.empty(), providers.converted(key)).getName();
    }

    private static String agreeing(CryptoProviders providers, String algorithm, PublicKey key) {
        return providers.keyAgreement(algorithm, providers.converted(key)).getName();
    }

    private static KeyPair keys(String algorithm, String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, FOREIGN);
            if (algorithm.equals("RSA")) {
                generator.initialize(1024);
            } else if (!curve.isEmpty()) {
                generator.initialize(new ECGenParameterSpec(curve));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
