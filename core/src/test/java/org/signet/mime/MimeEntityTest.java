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
import static org.signet.mime.Mime.entity;
import static org.signet.mime.Mime.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.MalformedMessageException;

class MimeEntityTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "\r\n",
        "\n",
        "\r\nbody",
        "Subject: no body",
        "Subject: no body\r\n",
        "Subject: empty body\r\n\r\n",
        "Subject: x\r\nbody without an empty line?\r\n",
        "Subject: folded\r\n \t twice\r\n\tand again\r\n\r\nbody\r\n",
        "Subject: unix\n\nbody\n",
        "Subject: mixed\r\n\nbody\n",
        "From alice Sat Jan  1 00:00:00 2000\r\nSubject: mbox\r\n\r\nbody",
        ": no name\r\n:\r\n \r\nX\r\n\r\nbody",
        "  starts with white space\r\nSubject: x\r\n\r\n",
        "Subject: caf\u00E9 \u0000 raw\r\n\r\n\u00FF\u0000\r\r\n",
        "X: stray\rreturn\r\n\r\nbody",
    })
    void everyByteIsKept(String message) throws Exception {
        MimeEntity entity = entity(message);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        entity.writeTo(written);

        assertThat(text(entity)).isEqualTo(message);
        assertThat(written.toByteArray()).isEqualTo(Mime.bytes(message));
    }

    @Test
    void fieldsAreFoundWithoutCaseAndUnfolded() throws Exception {
        MimeEntity entity = entity("SUBJECT : one\r\n two\r\nsubject: second\r\nSubjects: x\r\n\r\n");

        assertThat(entity.headers().value("Subject")).contains("one two");
        assertThat(entity.headers().all("subject")).hasSize(2);
        assertThat(entity.headers().value("X")).isEmpty();
    }

    @Test
    void aFieldIsReadAsUtf8OrElseAsLatin1() throws Exception {
        assertThat(entity("X: caf\u00C3\u00A9\r\n\r\n").headers().value("X")).contains("café");
        assertThat(entity("X: caf\u00E9\r\n\r\n").headers().value("X")).contains("café");
    }

    @Test
    void aHeaderWithoutEndIsMalformed() {
        String header = "X: " + "x".repeat(1000) + "\r\n";

        assertThatThrownBy(() -> entity(header.repeat(1100))).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void aLongHeaderBelowTheLimitIsRead() throws Exception {
        assertThat(entity(("X: " + "x".repeat(1000) + "\r\n").repeat(900) + "\r\nbody").headers().fields()).hasSize(900);
    }

    @ParameterizedTest
    @CsvSource({
        "'text/plain; charset=x', text/plain",
        "TEXT/HTML, text/html",
        "text, text/plain",
        "'', text/plain",
        "/, text/plain",
    })
    void theTypeIsPlainTextUnlessItCanBeRead(String value, String type) throws Exception {
        assertThat(entity("Content-Type: " + value + "\r\n\r\n").contentType().mediaType()).isEqualTo(type);
    }

    @Test
    void theContentTakesItsFieldsWithIt() throws Exception {
        MimeEntity message = entity("Content-Type: text/html\r\nSubject: x\r\nContent-Language:\r\n de\r\nMIME-Version: 1.0\r\n\r\nbody");

        assertThat(text(message.contentEntity())).isEqualTo("Content-Type: text/html\r\nContent-Language:\r\n de\r\n\r\nbody");
        assertThat(text(entity("Subject: x\r\n\r\nbody").contentEntity())).isEqualTo("\r\nbody");
        assertThat(text(entity("Subject: x\n\nbody").contentEntity())).isEqualTo("\nbody");
        assertThat(text(entity("body only?").contentEntity())).isEqualTo("\r\n");
    }

    @Test
    void aContentFieldWithoutLineEndGetsOne() throws Exception {
        assertThat(text(entity("Content-Type: text/html").contentEntity())).isEqualTo("Content-Type: text/html\r\n\r\n");
    }

    @Test
    void anotherContentLeavesAllOtherFieldsAlone() throws Exception {
        MimeEntity message = entity("Received: a\r\n\tb\r\nContent-Type: text/html\r\nsubject:x\r\nMime-Version: 1.0 (x)\r\n\r\nbody");
        MimeEntity other = entity("Subject: other\r\nContent-Type: text/plain\r\n\r\nother");

        assertThat(text(message.withContentOf(other)))
            .isEqualTo("Received: a\r\n\tb\r\nsubject:x\r\nMime-Version: 1.0 (x)\r\nContent-Type: text/plain\r\n\r\nother");
    }

    @Test
    void mimeVersionIsAddedWhereItIsMissing() throws Exception {
        assertThat(text(entity("Subject: x\n\nbody").withContentOf(entity("Content-Type: text/plain\n\nother"))))
            .isEqualTo("Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\nother");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIME-Version: 1.0\r\nSubject: x", "Subject: x\r\nMIME-Version: 1.0"})
    void aLastFieldWithoutLineEndDoesNotSwallowTheContentFields(String message) throws Exception {
        assertThat(text(entity(message).withContentOf(entity("Content-Type: text/plain\r\n\r\nother"))))
            .isEqualTo(message + "\r\nContent-Type: text/plain\r\n\r\nother");
    }

    @Test
    void theCanonicalFormHasCrlf() throws Exception {
        assertThat(text(entity("A: b\n c\n\none\ntwo\r\nthree\rfour\n").openCanonical()))
            .isEqualTo("A: b\r\n c\r\n\r\none\r\ntwo\r\nthree\rfour\r\n");
    }

    @Test
    void aNewEntityEndsItsHeaderAsTheFieldsEnd() {
        Headers unix = Headers.NONE.plus(HeaderField.of("A", "b", "\n"));

        assertThat(MimeEntity.of(unix, content("x")).lineEnd()).isEqualTo("\n");
        assertThat(MimeEntity.of(Headers.NONE, content("x")).lineEnd()).isEqualTo("\r\n");
    }

    @Test
    void aLargeEntityIsReadFromAFile(@TempDir Path directory) throws Exception {
        byte[] body = new byte[300_000];
        try (Workspace workspace = Workspace.open(directory, 1000)) {
            InputStream in = new ByteArrayInputStream(Mime.bytes("Subject: x\r\n\r\n" + "\0".repeat(body.length)));
            MimeEntity entity = MimeEntity.read(in, workspace);

            assertThat(entity.body()).isInstanceOf(FileContent.class);
            assertThat(entity.body().open().readAllBytes()).isEqualTo(body);
            assertThat(entity.toString()).contains("text/plain").doesNotContain("Subject");
        }
    }
}
