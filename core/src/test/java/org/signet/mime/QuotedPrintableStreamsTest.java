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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;

class QuotedPrintableStreamsTest {

    @ParameterizedTest
    @CsvSource({
        "plain text.\\r\\n, plain text.\\r\\n",
        "1+1=2\\r\\n, 1+1=3D2\\r\\n",
        "caf\u00e9\\r\\n, caf=C3=A9\\r\\n",
        "flowed \\r\\ntext, flowed=20\\r\\ntext",
        "tab\\t\\r\\n, tab=09\\r\\n",
        "two  \\r\\n, two =20\\r\\n",
        "'end ', end=20",
        "From here\\r\\nFrom there, =46rom here\\r\\n=46rom there",
        "Friday\\r\\n, Friday\\r\\n",
        ".\\r\\n..\\r\\n.x, =2E\\r\\n..\\r\\n.x",
        "a\\rb\\nc, a=0Db=0Ac",
        "a\\r, a=0D",
        "a\\r\\r\\n, a=0D\\r\\n",
        "' \\n', ' =0A'",
    })
    void encodesWhatServersMayChangeAndNothingElse(String plain, String encoded) throws IOException {
        assertThat(encode(unescape(plain))).asString(StandardCharsets.US_ASCII).isEqualTo(new String(unescape(encoded),
            StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100_000})
    void whatIsEncodedIsSafeAndDecodesToTheSame(int atOnce) throws IOException {
        Random random = new Random(atOnce);
        byte[] alphabet = {'\r', '\n', ' ', '\t', 'F', 'r', 'o', 'm', ' ', '.', '=', '-', 0, (byte) 0xC3, 'x', '~'};
        for (int round = 0; round < 200; round++) {
            byte[] plain = new byte[random.nextInt(400)];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = alphabet[random.nextInt(alphabet.length)];
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (InputStream in = new Dribble(plain, atOnce); QuotedPrintableOutputStream encoder = new QuotedPrintableOutputStream(out)) {
                in.transferTo(encoder);
            }
            assertThat(decode(out.toByteArray(), 3)).isEqualTo(plain);
            LineScanner lines = new LineScanner(new ContentBlocks(Content.of(out.toByteArray())), 0);
            while (lines.next()) {
                assertThat(lines.traits()).as(out.toString(StandardCharsets.US_ASCII)).isZero();
                assertThat(lines.end() - lines.start()).isLessThanOrEqualTo(78);
            }
        }
    }

    @Test
    void longLinesAreBrokenSoftly() throws IOException {
        String encoded = new String(encode("x".repeat(200).getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);

        assertThat(encoded).isEqualTo("x".repeat(75) + "=\r\n" + "x".repeat(75) + "=\r\n" + "x".repeat(50));
    }

    @Test
    void fromAfterASoftLineBreakIsEncodedToo() throws IOException {
        String encoded = new String(encode(("x".repeat(75) + "From here").getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII);

        assertThat(encoded).isEqualTo("x".repeat(75) + "=\r\n=46rom here");
    }

    @Test
    void binaryBytesSurvive() throws IOException {
        byte[] plain = Messages.binary(50_000);

        assertThat(decode(encode(plain), 1000)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "a=3Db, a=b",
        "a=3db, a=b",
        "soft=\\r\\nbreak, softbreak",
        "soft=\\nbreak, softbreak",
        "soft= \\t\\r\\nbreak, softbreak",
        "padded  \\t\\r\\nline, padded\\r\\nline",
        "padded \\nline, padded\\nline",
        "inner  space, inner  space",
        "'at the end ', at the end",
        "no=escape, no=escape",
        "cut=3, cut=3",
        "cut=, cut",
        "=, ''",
        "==3D, ==",
    })
    void decodesAsRfc2045SaysAndKeepsWhatIsNoEscape(String encoded, String plain) throws IOException {
        for (int atOnce = 1; atOnce < 5; atOnce++) {
            assertThat(decode(unescape(encoded), atOnce)).asString(StandardCharsets.US_ASCII)
                .isEqualTo(new String(unescape(plain), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void endlessWhiteSpaceNeedsNoMemory() throws IOException {
        byte[] spaces = new byte[3 << 20];
        Arrays.fill(spaces, (byte) ' ');
        spaces[spaces.length - 1] = 'x';

        assertThat(decode(spaces, 1 << 20)).hasSize(spaces.length);
    }

    @Test
    void finishedEncoderTakesNoMore() throws IOException {
        QuotedPrintableOutputStream encoder = new QuotedPrintableOutputStream(new ByteArrayOutputStream());
        encoder.finish();

        assertThatThrownBy(() -> encoder.write(1)).isInstanceOf(IOException.class);
    }

    private static byte[] encode(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (QuotedPrintableOutputStream encoder = new QuotedPrintableOutputStream(out)) {
            encoder.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] decode(byte[] encoded, int atOnce) throws IOException {
        return TransferEncoding.QUOTED_PRINTABLE.decode(new Dribble(encoded, atOnce)).readAllBytes();
    }

    private static byte[] unescape(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t").getBytes(StandardCharsets.UTF_8);
    }
}
