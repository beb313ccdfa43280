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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever computes, the result is the same: what one has made, each other one reads. */
class ProvidersAgreeTest {
    private static final byte[] MESSAGE = "Content-Type: text/plain\r\n\r\nhello\r\n".getBytes(StandardCharsets.US_ASCII);

    static Stream<ProvidersUnderTest.Named> each() {
        return ProvidersUnderTest.each();
    }

    static Stream<Arguments> pairs() {
        return each().flatMap(one -> each().map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("each")
    void digestsAreTheSame(ProvidersUnderTest.Named named) throws GeneralSecurityException {
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            byte[] hash = MessageDigest.getInstance(algorithm.jcaName(), named.providers().digest(algorithm)).digest(MESSAGE);

            assertThat(hash).isEqualTo(algorithm.hash(MESSAGE));
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void authenticationCodesAreTheSame(ProvidersUnderTest.Named named) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256", named.providers().mac("HmacSHA256"));
        mac.init(new SecretKeySpec(new byte[] {1, 2, 3}, "HmacSHA256"));

        assertThat(mac.doFinal("signet".getBytes(StandardCharsets.US_ASCII)))
                .asHexString().isEqualTo("B00F11F05D0E6EEC0D93BF4E7AFDCA81692CA1F249B45235C973D8A9AF0160CC");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void signatureOfOneVerifiesWithTheOther(ProvidersUnderTest.Named signer, ProvidersUnderTest.Named verifier)
            throws GeneralSecurityException {
        for (SampleKeys.Signing sample : SampleKeys.signing()) {
            byte[] signature = sign(signer.providers(), sample);

            assertThat(verifies(verifier.providers(), sample, MESSAGE, signature)).as("%s", sample).isTrue();
            assertThat(verifies(verifier.providers(), sample, new byte[] {1}, signature)).as("%s, forged", sample).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void rsaOfOneIsDecryptedByTheOther(ProvidersUnderTest.Named sender, ProvidersUnderTest.Named recipient)
            throws GeneralSecurityException {
        byte[] number = new byte[128];
        number[1] = 42;
        KeyPair keys = SampleKeys.rsa();

        byte[] encrypted = rsa(sender.providers(), Cipher.ENCRYPT_MODE, sender.providers().converted(keys.getPublic()), number);

        PrivateKey own = recipient.providers().converted(keys.getPrivate());
        assertThat(rsa(recipient.providers(), Cipher.DECRYPT_MODE, own, encrypted)).isEqualTo(number);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothAgreeOnOneSecret(ProvidersUnderTest.Named one, ProvidersUnderTest.Named other) throws GeneralSecurityException {
        for (SampleKeys.Agreeing sample : SampleKeys.agreeing()) {
            byte[] secret = secret(one.providers(), sample.agreement(), sample.own(), sample.peer());

            assertThat(secret(other.providers(), sample.agreement(), sample.peer(), sample.own())).as("%s", sample).isEqualTo(secret);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void contentOfOneIsDecryptedByTheOther(ProvidersUnderTest.Named sender, ProvidersUnderTest.Named recipient)
            throws GeneralSecurityException {
        for (String transformation : new String[] {"AES/CBC/PKCS5Padding", "AES/GCM/NoPadding", "DESede/CBC/PKCS5Padding"}) {
            byte[] encrypted = content(sender.providers(), Cipher.ENCRYPT_MODE, transformation, MESSAGE);

            assertThat(content(recipient.providers(), Cipher.DECRYPT_MODE, transformation, encrypted)).isEqualTo(MESSAGE);
        }
    }

    private static byte[] sign(CryptoProviders providers, SampleKeys.Signing sample) throws GeneralSecurityException {
        PrivateKey key = providers.converted(sample.keys().getPrivate());
        Signature signature = Signature.getInstance(sample.jcaName(),
                providers.signature(sample.jcaName(), sample.algorithm().pss(), key));
        if (sample.algorithm().pss().isPresent()) {
            signature.setParameter(sample.algorithm().pss().get());
        }
        signature.initSign(key);
        signature.update(MESSAGE);
        return signature.sign();
    }

    private static boolean verifies(CryptoProviders providers, SampleKeys.Signing sample, byte[] message, byte[] signature)
            throws GeneralSecurityException {
        SignatureVerifier verifier = sample.algorithm().verifier(providers.converted(sample.keys().getPublic()), providers);
        verifier.update(message, 0, message.length);
        return verifier.verifies(signature);
    }

    private static byte[] rsa(CryptoProviders providers, int mode, Key key, byte[] number) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/NoPadding", providers.cipher("RSA/ECB/NoPadding", key));
        cipher.init(mode, key);
        byte[] result = cipher.doFinal(number);
        byte[] full = new byte[number.length];
        System.arraycopy(result, 0, full, full.length - result.length, result.length);
        return full;
    }

    private static byte[] secret(CryptoProviders providers, String algorithm, KeyPair own, KeyPair peer) throws GeneralSecurityException {
        PrivateKey key = providers.converted(own.getPrivate());
        KeyAgreement agreement = KeyAgreement.getInstance(algorithm, providers.keyAgreement(algorithm, key));
        agreement.init(key);
        agreement.doPhase(providers.converted(peer.getPublic()), true);
        return agreement.generateSecret();
    }

    private static byte[] content(CryptoProviders providers, int mode, String transformation, byte[] content)
            throws GeneralSecurityException {
        boolean aes = transformation.startsWith("AES");
        Cipher cipher = Cipher.getInstance(transformation, providers.cipher(transformation));
        SecretKeySpec key = new SecretKeySpec("0123456789abcdefghijklmn".getBytes(StandardCharsets.US_ASCII), aes ? "AES" : "DESede");
        cipher.init(mode, key, transformation.contains("GCM") ? new GCMParameterSpec(128, new byte[12])
                : new IvParameterSpec(new byte[aes ? 16 : 8]));
        return cipher.doFinal(content);
    }
}
