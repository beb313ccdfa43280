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
import static org.signet.mime.Mime.content;
import static org.signet.mime.Mime.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @TempDir
    private Path directory;

    @Test
    void aContentIsACopy() throws IOException {
        byte[] bytes = {'a', 'b'};
        Content content = Content.of(bytes);
        bytes[0] = 'x';

        assertThat(text(content)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 1000})
    void everyKindOfContentReadsAndSlicesAlike(int threshold) throws IOException {
        try (Workspace workspace = Workspace.open(directory, threshold)) {
            Content stored = workspace.store(content("0123456789").open());
            Content joined = Content.join(stored.slice(0, 4), Content.EMPTY, Content.join(stored.slice(4, 5), stored.slice(5, 10)));

            for (Content content : List.of(stored, joined)) {
                assertThat(content.size()).isEqualTo(10);
                assertThat(text(content)).isEqualTo("0123456789");
                assertThat(text(content)).as("read again").isEqualTo("0123456789");
                assertThat(text(content.slice(3, 6))).isEqualTo("345");
                assertThat(text(content.slice(2, 9).slice(1, 5))).isEqualTo("3456");
                assertThat(text(content.slice(10, 10))).isEmpty();
                assertThat(written(content)).isEqualTo("0123456789");
                assertThatThrownBy(() -> content.slice(3, 11)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThatThrownBy(() -> content.slice(5, 4)).isInstanceOf(IndexOutOfBoundsException.class);
                assertThat(content.toString()).doesNotContain("0123");
            }
        }
    }

    @Test
    void aLargeContentIsNotPutIntoAnArray() throws IOException {
        Content content = content("0123456789");

        assertThat(content.toBytes(10)).hasSize(10);
        assertThatThrownBy(() -> content.toBytes(9)).isInstanceOf(IOException.class);
    }

    @Test
    void readersOfAFileDoNotDisturbEachOther() throws IOException {
        try (Workspace workspace = Workspace.open(directory, 0)) {
            Content content = workspace.store(content("x".repeat(200_000) + "y").open());
            InputStream slow = content.open();
            assertThat(slow.read()).isEqualTo('x');
            assertThat(text(content)).hasSize(200_001);
            assertThat(slow.readAllBytes()).hasSize(200_000).endsWith('y');
            assertThat(slow.read()).isEqualTo(-1);
        }
    }

    @Test
    void aContentOfManyPiecesIsOpenedPieceByPiece() throws IOException {
        try (Workspace workspace = Workspace.open(directory, 0)) {
            Content stored = workspace.store(content("0123456789".repeat(20_000)).open());
            List<Content> pieces = new ArrayList<>();
            for (int i = 0; i < 100_000; i++) {
                pieces.add(stored.slice(2 * i, 2 * i + 2));
            }
            Content joined = Content.join(pieces);
            // If each piece had its buffer from the start, this would need gigabytes.
            List<InputStream> opened = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                opened.add(joined.open());
            }
            assertThat(text(opened.getLast())).isEqualTo(text(stored));
        }
    }

    @Test
    void singleBytesOfAJoinAreRead() throws IOException {
        InputStream in = Content.join(content("a"), content("\u00FF"), content("b")).open();

        assertThat(List.of(in.read(), in.read(), in.read(), in.read(), in.read())).containsExactly((int) 'a', 0xFF, (int) 'b', -1, -1);
        assertThat(in.read(new byte[1], 0, 0)).isZero();
    }

    private static String written(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
