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
package org.signet.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.mime.Rewriting.crlf;
import static org.signet.mime.Rewriting.rewrite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed or encrypted already keeps every byte. */
class TransferSafeSecuredTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s",
        "multipart/signed; protocol=\"application/pgp-signature\"; boundary=s",
        "Multipart/Encrypted; boundary=s",
    })
    void whatIsSignedOrEncryptedIsNeverTouched(String type) throws Exception {
        String secured = crlf("Content-Type: " + type + """

            Content-Transfer-Encoding: 8bit

            --s
            Content-Transfer-Encoding: 8bit

            caf\u00E9\s
            From me
            --s
            Content-Type: application/pkcs7-signature

            xyz\s
            --s--
            """);

        assertThat(rewrite(secured)).isEqualTo(secured);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "application/pkcs7-mime; smime-type=signed-data",
        "application/x-pkcs7-mime",
        "application/octet-stream; name=x.P7M",
    })
    void cmsBodiesAreNeverTouched(String type) throws Exception {
        String secured = crlf("Content-Type: " + type + "\nContent-Transfer-Encoding: base64\n\nMIIB \nAAAA \n");

        assertThat(rewrite(secured)).isEqualTo(secured);
    }

    @Test
    void aSignedPartKeepsTheLabelsAroundItWhileItsNeighbourChanges() throws Exception {
        String mixed = crlf("""
            Content-Type: multipart/mixed; boundary=m
            Content-Transfer-Encoding: 8bit

            --m
            Content-Type: multipart/signed; boundary=s
            Content-Transfer-Encoding: 8bit

            --s

            \u00E9\s
            --s
            Content-Type: application/pgp-signature

            sig
            --s--
            --m
            Content-Transfer-Encoding: 8bit

            NEIGHBOUR
            --m--
            """);

        assertThat(rewrite(mixed.replace("NEIGHBOUR", "\u00E9"))).isEqualTo(
            mixed.replace("8bit\r\n\r\nNEIGHBOUR", "quoted-printable\r\n\r\n=E9"));
    }

    @Test
    void aMessageThatHoldsSomethingSignedIsNotTouchedAtAll() throws Exception {
        String forwarded = crlf("""
            Content-Type: message/rfc822
            Content-Transfer-Encoding: 8bit

            Content-Type: multipart/mixed; boundary=m
            Content-Transfer-Encoding: 8bit

            --m
            Content-Transfer-Encoding: 8bit

            text \u00E9\s
            --m
            Content-Type: application/pkcs7-mime; smime-type=enveloped-data
            Content-Transfer-Encoding: base64

            MIIB
            --m
            Content-Transfer-Encoding: 8bit

            more \u00E9
            --m--
            """);

        assertThat(rewrite(forwarded)).isEqualTo(forwarded);
    }
}
