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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineScannerTest {

    record Line(long start, long end, int traits) {
    }

    @ParameterizedTest
    @CsvSource({
        "plain text\\r\\n, 0",
        "no line end, 0",
        "caf\u00e9\\r\\n, 1",
        "nul \\0 inside\\r\\n, 2",
        "stray \\r inside\\r\\n, 4",
        "two at the end\\r\\r\\n, 4",
        "at the end\\r, 4",
        "unix\\n, 8",
        "space \\r\\n, 16",
        "tab\\t\\r\\n, 16",
        "'space at the end of all ', 16",
        "space before a bare line feed \\n, 24",
        "From here\\r\\n, 64",
        "from here\\r\\n, 0",
        "Fromage\\r\\n, 0",
        "' From here\\r\\n', 0",
    })
    void traitsSayWhatMayHappenToALine(String escaped, int traits) throws IOException {
        String text = escaped.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0").replace("\\t", "\t");

        assertThat(scan(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))).singleElement()
            .extracting(Line::traits).isEqualTo(traits);
    }

    @Test
    void aLineOf998BytesIsNotTooLong() throws IOException {
        assertThat(scan(in("x".repeat(998) + "\r\n"))).extracting(Line::traits).containsExactly(0);
        assertThat(scan(in("x".repeat(999) + "\r\n"))).extracting(Line::traits).containsExactly(LineTraits.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 64, 100_000})
    void linesAreTheSameHoweverTheyArrive(int atOnce) throws IOException {
        Random random = new Random(atOnce);
        byte[] alphabet = {'\r', '\n', ' ', '\t', 'F', 'r', 'o', 'm', '-', 'a', 'b', 0, (byte) 0xC3, (byte) 0x8D, 0x0B, (byte) 0x80};
        for (int round = 0; round < 300; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = alphabet[random.nextInt(round % 2 == 0 ? alphabet.length : 4)];
            }
            assertThat(scan(new Dribble(bytes, atOnce))).as(Arrays.toString(bytes)).isEqualTo(expected(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 65_000, 1_000_000})
    void whatIsNotPassedOverIsEveryLineThatMatters(int piece) throws IOException {
        Random random = new Random(piece);
        StringBuilder text = new StringBuilder();
        String[] lines = {"--abc", "-", "caf\u00e9", "space ", "From x", "x".repeat(999), "x\ry", "unix\n", "tab\t", "\0", ""};
        while (text.length() < 200_000) {
            text.append("plain text\r\n");
            text.append(random.nextInt(20) > 0 ? "x".repeat(random.nextInt(100)) : lines[random.nextInt(lines.length)]).append("\r\n");
        }
        byte[] bytes = Mime.bytes(text.toString());
        List<Line> all = scan(new ByteArrayInputStream(bytes));

        LineScanner scanner = new LineScanner(new ContentBlocks(inPieces(bytes, piece)), 16);
        List<Line> seen = new ArrayList<>();
        while (scanner.next()) {
            Line line = new Line(scanner.start(), scanner.end(), scanner.traits());
            seen.add(line);
            int before = scanner.start() == 0 ? 0 : bytes[(int) scanner.start() - 2] == '\r' ? 2 : 1;
            assertThat(scanner.previousLineEndLength()).isEqualTo(before);
            scanner.skipPlainLines();
        }
        assertThat(all).containsAll(seen);
        all.removeAll(seen);
        assertThat(all).allMatch(line -> line.traits() == 0 && bytes[(int) line.start()] != '-');
        assertThat(all).hasSizeGreaterThan(piece < 64 ? -1 : 1_000);
    }

    private static Content inPieces(byte[] bytes, int piece) {
        List<Content> pieces = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += piece) {
            pieces.add(new MemoryContent(bytes, i, Math.min(bytes.length, i + piece)));
        }
        return Content.join(Content.join(pieces.subList(0, pieces.size() / 2)),
            Content.join(pieces.subList(pieces.size() / 2, pieces.size())));
    }

    @Test
    void delimiterAcrossReadsIsFound() throws IOException {
        LineScanner lines = new LineScanner(new StreamBlocks(new Dribble(Mime.bytes("x\r\n--abc-- \r\n"), 1), 3), 64);

        assertThat(lines.next()).isTrue();
        assertThat(lines.delimiter("--abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(LineScanner.Delimiter.NONE);
        assertThat(lines.next()).isTrue();
        assertThat(lines.delimiter("--abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(LineScanner.Delimiter.CLOSING);
        assertThat(lines.delimiter("--ab".getBytes(StandardCharsets.US_ASCII))).isEqualTo(LineScanner.Delimiter.NONE);
        assertThat(lines.previousLineEndLength()).isEqualTo(2);
    }

    private static List<Line> scan(InputStream in) throws IOException {
        LineScanner lines = new LineScanner(new StreamBlocks(in, 100), 16);
        List<Line> found = new ArrayList<>();
        while (lines.next()) {
            found.add(new Line(lines.start(), lines.end(), lines.traits()));
        }
        return found;
    }

    /** The same, as one would write it first. */
    private static List<Line> expected(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lineFeed = text.indexOf('\n', start);
            int end = lineFeed < 0 ? text.length() : lineFeed + 1;
            lines.add(new Line(start, end, traits(text.substring(start, end))));
            start = end;
        }
        return lines;
    }

    private static int traits(String line) {
        String content = line.replaceFirst("\r?\n$", "");
        return (content.chars().anyMatch(c -> c > 127) ? LineTraits.NON_ASCII : 0)
            | (content.indexOf(0) >= 0 ? LineTraits.NUL : 0)
            | (content.indexOf('\r') >= 0 ? LineTraits.STRAY_CR : 0)
            | (line.endsWith("\n") && !line.endsWith("\r\n") ? LineTraits.BARE_LF : 0)
            | (content.endsWith(" ") || content.endsWith("\t") ? LineTraits.TRAILING_SPACE : 0)
            | (content.startsWith("From ") ? LineTraits.FROM_LINE : 0);
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
