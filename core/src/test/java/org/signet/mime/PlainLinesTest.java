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

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLinesTest {
    private static final Pattern PLAIN = Pattern.compile("(?!-|From )(?:[ -\\x7F]{0,997}[!-\\x7F])?\r\n");

    @ParameterizedTest
    @CsvSource({
        "plain\\r\\n, 7",
        "plain\\r\\nrest, 7",
        "\\r\\n\\r\\n, 4",
        "Fromage\\r\\n, 9",
        "From \\r\\n, 0",
        "-\\r\\n, 0",
        "space \\r\\n, 0",
        "unix\\n, 0",
        "stray\\rreturn\\r\\n, 0",
        "two\\r\\r\\n, 0",
        "tab\\tinside\\r\\n, 0",
        "caf\u00E9 in this line\\r\\n, 0",
        "no line feed\\r, 0",
        "'', 0",
    })
    void linesThatNobodyMindsArePassedOver(String text, int end) {
        byte[] bytes = Mime.bytes(text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t"));

        assertThat(PlainLines.skip(bytes, 0, bytes.length)).isEqualTo(end);
    }

    @Property(seed = "4711", tries = 2000)
    void theyAreTheSameThatAPatternFinds(@ForAll @IntRange(min = 1, max = 40) int lines, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("--");
        int length = random.nextInt(20);
        for (int i = 0; i < lines; i++) {
            length = random.nextInt(3) == 0 ? random.nextInt(random.nextInt(20) == 0 ? 1010 : 80) : length;
            text.append(line(length, random)).append(random.nextInt(50) == 0 ? "\n" : "\r\n");
        }
        int end = 2 + random.nextInt(text.length() - 1);
        Matcher plain = PLAIN.matcher(text).region(2, end);
        int expected = 2;
        while (plain.lookingAt()) {
            expected = plain.end();
            plain.region(expected, end);
        }
        assertThat(PlainLines.skip(Mime.bytes(text.toString()), 2, end)).isEqualTo(expected);
    }

    private static String line(int length, Random random) {
        StringBuilder line = new StringBuilder("From Fromabcd -".substring(random.nextInt(15)));
        while (line.length() < length) {
            line.append((char) (' ' + random.nextInt(96)));
        }
        line.setLength(length);
        if (length > 0 && random.nextInt(20) == 0) {
            line.setCharAt(random.nextInt(length), List.of('\r', '\n', '\0', '\u001F', '\u0080', '\u00FF', '\t').get(random.nextInt(7)));
        }
        return line.toString();
    }
}
