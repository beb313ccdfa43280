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

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cms.OaepParameters;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What the padding of the JDK's cipher is taken off by. */
class OaepPaddingTest {
    private static final TestIdentity BOB = TestPki.root("Padding Root").issue("bob@example.org").rsa(2048).create();
    private static final byte[] KEY = Messages.binary(32);

    static List<OaepParameters> parameters() {
        return List.of(OaepParameters.SHA256,
                new OaepParameters(DigestAlgorithm.SHA1, DigestAlgorithm.SHA1, new byte[0]),
                new OaepParameters(DigestAlgorithm.SHA512, DigestAlgorithm.SHA1, new byte[0]),
                new OaepParameters(DigestAlgorithm.SHA384, DigestAlgorithm.SHA512, new byte[] {1, 2, 3}));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void paddingIsTakenOff(OaepParameters parameters) throws Exception {
        assertThat(new OaepPadding(parameters).remove(padded(parameters), KEY.length)).contains(KEY);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void noByteCanBeChanged(OaepParameters parameters) throws Exception {
        byte[] padded = padded(parameters);
        for (int i = 0; i < padded.length; i++) {
            padded[i] ^= 1;
            assertThat(new OaepPadding(parameters).remove(padded, KEY.length).filter(key -> Arrays.equals(key, KEY))).isEmpty();
            padded[i] ^= 1;
        }
        padded[0] = 1;
        assertThat(new OaepPadding(parameters).remove(padded, KEY.length)).isEmpty();
    }

    @Test
    void messageOfAnotherLengthIsNone() throws Exception {
        OaepPadding padding = new OaepPadding(OaepParameters.SHA256);

        assertThat(padding.remove(padded(OaepParameters.SHA256), 16)).isEmpty();
        assertThat(padding.remove(padded(OaepParameters.SHA256), 33)).isEmpty();
        assertThat(padding.remove(padded(OaepParameters.SHA256), 191)).as("no room for the padding").isEmpty();
    }

    @Test
    void anotherLabelIsNoneEither() throws Exception {
        OaepParameters labelled = new OaepParameters(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256, new byte[] {7});

        assertThat(new OaepPadding(labelled).remove(padded(OaepParameters.SHA256), KEY.length)).isEmpty();
    }

    private static byte[] padded(OaepParameters parameters) throws GeneralSecurityException {
        Cipher oaep = Cipher.getInstance("RSA/ECB/OAEPPadding");
        oaep.init(Cipher.ENCRYPT_MODE, BOB.certificate().getPublicKey(), parameters.spec());
        Cipher raw = Cipher.getInstance("RSA/ECB/NoPadding");
        raw.init(Cipher.DECRYPT_MODE, BOB.privateKey());
        return raw.doFinal(oaep.doFinal(KEY));
    }
}
