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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderFieldTest {

    @ParameterizedTest
    @CsvSource({
        "Subject: x, Subject",
        "Subject:x, Subject",
        "Subject \t: x, Subject",
        "X-a.b_c!: x, X-a.b_c!",
        "'Subject x: y', ''",
        "' Subject: y', ''",
        "': y', ''",
        "no colon, ''",
        "caf\u00E9: y, ''",
    })
    void theNameIsWhatStandsBeforeTheColon(String line, String name) {
        assertThat(HeaderField.parse(Mime.bytes(line + "\r\n")).name()).isEqualTo(name);
    }

    @Test
    void theBytesStayAndCannotBeChanged() {
        HeaderField field = HeaderField.parse(Mime.bytes("A : b\r\n\t c \r\n"));
        field.raw()[0] = 'X';

        assertThat(field.raw()).isEqualTo(Mime.bytes("A : b\r\n\t c \r\n"));
        assertThat(field.value()).isEqualTo("b\t c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\nBcc: y", "x\r\nBcc: y", "x\n", "x\r\n\r\n y"})
    void aValueCannotStartAnotherField(String value) {
        assertThatThrownBy(() -> HeaderField.of("Subject", value, "\r\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStrayCarriageReturnCannotBeWritten() {
        assertThatThrownBy(() -> HeaderField.of("Subject", "x\rBcc: y", "\r\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeaderField.of("Subject", "x\r\r\n y", "\r\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeaderField.of("Subject", "x\0y", "\r\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFoldedValueTakesTheLineEndOfTheMessage() {
        assertThat(HeaderField.of("A", "b\r\n c\n d", "\r\n").raw()).isEqualTo(Mime.bytes("A: b\r\n c\r\n d\r\n"));
        assertThat(HeaderField.of("A", "b\r\n c\n d", "\n").raw()).isEqualTo(Mime.bytes("A: b\n c\n d\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'A: b\r\n', false",
        "'A: b\n', false",
        "'A: b\r\n c\r\n', false",
        "'A: b\rc\r\n', true",
        "'A: b\r\r\n', true",
        "'A: b\rBcc: x', true",
    })
    void strayLineEndsAreSeen(String raw, boolean stray) {
        assertThat(HeaderField.parse(Mime.bytes(raw)).hasStrayLineEnd()).isEqualTo(stray);
    }

    @Test
    void contentFieldsAreKnownWithoutCase() {
        assertThat(HeaderField.of("cOnTeNt-Foo", "x", "\n").isContentField()).isTrue();
        assertThat(HeaderField.of("Contents", "x", "\n").isContentField()).isFalse();
        assertThat(HeaderField.of("Content-Foo", "secret", "\n").toString()).doesNotContain("secret");
    }
}
