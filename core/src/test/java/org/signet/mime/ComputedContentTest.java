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
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signet.testkit.Messages;

class ComputedContentTest {
    private final byte[] bytes = Messages.binary(10_000);

    /** Writes pieces of other sizes each time, none among them. */
    private final Computation pieces = computation(bytes);

    @Test
    void givesTheSameBytesHoweverAndHoweverOftenItIsRead() throws IOException {
        Content content = Content.computed(bytes.length, pieces);

        assertThat(content.size()).isEqualTo(bytes.length);
        assertThat(written(content)).isEqualTo(bytes);
        assertThat(content.toBytes(bytes.length)).isEqualTo(bytes);
        assertThat(content.open().readAllBytes()).isEqualTo(bytes);
        assertThat(bytewise(content.open())).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0, 9999", "1, 10000", "37, 4711", "9999, 10000", "10000, 10000"})
    void stretchesAreThoseOfTheWhole(int from, int to) throws IOException {
        Content stretch = Content.computed(bytes.length, pieces).slice(from, to);

        assertThat(written(stretch)).isEqualTo(Arrays.copyOfRange(bytes, from, to));
        assertThat(stretch.open().readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    }

    @ParameterizedTest
    @CsvSource({"9999", "10001", "0"})
    void whoeverReadsToTheEndGetsAsManyBytesAsWereAnnouncedOrAnException(int announced) {
        Content content = Content.computed(announced, pieces);

        assertThatThrownBy(() -> written(content)).isInstanceOf(IOException.class).hasMessageContaining("another size");
        assertThatThrownBy(() -> content.open().readAllBytes()).isInstanceOf(IOException.class).hasMessageContaining("another size");
        assertThatThrownBy(() -> content.open().transferTo(OutputStream.nullOutputStream())).isInstanceOf(IOException.class);
    }

    private static Computation computation(byte[] bytes) {
        return new Computation() {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }

            @Override
            public Run start(OutputStream out) {
                return new Run() {
                    private int position;
                    private int step;

                    @Override
                    public boolean advance() throws IOException {
                        int count = Math.min(step++ * 17, bytes.length - position);
                        out.write(bytes, position, count);
                        position += count;
                        return position < bytes.length;
                    }
                };
            }
        };
    }

    private static byte[] written(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] bytewise(InputStream in) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            out.write(b);
        }
        return out.toByteArray();
    }
}
