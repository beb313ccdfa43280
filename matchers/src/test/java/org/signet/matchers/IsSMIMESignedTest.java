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
package org.signet.matchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.encrypt.ContentCipher;
import org.signet.sign.SignatureForm;
import org.signet.testkit.Messages;

class IsSMIMESignedTest {
    private static boolean matches(byte[] message) throws Exception {
        int recipients = Mails.started(new IsSMIMESigned()).match(Mails.received(message)).size();
        assertThat(recipients).isIn(0, 2);
        return recipients == 2;
    }

    @ParameterizedTest
    @EnumSource(SignatureForm.class)
    void bothFormsOfSignatureMatch(SignatureForm form) throws Exception {
        assertThat(matches(SmimeMails.signed(form))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pkcs7-mime; smime-type=signed-data", "APPLICATION/PKCS7-MIME; SMIME-TYPE=SIGNED-DATA",
        "application/x-pkcs7-mime; smime-type=\"signed-data\"", "application/pkcs7-mime; name=smime.p7m", "application/pkcs7-mime",
        "application/octet-stream; name=\"smime.p7m\""})
    void d26MissingOrDifferentlyCasedSmimeTypeIsSigned(String contentType) throws Exception {
        assertThat(matches(SmimeMails.under(contentType, SmimeMails.signed(SignatureForm.OPAQUE)))).isTrue();
    }

    @Test
    void d26PgpSignatureIsNotSmime() throws Exception {
        assertThat(matches(Messages.plain().content("Content-Type: multipart/signed; boundary=b; micalg=pgp-sha256;\r\n"
                + " protocol=\"application/pgp-signature\"", ("--b\r\n\r\nHello\r\n--b\r\n"
                + "Content-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--b--\r\n")
                .getBytes(StandardCharsets.US_ASCII)).bytes())).isFalse();
    }

    @Test
    void signatureOfAnAttachedMessageIsNotThisMails() throws Exception {
        assertThat(matches(Messages.plain().content("Content-Type: message/rfc822", SmimeMails.signed(SignatureForm.CLEAR)).bytes()))
                .isFalse();
    }

    @Test
    void plainAndEncryptedMailDoesNotMatch() throws Exception {
        assertThat(matches(Messages.plain().bytes())).isFalse();
        assertThat(matches(SmimeMails.encrypted(ContentCipher.AES256_CBC))).isFalse();
    }

    @Test
    void damagedSignatureIsStillASignature() throws Exception {
        byte[] message = SmimeMails.signed(SignatureForm.OPAQUE);
        byte[] cut = Arrays.copyOf(message, message.length - 200);

        assertThat(matches(cut)).isTrue();
    }

    @Test
    void wordsInTheTextOfAnOrdinaryMailDoNotMatch() throws Exception {
        assertThat(matches(Messages.plain().subject("application/pkcs7-mime; smime-type=signed-data").bytes())).isFalse();
        assertThat(matches(Messages.mail().content("Content-Type: text/plain; x=\"application/pkcs7-mime; smime-type=signed-data\"",
                new byte[0]).bytes())).isFalse();
    }
}
