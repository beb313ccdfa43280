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
package org.signet.decrypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.decrypt.Letters.decrypt;
import static org.signet.decrypt.Letters.encrypted;
import static org.signet.decrypt.Letters.key;

import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.TemporaryFailureException;
import org.signet.encrypt.ContentCipher;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The attack of Bleichenbacher needs somebody who tells right padding from wrong. */
class ImplicitRejectionTest {
    private static final int MODULUS_LENGTH = 256;
    private static final int KEY_LENGTH = 16;

    private final TestIdentity bob = TestPki.root("Rejection Root").issue("bob@example.org").rsa(2048).create();
    private final byte[] contentKey = Messages.binary(KEY_LENGTH);

    @Test
    void rightPaddingGivesTheContentKey() throws Exception {
        assertThat(open(padded(2, 0xA5, 0, contentKey))).isEqualTo(contentKey);
    }

    @Test
    void wrongPaddingGivesAnotherKeyOfTheSameLength() throws Exception {
        assertThat(open(padded(1, 0xA5, 0, contentKey))).hasSize(KEY_LENGTH).isNotEqualTo(contentKey);
        assertThat(open(padded(2, 0xA5, 1, contentKey))).hasSize(KEY_LENGTH).isNotEqualTo(contentKey);
        assertThat(open(padded(2, 0, 0, contentKey))).hasSize(KEY_LENGTH).isNotEqualTo(contentKey);
        assertThat(open(new byte[MODULUS_LENGTH])).hasSize(KEY_LENGTH).isNotEqualTo(contentKey);
    }

    @Test
    void rightPaddingOfAMessageOfAnotherLengthGivesAnotherKey() throws Exception {
        byte[] longer = Messages.binary(KEY_LENGTH + 8);

        assertThat(open(padded(2, 0xA5, 0, longer))).hasSize(KEY_LENGTH).isNotEqualTo(Arrays.copyOf(longer, KEY_LENGTH));
    }

    @Test
    void sameWrongPaddingGivesTheSameKeyAgainOnEveryNode() throws Exception {
        byte[] wrong = padded(1, 0xA5, 0, contentKey);

        assertThat(open(wrong)).isEqualTo(open(wrong)).isNotEqualTo(open(padded(1, 0xA6, 0, contentKey)));
    }

    @Test
    void numberThatIsNoneBelowTheModulusGivesAKeyToo() throws Exception {
        byte[] tooLarge = new byte[MODULUS_LENGTH];
        Arrays.fill(tooLarge, (byte) 0xFF);

        assertThat(ImplicitRejection.decrypt(key(bob), tooLarge, KEY_LENGTH))
                .hasValueSatisfying(key -> assertThat(key).hasSize(KEY_LENGTH));
        assertThat(ImplicitRejection.decrypt(key(bob), new byte[0], KEY_LENGTH)).isPresent();
        assertThat(ImplicitRejection.decrypt(key(bob), new byte[300], KEY_LENGTH)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void attackerSeesTheSameWhateverThePadding(int blockType) {
        // One in 256 wrong keys opens a CBC message to noise that looks padded; the tag of GCM leaves no room for chance.
        byte[] sent = encrypted(Messages.plain().bytes(), ContentCipher.AES128_GCM, bob);

        byte[] probe = Surgery.encryptedKey(sent, original -> raise(padded(blockType, 0xA5, 0, contentKey)));

        assertThat(decrypt(Surgery.ciphertext(probe, ciphertext -> new byte[64]), bob)).isEqualTo(new DecryptionResult.Failed());
    }

    @Test
    void paddingNeedsEightBytesAtLeast() {
        byte[] padded = new byte[Pkcs1Padding.OVERHEAD + KEY_LENGTH];
        Arrays.fill(padded, (byte) 7);
        padded[0] = 0;
        padded[1] = 2;
        padded[10] = 0;

        assertThat(Pkcs1Padding.select(padded, KEY_LENGTH, new byte[KEY_LENGTH])).containsOnly(7);
        padded[9] = 0;
        assertThat(Pkcs1Padding.select(padded, KEY_LENGTH, new byte[KEY_LENGTH])).containsOnly(0);
    }

    private byte[] open(byte[] padded) throws TemporaryFailureException {
        return ImplicitRejection.decrypt(key(bob), raise(padded), KEY_LENGTH).orElseThrow();
    }

    private static byte[] padded(int blockType, int filler, int separator, byte[] message) {
        byte[] padded = new byte[MODULUS_LENGTH];
        Arrays.fill(padded, 2, MODULUS_LENGTH, (byte) filler);
        padded[1] = (byte) blockType;
        padded[MODULUS_LENGTH - message.length - 1] = (byte) separator;
        System.arraycopy(message, 0, padded, MODULUS_LENGTH - message.length, message.length);
        return padded;
    }

    /** Encrypts without padding. */
    private byte[] raise(byte[] padded) {
        RSAPublicKey key = (RSAPublicKey) bob.certificate().getPublicKey();
        byte[] number = new BigInteger(1, padded).modPow(key.getPublicExponent(), key.getModulus()).toByteArray();
        byte[] fixed = new byte[MODULUS_LENGTH];
        int length = Math.min(number.length, MODULUS_LENGTH);
        System.arraycopy(number, number.length - length, fixed, MODULUS_LENGTH - length, length);
        return fixed;
    }
}
