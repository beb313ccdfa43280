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
package org.signet.mailets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signet.mailets.CheckingScene.ALICES_KEY;

import java.nio.file.Path;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.apache.mailet.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.SmimeAttributes;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.sign.SignatureForm;
import org.signet.testkit.Messages;

/** What is left of a message when its signature is taken off. */
class SMIMECheckSignatureStripTest {
    private static final byte[] PLAIN = Messages.plain().header("X-Odd:kept  as it is").attachment("a.bin", Messages.binary(3000)).bytes();

    @TempDir
    private Path home;
    private CheckingScene scene;

    @BeforeEach
    void trustTheAuthority() throws Exception {
        scene = new CheckingScene(home);
    }

    private static byte[] signed(byte[] message, SignatureForm form) throws Exception {
        return CheckingScene.signed(message, ALICES_KEY, form);
    }

    /** The opaque message in another dress. */
    private static byte[] redressed(String contentFields, UnaryOperator<byte[]> body) throws Exception {
        byte[] base64 = MimeEntity.of(Content.of(signed(PLAIN, SignatureForm.OPAQUE))).body().toBytes(1_000_000);
        return Messages.plain().header("X-Odd:kept  as it is").content(contentFields, body.apply(base64)).bytes();
    }

    private static void assertIsPlain(Mail mail) throws Exception {
        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(mail)).contains(SignatureStatus.VALID);
        byte[] left = James.bytes(mail);
        assertThat(CheckingScene.content(left)).isEqualTo(CheckingScene.content(PLAIN));
        assertThat(James.text(left)).contains("\r\nX-Odd:kept  as it is\r\n").doesNotContain("pkcs7", "body.smime-part");
    }

    private static void assertKeptContent(Mail mail, byte[] message) throws Exception {
        assertThat(James.text(mail)).endsWith(James.text(message));
    }

    @ParameterizedTest
    @EnumSource
    void contentOfBothFormsIsByteForByteWhatWasSigned(SignatureForm form) throws Exception {
        for (String strip : new String[] {"true", "good", "always", "Good"}) {
            assertIsPlain(scene.checked(signed(PLAIN, form), "strip", strip));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64",
        "Content-Type: application/x-pkcs7-mime; name=\"smime.p7m\"\r\nContent-Transfer-Encoding: BASE64",
        "Content-Type: application/octet-stream; name=smime.p7m\r\nContent-Transfer-Encoding: base64",
        "Content-Disposition: inline; filename=smime.p7m\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64",
    })
    void contentOfEveryDressOfAnOpaqueMessageIsByteForByteWhatWasSigned(String contentFields) throws Exception {
        assertIsPlain(scene.checked(redressed(contentFields, body -> body), "strip", "good"));
        assertIsPlain(scene.checked(redressed(contentFields.replaceFirst("(?i)base64", "binary"), Base64.getMimeDecoder()::decode),
                "strip", "good"));
    }

    @Test
    void contentWithBareLineFeedsKeepsThem() throws Exception {
        byte[] content = Messages.lfOnly(CheckingScene.content(PLAIN));
        byte[] message = Messages.lfOnly(signed(PLAIN, SignatureForm.CLEAR));

        assertThat(CheckingScene.content(James.bytes(scene.checked(message, "strip", "good")))).isEqualTo(content);
    }

    @Test
    void nothingIsTakenOffUnlessItIsAskedFor() throws Exception {
        byte[] message = signed(PLAIN, SignatureForm.CLEAR);

        assertKeptContent(scene.checked(message), message);
        assertKeptContent(scene.checked(message, "strip", "never"), message);
        assertKeptContent(scene.checked(message, "strip", "false"), message);
    }

    @ParameterizedTest
    @EnumSource
    void badSignatureIsTakenOffOnlyWhereAllAre(SignatureForm form) throws Exception {
        byte[] message = CheckingScene.signed(PLAIN, CheckingScene.CA.issue("mallory@example.org").create(), form);

        assertKeptContent(scene.checked(message, "strip", "good"), message);
        Mail stripped = scene.checked(message, "strip", "always");
        assertThat(CheckingScene.content(James.bytes(stripped))).isEqualTo(CheckingScene.content(PLAIN));
        assertThat(stripped.getMessage().getHeader("X-SMIME-Status")).containsExactly("Bad signature");
    }

    @Test
    void malformedSignatureStays() throws Exception {
        byte[] message = James.bytes(James.text(signed(PLAIN, SignatureForm.OPAQUE)).replaceFirst("\r\n\r\n.{60}", "\r\n\r\nAAAA"));
        Mail mail = scene.checked(message, "strip", "always");

        assertThat(SmimeAttributes.SIGNATURE_STATUS.get(mail)).contains(SignatureStatus.MALFORMED);
        assertKeptContent(mail, message);
    }

    @Test
    void onlyTheOutermostOfThreeLayersIsTakenOff() throws Exception {
        byte[] encrypted = CheckingScene.encryptedToAlice(signed(PLAIN, SignatureForm.CLEAR));

        for (SignatureForm form : SignatureForm.values()) {
            byte[] message = signed(encrypted, form);
            assertThat(CheckingScene.content(James.bytes(scene.checked(message, "strip", "always"))))
                    .isEqualTo(CheckingScene.content(encrypted));
        }
        assertKeptContent(scene.checked(encrypted, "strip", "always"), encrypted);
    }

    @Test
    void onlyTheOuterOfTwoSignaturesIsTakenOff() throws Exception {
        byte[] inner = signed(PLAIN, SignatureForm.CLEAR);

        assertThat(CheckingScene.content(James.bytes(scene.checked(signed(inner, SignatureForm.OPAQUE), "strip", "good"))))
                .isEqualTo(CheckingScene.content(inner));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Content-Type: multipart/mixed; boundary=around",
        "Content-Type: multipart/signed; protocol=\"application/pgp-signature\"; micalg=pgp-sha256; boundary=around",
        "Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=around",
    })
    void signedPartWithinSomethingElseIsNeverTouched(String contentType) throws Exception {
        byte[] part = CheckingScene.content(signed(PLAIN, SignatureForm.CLEAR));
        byte[] message = Messages.plain().content(contentType, James.bytes("--around\r\n" + James.text(part)
                + "\r\n--around\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--around--\r\n")).bytes();

        assertKeptContent(scene.checked(message, "strip", "always"), message);
    }

    @Test
    void signedMailThatIsForwardedWithinAnotherIsNeverTouched() throws Exception {
        byte[] message = Messages.plain().content("Content-Type: message/rfc822", signed(PLAIN, SignatureForm.CLEAR)).bytes();

        assertKeptContent(scene.checked(message, "strip", "always"), message);
    }
}
