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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;

class Base64StreamsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 56, 57, 58, 114, 57 * 240, 57 * 240 + 1, 57 * 480, 100_000})
    void encodesInLinesAsTheJdkDoes(int length) throws IOException {
        byte[] plain = Messages.binary(length);

        assertThat(encode(plain)).isEqualTo(Base64.getMimeEncoder().encode(plain));
    }

    @Test
    void whatIsWrittenByteByByteComesOutTheSame() throws IOException {
        byte[] plain = Messages.binary(20_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Base64OutputStream base64 = new Base64OutputStream(out)) {
            for (byte b : plain) {
                base64.write(b);
            }
        }
        assertThat(out.toByteArray()).isEqualTo(Base64.getMimeEncoder().encode(plain));
    }

    @Test
    void finishedEncoderTakesNoMore() throws IOException {
        Base64OutputStream base64 = new Base64OutputStream(new ByteArrayOutputStream());
        base64.finish();

        assertThatThrownBy(() -> base64.write(1)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 3_000, 200_000})
    void decodesContentsFromWhereTheyAre(int length) throws IOException {
        byte[] plain = Messages.binary(length);
        byte[] text = Base64.getMimeEncoder().encode(plain);
        Content pieces = Content.join(Content.of(Arrays.copyOf(text, text.length / 3)),
                Content.of(Arrays.copyOfRange(text, text.length / 3, text.length)));

        assertThat(new Base64InputStream(Content.of(text)).available()).isGreaterThanOrEqualTo(length);
        assertThat(new Base64InputStream(Content.of(text)).readAllBytes()).isEqualTo(plain);
        assertThat(new Base64InputStream(pieces).readAllBytes()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1024})
    void decodesHoweverTheTextArrives(int atOnce) throws IOException {
        byte[] plain = Messages.binary(3_000);

        assertThat(new Base64InputStream(new Dribble(Base64.getMimeEncoder().encode(plain), atOnce)).readAllBytes()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "aGVsbG8=, hello",
        "aGVsbG8, hello",
        "aGVs bG8=, hello",
        "aGVs!bG8=, hello",
        "'aGVs\n\n\nbG8=\n\n', hello",
        "aGU=bGxv, hello",
        "aGVsbG8====, hello",
        "aGVsbG8=IA==, 'hello '",
        "'', ''",
        "=, ''",
        "a, ''",
    })
    void decodesWhatMailProgramsDecode(String encoded, String plain) throws IOException {
        byte[] bytes = encoded.getBytes(StandardCharsets.US_ASCII);

        assertThat(new Base64InputStream(new ByteArrayInputStream(bytes)).readAllBytes()).asString().isEqualTo(plain);
    }

    @Test
    void readsSingleBytesAndNothingForNothing() throws IOException {
        Base64InputStream in = new Base64InputStream(new ByteArrayInputStream("/w==".getBytes(StandardCharsets.US_ASCII)));

        assertThat(in.read(new byte[4], 0, 0)).isZero();
        assertThat(in.read()).isEqualTo(0xFF);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read()).isEqualTo(-1);
    }

    private static byte[] encode(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Base64OutputStream base64 = new Base64OutputStream(out)) {
            base64.write(plain);
        }
        return out.toByteArray();
    }
}
