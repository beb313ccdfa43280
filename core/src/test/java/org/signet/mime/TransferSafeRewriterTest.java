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

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaves: which bodies are encoded, how, and what happens to their label. */
class TransferSafeRewriterTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Type: text/plain\n\nplain text\n.\n",
        "Content-Type: text/plain\n\nno line end",
        "\nno field at all\n",
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9=\n ol=E9\n",
        "Content-Transfer-Encoding: BASE64\nContent-Type: image/png\n\naGVsbG8=\n\n\n",
        "Content-Type: text/plain; name=\"na\u00EFve.txt\"\nSubject: trailing space \n\nraw bytes in the header stay\n",
        "Content-Type: application/octet-stream\nContent-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n`` \nFrom \n",
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x \n",
        "Content-Type: multipart/mixed\n\n--x\n\nno boundary: caf\u00E9 \n",
        "Content-Type: text/plain",
        "",
    })
    void whatIsSafeStaysAsItIs(String entity) throws Exception {
        assertThat(rewrite(crlf(entity))).isEqualTo(crlf(entity));
    }

    @Test
    void whatIsSafeIsTheVerySameEntity() throws Exception {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.of(Content.of(crlf("Content-Type: text/plain\n\ntext\n").getBytes(StandardCharsets.US_ASCII)));

            assertThat(TransferSafeRewriter.rewrite(entity, workspace)).isSameAs(entity);
        }
    }

    @Test
    void text8BitBecomesQuotedPrintableAndItsLabelIsReplacedInPlace() throws Exception {
        assertThat(rewrite(crlf("""
            content-transfer-ENCODING:
             8bit
            Content-Type: text/plain; charset=iso-8859-1

            caf\u00E9 = good
            """))).isEqualTo(crlf("""
            Content-Transfer-Encoding: quoted-printable
            Content-Type: text/plain; charset=iso-8859-1

            caf=E9 =3D good
            """));
    }

    @Test
    void aMissingLabelIsAddedAsTheLastField() throws Exception {
        assertThat(rewrite(crlf("Content-Type: text/plain; charset=iso-8859-1\n\ncaf\u00E9\n")))
            .isEqualTo(crlf("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\ncaf=E9\n"));
        assertThat(rewrite(crlf("\ncaf\u00E9\n"))).isEqualTo(crlf("Content-Transfer-Encoding: quoted-printable\n\ncaf=E9\n"));
    }

    @Test
    void aSecondLabelIsTakenOut() throws Exception {
        assertThat(rewrite(crlf("Content-Transfer-Encoding: 8bit\nContent-ID: <x>\nContent-Transfer-Encoding: 7bit\n\ncaf\u00E9\n")))
            .isEqualTo(crlf("Content-Transfer-Encoding: quoted-printable\nContent-ID: <x>\n\ncaf=E9\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8bit", "binary", "BINARY (sic)"})
    void aLabelThatPromisesLessThanTheBodyKeepsIsCorrected(String label) throws Exception {
        assertThat(rewrite(crlf("Content-Transfer-Encoding: " + label + "\n\nplain\n")))
            .isEqualTo(crlf("Content-Transfer-Encoding: 7bit\n\nplain\n"));
    }

    @Test
    void whiteSpaceAtLineEndsAndFromLinesAreProtected() throws Exception {
        assertThat(rewrite(crlf("Content-Type: text/plain; format=flowed\n\nflowed \ntext\t\nFrom here\n-- \n"))).isEqualTo(
            crlf("Content-Type: text/plain; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "flowed=20\ntext=09\n=46rom here\n--=20\n"));
    }

    @Test
    void longLinesAndStrayCarriageReturnsAreProtected() throws Exception {
        assertThat(rewrite(crlf("\n" + "x".repeat(998) + "\n"))).doesNotContain("=");
        assertThat(rewrite(crlf("\n" + "x".repeat(999) + "\n")).lines()).allMatch(line -> line.length() <= 76);
        assertThat(rewrite("\r\nstray\rreturn\r\n")).endsWith("\r\n\r\nstray=0Dreturn\r\n");
    }

    @Test
    void otherMediaTypesBecomeBase64() throws Exception {
        assertThat(rewrite("Content-Type: application/json\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{\"a\":\"\u00E9\"}\r\n")).isEqualTo(
            "Content-Type: application/json\r\nContent-Transfer-Encoding: base64\r\n\r\neyJhIjoi6SJ9DQo=");
    }

    @Test
    void binaryDataKeepsItsLineFeeds() throws Exception {
        assertThat(rewrite("Content-Type: image/x\r\nContent-Transfer-Encoding: binary\r\n\r\na\nb\r\nc"))
            .isEqualTo("Content-Type: image/x\r\nContent-Transfer-Encoding: base64\r\n\r\nYQpiDQpj");
    }

    @Test
    void textWithBareLineFeedsGetsItsLineEnds() throws Exception {
        assertThat(rewrite("Content-Type: text/plain\r\n\r\none\ntwo\r\n")).isEqualTo("Content-Type: text/plain\r\n\r\none\r\ntwo\r\n");
    }

    @Test
    void textWithNulOrInAWideCharsetIsDataOfWhichNoByteChanges() throws Exception {
        assertThat(rewrite("Content-Type: text/plain\r\n\r\na\0\nb")).endsWith("\r\nContent-Transfer-Encoding: base64\r\n\r\nYQAKYg==");
        assertThat(rewrite("Content-Type: text/plain; charset=UTF-16\r\n\r\n\u0A0D\n")).doesNotContain("quoted");
        assertThat(rewrite("Content-Type: text/plain; charset=UTF-16LE\r\n\r\n\u00E9\u004E\n\u004E"))
            .endsWith("base64\r\n\r\n6U4KTg==");
    }

    @Test
    void anEncodedBodyIsEncodedAnewInItsOwnEncoding() throws Exception {
        assertThat(rewrite(crlf("Content-Transfer-Encoding: Quoted-Printable\n\ncaf=E9 \nFrom =\nhere\nraw \u00E9\n")))
            .isEqualTo(crlf("Content-Transfer-Encoding: Quoted-Printable\n\ncaf=E9\n=46rom here\nraw =E9\n"));
        assertThat(rewrite(crlf("Content-Transfer-Encoding: base64\n\naGVs \nbG8=\n")))
            .isEqualTo(crlf("Content-Transfer-Encoding: base64\n\naGVsbG8="));
        assertThat(rewrite(crlf("Content-Transfer-Encoding: base64\n\n" + "QUJD".repeat(300) + "\n")).lines())
            .allMatch(line -> line.length() <= 76);
    }

    @Test
    void anUnknownLabelMeansTheBodyAsItIs() throws Exception {
        assertThat(rewrite(crlf("Content-Transfer-Encoding: 8-bit\n\ncaf\u00E9\n")))
            .isEqualTo(crlf("Content-Transfer-Encoding: quoted-printable\n\ncaf=E9\n"));
        assertThat(rewrite(crlf("Content-Transfer-Encoding: 8-bit\n\ncafe\n")))
            .isEqualTo(crlf("Content-Transfer-Encoding: 8-bit\n\ncafe\n"));
    }

    @Test
    void unixLineEndsBecomeCanonicalEverywhere() throws Exception {
        assertThat(rewrite("Content-Type: text/plain\n\none\ntwo\n")).isEqualTo("Content-Type: text/plain\r\n\r\none\r\ntwo\r\n");
        assertThat(rewrite("Content-Type: text/plain\n\ncaf\u00E9\n"))
            .isEqualTo("Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\ncaf=E9\r\n");
        assertThat(rewrite("Content-Type: application/json\nContent-Transfer-Encoding: 8bit\n\n\u00E9\n"))
            .isEqualTo("Content-Type: application/json\r\nContent-Transfer-Encoding: base64\r\n\r\n6Q0K");
        assertThat(rewrite("Content-Type: image/x\nContent-Transfer-Encoding: binary\n\n\u00E9\n")).endsWith("base64\r\n\r\n6Qo=");
    }
}
