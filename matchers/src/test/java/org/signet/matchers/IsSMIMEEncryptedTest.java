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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.encrypt.ContentCipher;
import org.signet.sign.SignatureForm;
import org.signet.testkit.Messages;

class IsSMIMEEncryptedTest {
    private static boolean matches(byte[] message) throws Exception {
        int recipients = Mails.started(new IsSMIMEEncrypted()).match(Mails.received(message)).size();
        assertThat(recipients).isIn(0, 2);
        return recipients == 2;
    }

    @ParameterizedTest
    @EnumSource(ContentCipher.class)
    void d25EnvelopesOfBothKindsMatch(ContentCipher cipher) throws Exception {
        assertThat(matches(SmimeMails.encrypted(cipher))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pkcs7-mime; smime-type=\"enveloped-data\"", "Application/X-Pkcs7-Mime; Smime-Type=Enveloped-Data",
        "application/pkcs7-mime; name=smime.p7m", "application/octet-stream; name=message.p7m",
        "application/pkcs7-mime; smime-type=signed-data"})
    void d25WhatTheEnvelopeIsCountsMoreThanWhatTheHeaderSays(String contentType) throws Exception {
        assertThat(matches(SmimeMails.under(contentType, SmimeMails.encrypted(ContentCipher.AES128_CBC)))).isTrue();
    }

    @Test
    void d25SmimeTypeElsewhereInTheHeaderDoesNotMatch() throws Exception {
        assertThat(matches(Messages.mail().content("Content-Type: text/plain; name=\"smime-type=enveloped-data\"", new byte[0]).bytes()))
                .isFalse();
        assertThat(matches(Messages.mail().content("Content-Type: application/pkcs7-mime; smime-type=certs-only;\r\n"
                + " name=\"enveloped-data\"", new byte[0]).bytes())).isFalse();
    }

    @Test
    void pgpIsNotSmime() throws Exception {
        assertThat(matches(Messages.plain().content("Content-Type: multipart/encrypted; boundary=b; protocol=\"application/pgp-encrypted\"",
                "--b\r\n\r\nx\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII)).bytes())).isFalse();
    }

    @Test
    void encryptedAttachmentDoesNotMakeTheMailEncrypted() throws Exception {
        assertThat(matches(Messages.plain().attachment("smime.p7m", SmimeMails.encrypted(ContentCipher.AES128_CBC)).bytes())).isFalse();
    }

    @Test
    void plainAndSignedMailDoesNotMatch() throws Exception {
        assertThat(matches(Messages.plain().bytes())).isFalse();
        assertThat(matches(SmimeMails.signed(SignatureForm.CLEAR))).isFalse();
        assertThat(matches(SmimeMails.signed(SignatureForm.OPAQUE))).isFalse();
    }
}
