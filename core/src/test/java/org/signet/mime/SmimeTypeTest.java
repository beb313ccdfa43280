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
import static org.signet.mime.Mime.crlf;
import static org.signet.mime.Mime.entity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmimeTypeTest {

    /** The starts of CMS structures, of definite and of indefinite length: SEQUENCE, object identifier, [0]. */
    private static final String SIGNED = "3082100006092a864886f70d010702a08210";
    private static final String SIGNED_BER = "308006092a864886f70d010702a0803080";
    private static final String ENVELOPED = "308006092a864886f70d010703a0803080";
    private static final String AUTH_ENVELOPED = "3080060b2a864886f70d0109100117a0803080";
    private static final String COMPRESSED = "3080060b2a864886f70d0109100109a0803080";
    private static final String DATA = "301106092a864886f70d010701a0040402abcd";

    @ParameterizedTest
    @ValueSource(strings = {
        "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
        "application/pkcs7-mime; smime-type=\"enveloped-data\"",
        "Application/PKCS7-MIME; SMIME-Type=Enveloped-Data",
        "application/x-pkcs7-mime; name=\"smime.p7m\"",
        "application/pkcs7-mime",
        "application/pkcs7-mime; smime-type=signed-data",
        "application/octet-stream; name=smime.p7m",
        "application/octet-stream; name=\"=?utf-8?q?x?=.P7M\"",
        "application/octet-stream; name*0=smime; name*1=.p7m",
        "application/octet-stream\nContent-Disposition: attachment; filename=smime.p7m",
        "application/octet-stream; name=x.bin\nContent-Disposition: attachment;\n filename=\"SMIME.P7M\"",
    })
    void defectD25EncryptedMailIsRecognisedHoweverItIsLabelled(String type) throws Exception {
        assertThat(typeOf(type, "base64", ENVELOPED)).isEqualTo(SmimeType.ENVELOPED);
        assertThat(typeOf(type, "base64", AUTH_ENVELOPED)).isEqualTo(SmimeType.AUTH_ENVELOPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "text/plain; name=\"enveloped-data.p7m\"",
        "text/plain; smime-type=enveloped-data",
        "application/octet-stream; name=data.bin; x=enveloped-data",
        "application/octet-stream",
        "application/pdf; name=smime.p7m",
        "multipart/mixed; boundary=enveloped-data",
    })
    void defectD25TheWordAloneMakesNoEncryptedMail(String type) throws Exception {
        assertThat(typeOf(type, "base64", ENVELOPED)).isEqualTo(SmimeType.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "application/pkcs7-mime; smime-type=signed-data",
        "application/pkcs7-mime; smime-type=SIGNED-DATA",
        "application/x-pkcs7-mime; smime-type=\"signed-data\"; name=smime.p7m",
        "APPLICATION/X-PKCS7-MIME",
        "application/pkcs7-mime; name=smime.p7m",
        "application/x-pkcs7-signature; name=smime.p7s",
        "application/octet-stream; name=smime.p7m",
        "application/octet-stream; name=smime.p7s",
    })
    void defectsD20AndD26OpaqueSignedMailIsRecognisedHoweverItIsLabelled(String type) throws Exception {
        assertThat(typeOf(type, "base64", SIGNED)).isEqualTo(SmimeType.OPAQUE_SIGNED);
        assertThat(typeOf(type, "base64", SIGNED_BER)).isEqualTo(SmimeType.OPAQUE_SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "BASE64", "7bit", "binary", "8bit", "quoted-printable", "x-lost"})
    void theTransferEncodingDoesNotMatter(String encoding) throws Exception {
        byte[] cms = HexFormat.of().parseHex(SIGNED_BER);
        String body = switch (encoding) {
            case "binary", "8bit" -> new String(cms, StandardCharsets.ISO_8859_1);
            case "quoted-printable" -> SIGNED_BER.toUpperCase(Locale.ROOT).replaceAll("(..)", "=$1");
            default -> Base64.getMimeEncoder().encodeToString(cms);
        };
        String header = "Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: " + encoding + "\r\n\r\n";
        assertThat(SmimeType.of(entity(header + body))).isEqualTo(SmimeType.OPAQUE_SIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "enveloped-data, ENVELOPED",
        "Signed-Data, OPAQUE_SIGNED",
        "signed-receipt, OPAQUE_SIGNED",
        "authEnveloped-data, AUTH_ENVELOPED",
        "authenveloped-data, AUTH_ENVELOPED",
        "compressed-data, COMPRESSED",
        "certs-only, CERTS_ONLY",
        "something-else, NONE",
    })
    void whereTheStructureIsGarbageTheParameterDecides(String smimeType, SmimeType expected) throws Exception {
        assertThat(typeOf("application/pkcs7-mime; smime-type=" + smimeType, "base64", "0102030405")).isEqualTo(expected);
        assertThat(typeOf("application/pkcs7-mime; smime-type=" + smimeType, "base64", "")).isEqualTo(expected);
    }

    @Test
    void certificatesAloneAreNoSignedMail() throws Exception {
        assertThat(typeOf("application/pkcs7-mime; smime-type=certs-only", "base64", SIGNED)).isEqualTo(SmimeType.CERTS_ONLY);
        assertThat(typeOf("application/pkcs7-mime; name=smime.p7c", "base64", SIGNED)).isEqualTo(SmimeType.CERTS_ONLY);
        assertThat(typeOf("application/pkcs7-mime; smime-type=certs-only", "base64", ENVELOPED)).isEqualTo(SmimeType.ENVELOPED);
    }

    @Test
    void otherStructuresHaveTheirOwnTypesOrNone() throws Exception {
        assertThat(typeOf("application/pkcs7-mime", "base64", COMPRESSED)).isEqualTo(SmimeType.COMPRESSED);
        assertThat(typeOf("application/pkcs7-mime", "base64", DATA)).isEqualTo(SmimeType.NONE);
        assertThat(typeOf("application/octet-stream; name=smime.p7m", "base64", "504b0304")).isEqualTo(SmimeType.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "3080", "308006", "30800609", "308006ff2a", "3080060b2a864886f70d01", "3084", "02010a"})
    void structuresThatAreCutShortAreNone(String hex) throws Exception {
        assertThat(typeOf("application/pkcs7-mime", "base64", hex)).isEqualTo(SmimeType.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "protocol=\"application/pkcs7-signature\"",
        "protocol=application/x-pkcs7-signature",
        "protocol=\" Application/PKCS7-Signature \"",
        "protocol*=us-ascii''application%2Fpkcs7-signature",
        "micalg=sha-256",
        "protocol=\"\"",
    })
    void clearSignedMailIsRecognised(String parameter) throws Exception {
        assertThat(SmimeType.of(entity(clearSigned(parameter, "application/pkcs7-signature")))).isEqualTo(SmimeType.CLEAR_SIGNED);
        assertThat(SmimeType.of(entity(clearSigned(parameter, "application/octet-stream; name=smime.p7s")
            .replace("xyz", Base64.getEncoder().encodeToString(HexFormat.of().parseHex(SIGNED)))))).isEqualTo(SmimeType.CLEAR_SIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "protocol=\"application/pgp-signature\", application/pgp-signature",
        "protocol=\"application/pgp-signature\", application/pkcs7-signature",
        "micalg=pgp-sha256, application/pgp-signature",
        "x=y, text/plain",
    })
    void defectD26PgpIsNoSmime(String parameter, String secondPart) throws Exception {
        assertThat(SmimeType.of(entity(clearSigned(parameter, secondPart)))).isEqualTo(SmimeType.NONE);
    }

    @Test
    void aPartInsideDoesNotMakeTheMailSmime() throws Exception {
        assertThat(SmimeType.of(entity(crlf("Content-Type: multipart/mixed; boundary=m\n\n--m\n")
            + clearSigned("protocol=\"application/pkcs7-signature\"", "application/pkcs7-signature") + "\r\n--m--\r\n")))
            .isEqualTo(SmimeType.NONE);
    }

    @ParameterizedTest
    @EnumSource(SmimeType.class)
    void signedAndEncryptedAreToldApart(SmimeType type) {
        assertThat(type.isSigned()).isEqualTo(type == SmimeType.CLEAR_SIGNED || type == SmimeType.OPAQUE_SIGNED);
        assertThat(type.isEncrypted()).isEqualTo(type == SmimeType.ENVELOPED || type == SmimeType.AUTH_ENVELOPED);
    }

    private static SmimeType typeOf(String type, String encoding, String cms) throws Exception {
        String body = Base64.getMimeEncoder().encodeToString(HexFormat.of().parseHex(cms));
        return SmimeType.of(entity(crlf("Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body + "\n")));
    }

    private static String clearSigned(String parameter, String secondPart) {
        return crlf("Content-Type: Multipart/Signed; " + parameter + "; boundary=s\n\n--s\n\ntext\n--s\nContent-Type: " + secondPart
            + "\nContent-Transfer-Encoding: base64\n\nxyz\n--s--\n");
    }
}
