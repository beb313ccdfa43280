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
import static org.signet.mime.Mime.entity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "7bit, SEVEN_BIT",
        "8BIT, EIGHT_BIT",
        "binary, BINARY",
        " Base64 , BASE64",
        "base64 (why not), BASE64",
        "(x) base64, BASE64",
        "(a (nested) comment) base64, BASE64",
        "'base64;', BASE64",
        "'quoted-printable; charset=x', QUOTED_PRINTABLE",
        "'\"base64\"', BASE64",
        "8-bit, UNKNOWN",
        "base, UNKNOWN",
        "x-uuencode, UNKNOWN",
        "'', UNKNOWN",
    })
    void namesAreReadAsProgramsWriteThem(String value, TransferEncoding encoding) {
        assertThat(TransferEncoding.of(value)).isEqualTo(encoding);
    }

    @Test
    void anEntityWithoutTheFieldIsSevenBit() throws Exception {
        assertThat(entity("Content-Type: text/plain\r\n\r\n").transferEncoding()).isEqualTo(TransferEncoding.SEVEN_BIT);
    }

    @ParameterizedTest
    @CsvSource({"7bit, aGk=", "8bit, aGk=", "binary, aGk=", "x-other, aGk=", "base64, hi", "quoted-printable, aGk"})
    void theBodyIsDecodedAsTheFieldSays(String encoding, String body) throws Exception {
        assertThat(Mime.text(entity("Content-Transfer-Encoding: " + encoding + "\r\n\r\naGk=").openDecodedBody())).isEqualTo(body);
    }
}
