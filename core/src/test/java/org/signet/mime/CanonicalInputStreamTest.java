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

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalInputStreamTest {

    @ParameterizedTest
    @CsvSource({
        "a\\nb, a\\r\\nb",
        "a\\r\\nb, a\\r\\nb",
        "\\n\\n, \\r\\n\\r\\n",
        "a\\rb\\r, a\\rb\\r",
        "a\\r\\r\\n\\n, a\\r\\r\\n\\r\\n",
        "'', ''",
    })
    void everyLineFeedGetsItsCarriageReturn(String text, String canonical) throws IOException {
        assertThat(Mime.text(new CanonicalInputStream(Mime.content(unescape(text)).open()))).isEqualTo(unescape(canonical));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100, 100_000})
    void theFormIsTheSameHoweverBytesArriveAndAreRead(int atOnce) throws IOException {
        Random random = new Random(atOnce);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(300); i > 0; i--) {
                text.append("\r\n\nab".charAt(random.nextInt(5)));
            }
            String expected = text.toString().replaceAll("(?<!\r)\n", "\r\n");
            try (CanonicalInputStream in = new CanonicalInputStream(new Dribble(Mime.bytes(text.toString()), atOnce))) {
                StringBuilder read = new StringBuilder();
                byte[] target = new byte[1 + random.nextInt(20)];
                for (int count = in.read(target); count >= 0; count = in.read(target)) {
                    read.append(Mime.text(Content.of(target).slice(0, count)));
                }
                assertThat(read.toString()).isEqualTo(expected);
            }
        }
    }

    @Test
    void singleBytesAreReadToo() throws IOException {
        try (CanonicalInputStream in = new CanonicalInputStream(Mime.content("\u00FF\n").open())) {
            assertThat(in.read(new byte[3], 1, 0)).isZero();
            assertThat(new int[] {in.read(), in.read(), in.read(), in.read()}).containsExactly(0xFF, '\r', '\n', -1);
        }
    }

    private static String unescape(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n");
    }
}
