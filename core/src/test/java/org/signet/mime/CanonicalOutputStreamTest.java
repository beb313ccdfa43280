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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CanonicalOutputStreamTest {

    @Test
    void everyLineFeedGetsItsCarriageReturnHoweverItIsWritten() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream canonical = new CanonicalOutputStream(out)) {
            canonical.write(Mime.bytes("one\ntwo\r"));
            canonical.write('\n');
            canonical.write('\n');
            canonical.write(Mime.bytes("three\r\r\n"), 2, 6);
        }
        assertThat(Mime.text(Content.of(out.toByteArray()))).isEqualTo("one\r\ntwo\r\n\r\nree\r\r\n");
    }

    @Test
    void canonicalBytesArePassedOnWhereTheyAre() throws IOException {
        byte[] bytes = Mime.bytes("a line\r\nand caf\u00E9 \r\n\r\n".repeat(10_000));
        List<byte[]> seen = new ArrayList<>();
        Content content = new MemoryContent(bytes, 0, bytes.length);
        content.writeCanonicalTo(new OutputStream() {
            @Override
            public void write(int b) {
                seen.add(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] source, int offset, int length) {
                seen.add(source);
            }
        });
        assertThat(seen).hasSizeGreaterThan(1).allMatch(array -> array == bytes);
    }

    @Property(seed = "4711", tries = 300)
    void bothStreamsGiveTheSameForm(@ForAll @IntRange(max = 100_000) int length, @ForAll boolean mostlyCanonical, @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append("x".repeat(random.nextInt(90)));
            text.append(mostlyCanonical && random.nextInt(500) > 0 ? "\r\n"
                    : List.of("\n", "\r", "\r\r\n", "\n\n", " \r\n", "\u00E9\n").get(random.nextInt(6)));
        }
        Content content = Mime.content(text.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeCanonicalTo(out);

        String expected = text.toString().replaceAll("(?<!\r)\n", "\r\n");
        assertThat(Mime.text(Content.of(out.toByteArray()))).isEqualTo(expected);
        assertThat(Mime.text(content.openCanonical())).isEqualTo(expected);
    }
}
