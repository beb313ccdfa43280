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
package org.signet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;

class PartSearchTest {
    private static final String CLEAR = "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=s\n\n"
            + "--s\n\nHello\n--s\nContent-Type: application/pkcs7-signature\n\nx\n--s--\n";
    private static final String OPAQUE = "Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx\n";

    private static String mixed(String boundary, String... parts) {
        return "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n"
                + String.join("\n--" + boundary + "\n", parts) + "\n--" + boundary + "--\n";
    }

    private static String forwarded(String message) {
        return "Content-Type: message/rfc822\n\nFrom: a@b\n" + message;
    }

    private static String message(String structure) {
        return switch (structure) {
            case "list footer" -> mixed("a", CLEAR, "\nfooter");
            case "list footer, opaque" -> mixed("a", "\nheading", OPAQUE);
            case "deeper" -> mixed("a", "\nheading", mixed("b", "\ntext", CLEAR));
            case "forwarded" -> mixed("a", "\ntext", forwarded(CLEAR));
            case "forwarded, opaque" -> mixed("a", "\ntext", forwarded(OPAQUE));
            case "forwarded, within a multipart" -> mixed("a", "\ntext", forwarded(mixed("b", "\nheading", CLEAR)));
            case "nothing but a forwarded message" -> forwarded(CLEAR);
            case "nothing but a forwarded message, opaque" -> forwarded(OPAQUE);
            default -> throw new IllegalArgumentException(structure);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "list footer                             | 1.2",
        "list footer, opaque                     | 2",
        "deeper                                  | 2.2.2",
        "forwarded                               | 2.2",
        "forwarded, opaque                       | 2.1",
        "forwarded, within a multipart           | 2.2.2",
        "nothing but a forwarded message         | 1.2",
        "nothing but a forwarded message, opaque | 1.1",
    })
    void signatureIsFoundUnderItsNumberInImap(String structure, String section) throws Exception {
        MimeEntity message = MimeEntity.of(Content.of(message(structure).getBytes(StandardCharsets.US_ASCII)));

        assertThat(PartSearch.findings(message)).containsExactly(new Note.PartSigned(section));
    }
}
