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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.cms.CmsEncoding;

/** Signatures on which providers differ, or could: RFC 8017 §8.2.2 decides, whoever computes. */
class Pkcs1VerifierTest {
    private static final byte[] MESSAGE = "hello".getBytes(StandardCharsets.US_ASCII);
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid(), DERNull.INSTANCE);
    private static final int LENGTH = 128;

    static Stream<ProvidersUnderTest.Named> each() {
        return ProvidersUnderTest.each();
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatTheStandardSaysIsAccepted(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        assertThat(verifies(named, signed(padded(info(SHA256, MESSAGE))))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("each")
    void digestWithoutNullIsAccepted(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] info = info(new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid()), MESSAGE);

        assertThat(verifies(named, signed(padded(info)))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("each")
    void digestWithOtherParametersIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] info = info(new AlgorithmIdentifier(DigestAlgorithm.SHA256.oid(), new ASN1Integer(1)), MESSAGE);

        assertThat(verifies(named, signed(padded(info)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void digestOfAnotherKindIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] info = new DigestInfo(new AlgorithmIdentifier(DigestAlgorithm.SHA384.oid(), DERNull.INSTANCE),
                DigestAlgorithm.SHA256.hash(MESSAGE)).getEncoded();

        assertThat(verifies(named, signed(padded(info)))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void garbageBehindTheDigestIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] padded = padded(Arrays.copyOf(info(SHA256, MESSAGE), info(SHA256, MESSAGE).length + 20));

        assertThat(verifies(named, signed(padded))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void paddingOfEncryptionIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] padded = padded(info(SHA256, MESSAGE));
        padded[1] = 2;

        assertThat(verifies(named, signed(padded))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void otherBytesOfPaddingAreRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] padded = padded(info(SHA256, MESSAGE));
        padded[20] = 0x11;

        assertThat(verifies(named, signed(padded))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void signatureLongerThanTheModulusIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] longer = new byte[LENGTH + 1];
        System.arraycopy(signed(padded(info(SHA256, MESSAGE))), 0, longer, 1, LENGTH);

        assertThat(verifies(named, longer)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void signatureWithoutItsLeadingZeroIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] message = MESSAGE;
        byte[] signature = signed(padded(info(SHA256, message)));
        for (int i = 0; signature[0] != 0; i++) {
            message = ("hello " + i).getBytes(StandardCharsets.US_ASCII);
            signature = signed(padded(info(SHA256, message)));
        }

        assertThat(verifies(named, message, signature)).isTrue();
        assertThat(verifies(named, message, Arrays.copyOfRange(signature, 1, LENGTH))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void numberAboveTheModulusIsRefused(ProvidersUnderTest.Named named) throws GeneralSecurityException, IOException {
        byte[] highest = new byte[LENGTH];
        Arrays.fill(highest, (byte) 0xFF);

        assertThat(verifies(named, highest)).isFalse();
        assertThat(verifies(named, new byte[LENGTH])).isFalse();
        assertThat(verifies(named, new byte[0])).isFalse();
    }

    @ParameterizedTest
    @MethodSource("each")
    void keyOfAnotherKindIsNoKey(ProvidersUnderTest.Named named) {
        SampleKeys.Signing edwards = SampleKeys.signing().getLast();

        assertThatThrownBy(() -> algorithm().verifier(edwards.keys().getPublic(), named.providers()))
                .isInstanceOf(InvalidKeyException.class);
    }

    @ParameterizedTest
    @MethodSource("each")
    void keyThatIsNoneOfRsaVerifiesNothing(ProvidersUnderTest.Named named) throws GeneralSecurityException {
        for (int exponent : new int[] {1, 2, 65537}) {
            PublicKey even = new StrangeKey(BigInteger.ONE.shiftLeft(8 * LENGTH - 1), BigInteger.valueOf(exponent));
            assertThat(verifies(named, even, MESSAGE, new byte[LENGTH])).as("exponent " + exponent).isFalse();
        }
    }

    /** One that a certificate may hold, and no provider would have made. */
    private record StrangeKey(BigInteger getModulus, BigInteger getPublicExponent) implements RSAPublicKey {
        @Override
        public String getAlgorithm() {
            return "RSA";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return CmsEncoding.der(new SubjectPublicKeyInfo(new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    CmsEncoding.der(new org.bouncycastle.asn1.pkcs.RSAPublicKey(getModulus, getPublicExponent))));
        }
    }

    @Test
    void keyThatIsKeptVerifiesAgainAndAgain() throws GeneralSecurityException, IOException {
        VerificationKey key = VerificationKey.of(SampleKeys.rsa().getPublic());
        byte[] signature = signed(padded(info(SHA256, MESSAGE)));
        for (boolean good : new boolean[] {true, false, true, true}) {
            SignatureVerifier verifier = key.verifier(algorithm());
            verifier.update(MESSAGE, 0, MESSAGE.length);
            assertThat(verifier.verifies(good ? signature : new byte[LENGTH])).isEqualTo(good);
        }
    }

    private static boolean verifies(ProvidersUnderTest.Named named, byte[] signature) throws GeneralSecurityException {
        return verifies(named, MESSAGE, signature);
    }

    private static boolean verifies(ProvidersUnderTest.Named named, byte[] message, byte[] signature) throws GeneralSecurityException {
        return verifies(named, SampleKeys.rsa().getPublic(), message, signature);
    }

    private static boolean verifies(ProvidersUnderTest.Named named, PublicKey key, byte[] message, byte[] signature)
            throws GeneralSecurityException {
        CryptoProviders providers = named.providers();
        SignatureVerifier verifier = algorithm().verifier(providers.converted(key), providers);
        verifier.update(message, 0, message.length);
        return verifier.verifies(signature);
    }

    private static SignatureAlgorithm algorithm() {
        return new SignatureAlgorithm(SignatureScheme.RSA_PKCS1, Optional.of(DigestAlgorithm.SHA256), Optional.empty());
    }

    private static byte[] info(AlgorithmIdentifier digest, byte[] message) throws IOException {
        return new DigestInfo(digest, DigestAlgorithm.SHA256.hash(message)).getEncoded();
    }

    private static byte[] padded(byte[] info) {
        ByteArrayOutputStream padded = new ByteArrayOutputStream();
        padded.writeBytes(new byte[] {0, 1});
        for (int i = 0; i < LENGTH - info.length - 3; i++) {
            padded.write(0xFF);
        }
        padded.write(0);
        padded.writeBytes(info);
        return padded.toByteArray();
    }

    private static byte[] signed(byte[] padded) {
        RSAPrivateKey key = (RSAPrivateKey) SampleKeys.rsa().getPrivate();
        return BigIntegers.asUnsignedByteArray(LENGTH, new BigInteger(1, padded).modPow(key.getPrivateExponent(), key.getModulus()));
    }
}
