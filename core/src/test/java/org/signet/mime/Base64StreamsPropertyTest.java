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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.signet.testkit.Messages;

/** The streams against {@link Base64} and against a decoder that looks at one character after the other. */
class Base64StreamsPropertyTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    @Property(seed = "4711", tries = 200)
    void encodesAsTheJdkHoweverItIsWritten(@ForAll @IntRange(max = 40_000) int length, @ForAll long seed) throws IOException {
        byte[] plain = Messages.binary(length);
        Random random = new Random(seed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Base64OutputStream base64 = new Base64OutputStream(out)) {
            for (int i = 0; i < length;) {
                int count = Math.min(length - i, random.nextBoolean() ? 1 + random.nextInt(100) : random.nextInt(20_000));
                base64.write(plain, i, count);
                i += count;
            }
        }
        assertThat(out.toByteArray()).isEqualTo(Base64.getMimeEncoder().encode(plain));
    }

    @Property(seed = "4711", tries = 300)
    void decodesLinesOfAnyLengthHoweverTheyArriveAndAreRead(@ForAll @IntRange(max = 40_000) int length,
            @ForAll @IntRange(min = 4, max = 10_000) int lineLength, @ForAll boolean carriageReturns, @ForAll long seed)
            throws IOException {
        byte[] plain = Messages.binary(length);
        byte[] lineEnd = (carriageReturns ? "\r\n" : "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] text = Base64.getMimeEncoder(lineLength, lineEnd).encode(plain);

        assertThat(read(arriving(text, new Random(seed)), new Random(seed))).isEqualTo(plain);
    }

    @Property(seed = "4711", tries = 300)
    void passesOverTheSameCharactersWhereverTheyStand(@ForAll @IntRange(max = 30_000) int length, @ForAll @IntRange(max = 30) int others,
            @ForAll boolean cut, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] text = Base64.getMimeEncoder().encode(Messages.binary(length));
        for (int i = 0; i < others && text.length > 0; i++) {
            text[random.nextInt(text.length)] = (byte) "=\r\n -_!\0\u00FF".charAt(random.nextInt(9));
        }
        text = cut ? Arrays.copyOf(text, random.nextInt(text.length + 1)) : text;

        assertThat(read(arriving(text, random), random)).isEqualTo(slowly(text));
    }

    @Property(seed = "4711", tries = 1000)
    void passesOverTheSameCharactersInShortTexts(@ForAll @IntRange(max = 30) int length, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) "ABz9+/=\r\n -\u00FF".charAt(random.nextInt(12));
        }
        assertThat(read(arriving(text, random), random)).isEqualTo(slowly(text));
    }

    private static InputStream arriving(byte[] text, Random random) {
        return random.nextInt(3) == 0 ? new ByteArrayInputStream(text) : new Dribble(text, 1 + random.nextInt(10_000));
    }

    private static byte[] read(InputStream text, Random random) throws IOException {
        Base64InputStream base64 = new Base64InputStream(text);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        byte[] target = new byte[1 + random.nextInt(10_000)];
        int count = base64.read(target, 0, target.length / 2 + 1);
        while (count >= 0) {
            plain.write(target, 0, count);
            if (random.nextInt(4) == 0) {
                base64.transferTo(plain);
            }
            count = base64.read(target);
        }
        return plain.toByteArray();
    }

    private static byte[] slowly(byte[] text) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int bits = 0;
        int bitCount = 0;
        for (byte character : text) {
            int value = ALPHABET.indexOf(character);
            if (value >= 0) {
                bits = bits << 6 | value;
                bitCount += 6;
            }
            if (bitCount >= 8) {
                bitCount -= 8;
                plain.write(bits >> bitCount);
            }
            bitCount = character == '=' ? 0 : bitCount;
        }
        return plain.toByteArray();
    }
}
